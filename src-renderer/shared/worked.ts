import type { SessionSummary, SessionView } from '#contract';
import type { Seen } from '../client/index.ts';

/** What of a session says how long it was worked on. */
export type Worked =
  | Pick<SessionSummary, 'workedMs'>
  | (Pick<SessionView, 'workedMs'> & { intervals: readonly { start: string; end: string | null }[] });

/** Work of a session up to `now` (ms since the epoch). A clock that was set back takes nothing away. */
export function workedMsAt(session: Worked, now: number): number {
  if (!('intervals' in session)) return session.workedMs;
  return session.intervals.reduce((sum, { start, end }) => {
    return sum + Math.max(0, (end === null ? now : Date.parse(end)) - Date.parse(start));
  }, 0);
}

/** Work of the local day up to `now`; after midnight only what the running session has worked since. */
export function todayMsAt({ current, receivedAt }: Seen, now: number): number {
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  const since = Math.max(0, now - Math.max(receivedAt, midnight));
  return (midnight > receivedAt ? 0 : current.todayMs) + (current.running === null ? 0 : since);
}
