import { Temporal } from 'temporal-polyfill';
import type { Day, Instant } from '#contract';

/** What a clock on the wall shows. */
export type WallTime = { hour: number; minute: number };

/** The calendar day of an instant in a zone. */
export function dayIn(zone: string, instant: Instant): Day {
  return zoned(zone, instant).toPlainDate().toString();
}

/** The instant at which the wall shows a time on a day. Of an hour that comes twice the earlier one, unless asked otherwise. */
export function instantAt(zone: string, day: Day, time: WallTime, twice: 'earlier' | 'later' = 'earlier'): Instant {
  const wall = Temporal.PlainDate.from(day).toPlainDateTime(time);
  const disambiguation = twice === 'later' ? 'later' : 'compatible';
  return instantOf(wall.toZonedDateTime(zone, { disambiguation }).epochMilliseconds);
}

/** The first instant after another at which the wall shows a time: over midnight and through hours that come twice. */
export function firstAfter(zone: string, after: Instant, time: WallTime): Instant {
  const day = dayIn(zone, after);
  const candidates = [
    instantAt(zone, day, time),
    instantAt(zone, day, time, 'later'),
    instantAt(zone, Temporal.PlainDate.from(day).add({ days: 1 }).toString(), time),
  ];
  return candidates.find((candidate) => candidate > after) ?? after;
}

/** How far the wall is ahead of UTC then, in minutes. */
export function offsetMinutes(zone: string, instant: Instant): number {
  return zoned(zone, instant).offsetNanoseconds / 60_000_000_000;
}

export function instantOf(ms: number): Instant {
  return new Date(ms).toISOString();
}

function zoned(zone: string, instant: Instant): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
}

export function nextDay(day: Day): Day {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}
