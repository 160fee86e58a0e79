import { useSyncExternalStore } from 'react';

/** How many pixels a rem has now: large text grows the rows, too. */
export function useRem(): number {
  return useSyncExternalStore(onResize, () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
}

function onResize(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}
