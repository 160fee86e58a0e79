import { useState } from 'react';

/** The first few rows of a list. One row too many is shown: what tells of it would take its place. */
export function fewOf<Row>(rows: readonly Row[], few: number): readonly Row[] {
  return rows.length <= few + 1 ? rows : rows.slice(0, few);
}

/** The first few rows of a list until all are asked for. */
export function useFew<Row>(rows: readonly Row[], few: number): { shown: readonly Row[]; showAll(): void } {
  const [all, setAll] = useState(false);
  return { shown: all ? rows : fewOf(rows, few), showAll: () => setAll(true) };
}
