import type { Instant, Interval, PauseReason, SessionEvent } from '#contract';
import { later } from './instants.ts';
import type { Moment } from './moment.ts';
import type { Session } from './session.ts';
import type { Change, State } from './state.ts';

export function happens(sessionId: string, event: SessionEvent): Change {
  return { type: 'session', sessionId, event };
}

/** The stretch that ends when the running clock of this session stops; null when its clock does not run. */
export function stretchEnding(state: State, sessionId: string, end: Instant): Interval | null {
  if (state.running?.sessionId !== sessionId) return null;
  return { start: state.running.since, end: later(state.running.since, end) };
}

/** Stops whatever runs, at `end`. Nothing when nothing runs. */
export function stopRunning(state: State, at: Instant, end: Instant, reason: PauseReason): Change[] {
  if (state.running === null) return [];
  const { sessionId, since } = state.running;
  const worked = { start: since, end: later(since, end) };
  return [happens(sessionId, { type: 'paused', at, worked, reason, away: null })];
}

/** Starts the clock of a paused session; what ran is paused at the same instant. This is what a switch is. */
export function resumeAt(state: State, session: Session, at: Instant, plannedCheckoutAt: Instant | null): Change[] {
  return [
    ...stopRunning(state, at, at, 'switch'),
    happens(session.id, { type: 'resumed', at, since: at, plannedCheckoutAt }),
  ];
}

/** Opens a session for work of the past: it waits to be gone on with. */
export function openedPaused(title: string, since: Instant, moment: Moment): Change {
  return happens(moment.newId, {
    type: 'started',
    at: moment.now,
    since,
    clock: 'paused',
    title,
    zone: moment.zone,
    plannedOutcome: null,
    estimateMs: null,
    plannedCheckoutAt: null,
    tags: [],
    steps: [],
    procedureId: null,
    continuesId: null,
  });
}
