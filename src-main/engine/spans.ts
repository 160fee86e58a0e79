import type { PauseReason } from '#contract';
import type { Calendar } from './calendar.ts';
import type { Session } from './session.ts';
import type { Running } from './state.ts';
import { intervalsOf, pausesOf } from './view.ts';

/** A stretch of a session in ms since 1970: work, or a pause with its reason. */
export type Span = { startMs: number; endMs: number; pause: PauseReason | null };

/** Work and pauses of a session in order, up to `nowMs` where they still go on. Empty ones are left out. */
export function spansOf(session: Session, running: Running | null, nowMs: number): Span[] {
  const work = intervalsOf(session, running).map((interval) => ({ ...interval, pause: null }));
  const pauses = pausesOf(session, running).map((pause) => ({ ...pause, pause: pause.reason }));
  return [...work, ...pauses]
    .map(({ start, end, pause }) => ({
      startMs: Date.parse(start),
      endMs: end === null ? nowMs : Date.parse(end),
      pause,
    }))
    .filter((span) => span.startMs < span.endMs)
    .sort((one, other) => one.startMs - other.startMs);
}

/** Cuts a stretch at each midnight of the calendar and tells how much of it lies on each day. */
export function eachDay(
  calendar: Calendar,
  startMs: number,
  endMs: number,
  visit: (day: string, ms: number) => void,
): void {
  for (let from = startMs; from < endMs; ) {
    const span = calendar.dayAt(from);
    const until = Math.min(endMs, span.endMs);
    visit(span.day, until - from);
    from = until;
  }
}
