import { useEffect, useState } from 'react';
import type { SessionSummary } from '#contract';

const longestTimerMs = 2 ** 31 - 1;

/** Whether an open session is past its planned checkout. The host sends no ticks, so the moment itself is awaited. */
export function useOverdue({ plannedCheckoutAt }: SessionSummary): boolean {
  const due = plannedCheckoutAt === null ? Number.POSITIVE_INFINITY : Date.parse(plannedCheckoutAt);
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (due === Number.POSITIVE_INFINITY) return;
    const leftMs = due - Date.now();
    // Where it is known already, nothing is drawn again: there are rows by the hundred.
    if (leftMs < 0) return setNow((known) => (due < known ? known : Date.now()));
    const timer = setTimeout(() => setNow(Date.now()), Math.min(leftMs + 1, longestTimerMs));
    return () => clearTimeout(timer);
  }, [due]);
  return due < now;
}
