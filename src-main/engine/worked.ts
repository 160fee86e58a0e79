import type { Instant, Interval } from '#contract';
import { later, overlaps } from './instants.ts';
import type { PauseCause } from './session.ts';

/** Adds a stretch of work, keeping the order of starts. */
export function withWork(worked: Interval[], added: Interval): Interval[] {
  const last = worked.at(-1);
  if (last === undefined || last.end <= added.start) return [...worked, added];
  return [...worked, added].sort((one, other) => (one.start < other.start ? -1 : 1));
}

/** Takes a stretch of time off the record, whatever part of it was work. */
export function withoutWork(worked: Interval[], taken: Interval): Interval[] {
  return worked.flatMap((stretch) => {
    if (!overlaps(stretch, taken)) return [stretch];
    const before = { start: stretch.start, end: taken.start };
    const after = { start: taken.end, end: stretch.end };
    return [before, after].filter(({ start, end }) => start < end);
  });
}

export type Gap = { start: Instant; end: Instant | null; cause: PauseCause };

/**
 * The stretches between work, from the session's start to `until` (null: it is paused and goes on being so).
 * A gap has the cause that was in force when it began.
 */
export function gapsBetween(worked: Interval[], causes: PauseCause[], start: Instant, until: Instant | null): Gap[] {
  const gaps: Gap[] = [];
  let from = start;
  for (const stretch of worked) {
    if (stretch.start > from) gaps.push({ start: from, end: stretch.start, cause: causeAt(causes, from) });
    from = later(from, stretch.end);
  }
  if (until === null || until > from) gaps.push({ start: from, end: until, cause: causeAt(causes, from) });
  return gaps;
}

function causeAt(causes: PauseCause[], instant: Instant): PauseCause {
  const inForce = causes.findLast((cause) => cause.from <= instant);
  return inForce ?? { from: instant, reason: 'manual', awayId: null };
}
