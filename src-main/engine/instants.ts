import type { Instant, Interval } from '#contract';

// Instants are compared as text: ISO 8601 in UTC with a fixed width sorts as time does.

/** Milliseconds from one instant to a later one; 0 when the clock was set back in between. */
export function msBetween(start: Instant, end: Instant): number {
  return Math.max(0, Date.parse(end) - Date.parse(start));
}

export function later(one: Instant, other: Instant): Instant {
  return one > other ? one : other;
}

export function earlier(one: Instant, other: Instant): Instant {
  return one < other ? one : other;
}

/** An instant from ms since 1970. */
export function instantAt(ms: number): Instant {
  return new Date(ms).toISOString();
}

/** The last instant that can be written with four digits of year. */
const lastMs = Date.parse('9999-12-31T23:59:59.999Z');

/** The instant so much later, but never beyond the year 9999, where instants could no longer be compared as text. */
export function plusMs(instant: Instant, ms: number): Instant {
  return instantAt(Math.min(lastMs, Date.parse(instant) + ms));
}

/** Touching ends are no overlap, and an empty interval overlaps nothing. */
export function overlaps(one: Interval, other: Interval): boolean {
  return one.start < other.end && other.start < one.end && one.start < one.end && other.start < other.end;
}
