import { useCallback } from 'react';
import { useLatest } from './use-latest.ts';

/**
 * The same function at every draw, which does what the one given last does: rows that are handed it need not be drawn
 * again. For what happens later, not to be called while drawing.
 */
export function useSteady<Told extends unknown[]>(act: (...told: Told) => void): (...told: Told) => void {
  const latest = useLatest(act);
  return useCallback((...told: Told) => latest.current(...told), [latest]);
}
