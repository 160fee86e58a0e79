import { useState } from 'react';

/** The first few rows of a list until all are asked for. One row too many is shown: the way to it would take its place. */
export function useFew<Row>(rows: readonly Row[], few: number): { shown: readonly Row[]; showAll(): void } {
  const [all, setAll] = useState(false);
  return { shown: all || rows.length <= few + 1 ? rows : rows.slice(0, few), showAll: () => setAll(true) };
}
