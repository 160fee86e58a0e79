import type { SessionSummary } from '#contract';

/** A line of the list: the head of a day, or a session with its place among all sessions, counted from 0. */
export type Row =
  | { is: 'day'; at: string; key: string }
  | { is: 'session'; session: SessionSummary; index: number; key: string };

export type Rows = {
  rows: readonly Row[];
  /** The place of each session's row. */
  places: readonly number[];
};

/** Sessions, newest first, below the days on which they began. */
export function rowsOf(sessions: readonly SessionSummary[]): Rows {
  const rows: Row[] = [];
  const places: number[] = [];
  let day = '';
  for (const [index, session] of sessions.entries()) {
    const its = dayOf(session);
    if (its !== day) rows.push({ is: 'day', at: session.startedAt, key: `day-${its}` });
    day = its;
    places.push(rows.length);
    rows.push({ is: 'session', session, index, key: session.id });
  }
  return { rows, places };
}

/** The day head above a row: the row itself or one before it. */
export function headAbove(rows: readonly Row[], at: number): number {
  for (let place = Math.min(at, rows.length - 1); place > 0; place -= 1) if (rows[place]?.is === 'day') return place;
  return 0;
}

const days = new WeakMap<SessionSummary, string>();

/** The reader's own day. Told once a session: ten thousand are counted again whenever a page comes. */
function dayOf(session: SessionSummary): string {
  const known = days.get(session);
  if (known !== undefined) return known;
  const at = new Date(session.startedAt);
  const day = `${at.getFullYear()}-${at.getMonth()}-${at.getDate()}`;
  days.set(session, day);
  return day;
}

/** Whether an instant lies in the reader's own day of `now`, or in the one before; null when in neither. */
export function nearDay(instant: string, now: Date): 'today' | 'yesterday' | null {
  const at = new Date(instant);
  const midnight = new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();
  const daysAgo = [0, 1].find(
    (days) => midnight === new Date(now.getFullYear(), now.getMonth(), now.getDate() - days).getTime(),
  );
  return daysAgo === undefined ? null : daysAgo === 0 ? 'today' : 'yesterday';
}
