import type { Day, Instant, IntervalView, SessionView } from '#contract';
import type { Place } from '../../shared/place.ts';
import { readEnd, readStart } from '../../shared/typed-times.ts';
import { dayIn, instantOf } from '../../shared/wall-time.ts';

/** What a field says. `instant` is the exact one it stands for as long as nobody typed in it. */
export type Field = { text: string; instant: Instant | null };

/** An interval as it is edited. `day` is meant where a start names none. */
export type Row = { key: number; day: Day; start: Field; end: Field };

type Problem = 'start' | 'end' | 'order' | 'future' | 'same';

/** What a row means; `end` is null where the clock runs on. */
export type Reading = { start: Instant | null; end: Instant | null; problem: Problem | null };

/** How an instant is shown in a field: `after` is the start it belongs to. */
export type Show = (instant: Instant, after?: Instant) => string;

export const empty: Field = { text: '', instant: null };

export function fieldOf(instant: Instant | null, show: Show, after?: Instant): Field {
  return instant === null ? empty : { text: show(instant, after), instant };
}

export function rowsOf({ intervals, zone, startedAt }: SessionView, show: Show): Row[] {
  if (intervals.length === 0) return [{ key: 0, day: dayIn(zone, startedAt), start: empty, end: empty }];
  return intervals.map(({ start, end }, key) => ({
    key,
    day: dayIn(zone, start),
    start: fieldOf(start, show),
    end: fieldOf(end, show, start),
  }));
}

/** Reads a row. A whole stretch that is typed as its start wins over the end. An end that is left out means that the clock runs on, which only a running session can (`mayRun`). */
function readRow({ day, start, end }: Row, mayRun: boolean, place: Place): Reading {
  const range = start.instant === null ? readStart(start.text, day, place) : { start: start.instant, end: null };
  if (range === null) return { start: null, end: null, problem: 'start' };
  const from = range.start;
  const isLeftOut = end.text.trim() === '';
  const typed = isLeftOut ? null : (end.instant ?? readEnd(end.text, from, place));
  const to = range.end ?? typed;
  if (to === null && !(isLeftOut && mayRun)) return { start: from, end: null, problem: 'end' };
  return { start: from, end: to, problem: problemOf(from, to, place.now) };
}

function problemOf(start: Instant, end: Instant | null, now: Instant): Problem | null {
  if ((end ?? start) > now) return 'future';
  return end !== null && end <= start ? 'order' : null;
}

/** The readings of all rows. One that lies over an earlier one of them says so. */
export function readRows(rows: readonly Row[], mayRun: boolean, place: Place): Reading[] {
  const alone = rows.map((row) => readRow(row, mayRun, place));
  return alone.map((reading, index) =>
    reading.problem === null && alone.some((other, at) => at < index && overlap(reading, other, place.now))
      ? { ...reading, problem: 'same' }
      : reading,
  );
}

function overlap(one: Reading, other: Reading, now: Instant): boolean {
  if (one.start === null || other.start === null || other.problem !== null) return false;
  return one.start < (other.end ?? now) && other.start < (one.end ?? now);
}

/** What the command carries: sorted, or null while something is amiss. */
export function intervalsOf(readings: readonly Reading[]): IntervalView[] | null {
  const intervals = readings.flatMap(({ start, end, problem }) =>
    start === null || problem !== null ? [] : [{ start, end }],
  );
  if (intervals.length < readings.length) return null;
  return intervals.sort((one, other) => (one.start < other.start ? -1 : 1));
}

/** A row as two that touch, at an instant within it, else at the whole minute nearest to its middle. Unchanged while it cannot be read. */
export function split(
  row: Row,
  reading: Reading,
  key: number,
  show: Show,
  { now, zone }: Place,
  at: Instant = middleOf(reading, now),
): Row[] {
  const { start, end } = reading;
  if (start === null || at <= start || at >= (end ?? now)) return [row];
  const first = { ...row, start: fieldOf(start, show), end: fieldOf(at, show, start) };
  const second = { key, day: dayIn(zone, at), start: fieldOf(at, show), end: fieldOf(end, show, at) };
  return [first, second];
}

function middleOf({ start, end }: Reading, now: Instant): Instant {
  const middleMs = (Date.parse(start ?? now) + Date.parse(end ?? now)) / 2;
  return instantOf(Math.round(middleMs / 60_000) * 60_000);
}
