import { Temporal } from 'temporal-polyfill';
import type { calendarOf } from '../../engine/index.ts';

const dayMs = 86_400_000;

/**
 * Reads local times of a zone: the instants (ms since 1970) at which its clock shows them, the earlier one first. Where
 * clocks go back there are two. A time that clocks leap over counts as if they had not ("compatible", as Temporal says).
 */
export function localTimes(calendar: ReturnType<typeof calendarOf>): (date: string, second: number) => number[] {
  const starts = new Map<string, number | null>();
  /** The start of a day on which no clock is changed, else null. */
  const plainStart = (date: string): number | null => {
    const next = Temporal.PlainDate.from(date).add({ days: 1 }).toString();
    const days = calendar.days(date, next);
    const isPlain = days.every(({ startMs, endMs }) => endMs - startMs === dayMs);
    return isPlain ? (days[0]?.startMs ?? null) : null;
  };
  return (date, second) => {
    const known = starts.get(date);
    const startMs = known === undefined ? plainStart(date) : known;
    starts.set(date, startMs);
    return startMs === null ? readings(date, second, calendar.zone) : [startMs + second * 1000];
  };
}

function readings(date: string, second: number, zone: string): number[] {
  const local = Temporal.PlainDate.from(date).toPlainDateTime().add({ seconds: second });
  const read = (disambiguation: 'compatible' | 'earlier' | 'later') =>
    local.toZonedDateTime(zone, { disambiguation }).epochMilliseconds;
  const [compatible, earlier, later] = [read('compatible'), read('earlier'), read('later')];
  // In a gap the "earlier" one is before it: only what a clock may have shown counts.
  return compatible === earlier && later !== earlier ? [earlier, later] : [compatible];
}
