import { useState } from 'react';

type End = 'first' | 'last';

/** The first or last few rows of a list. One row too many is shown: what tells of it would take its place. */
export function fewOf<Row>(rows: readonly Row[], few: number, which: End = 'first'): readonly Row[] {
  if (rows.length <= few + 1) return rows;
  return which === 'first' ? rows.slice(0, few) : rows.slice(-few);
}

type Few<Row> = { shown: readonly Row[]; showAll(): void };

/** The first or last few rows of a list until all are asked for. */
export function useFew<Row>(rows: readonly Row[], few: number, which: End = 'first'): Few<Row> {
  const [all, setAll] = useState(false);
  return { shown: all ? rows : fewOf(rows, few, which), showAll: () => setAll(true) };
}
