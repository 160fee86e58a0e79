import type { Instant, PauseReason, SessionView } from '#contract';

/** A stretch of a session: work, or a pause with its reason. What still goes on has no end. */
export type Stretch = { start: Instant; end: Instant | null } & (
  | { kind: 'work' }
  | { kind: 'pause'; reason: PauseReason }
);

/** Work and pauses in the order they came. */
export function stretchesOf({ intervals, pauses }: SessionView): Stretch[] {
  const work = intervals.map(({ start, end }): Stretch => ({ kind: 'work', start, end }));
  const rest = pauses.map(({ start, end, reason }): Stretch => ({ kind: 'pause', start, end, reason }));
  return [...work, ...rest].sort((one, other) => (one.start < other.start ? -1 : 1));
}

/** The same under the days they began on, as `dayOf` names them. */
export function byDay(stretches: readonly Stretch[], dayOf: (instant: Instant) => string) {
  const days = new Map<string, Stretch[]>();
  for (const stretch of stretches) {
    const day = dayOf(stretch.start);
    days.set(day, [...(days.get(day) ?? []), stretch]);
  }
  return [...days].map(([day, ofDay]) => ({ day, stretches: ofDay }));
}
