import type { Instant, Procedure, SessionEvent } from '#contract';
import { endOf, type Session, unansweredAways } from './session.ts';

export type Running = { sessionId: string; since: Instant };

/**
 * What the product has in hand: every open session, and closed ones that still ask something or were fetched to be
 * changed. At most one clock runs because there is one place to write it down.
 */
export type State = {
  sessions: Readonly<Record<string, Session>>;
  running: Running | null;
  procedures: readonly Procedure[];
  /** The latest instant ever recorded. Nothing is recorded before it, so a clock set back cannot make work overlap. */
  latest: Instant;
  /** The commands that can be taken back, the last one last. */
  undo: readonly UndoStep[];
};

/** A procedure as it was, and its place among the others. `was` is null for one that there was not. */
export type ProcedureBefore = { procedureId: string; was: { procedure: Procedure; place: number } | null };

/** What a command did, by the places of its events in the history of each session. */
export type UndoStep = {
  at: Instant;
  /** The session the command was about. */
  subjectId: string;
  sessions: { sessionId: string; events: number[] }[];
  /** The procedure it changed, as it was before. Null when it changed none. */
  procedure: ProcedureBefore | null;
  /** How many sessions an import added, when they were too many to be named here: then it is not undone. Else null. */
  tooMany: number | null;
  /** The product was ended since: a clock that this command stopped does not run on. */
  beforeEnd: boolean;
};

/** One thing that happened, to a session or to the procedures. */
export type Change =
  | { type: 'session'; sessionId: string; event: SessionEvent }
  | { type: 'procedureSaved'; procedure: Procedure }
  | { type: 'procedureRemoved'; procedureId: string }
  | { type: 'procedurePutBack'; before: ProcedureBefore }
  | { type: 'remembered'; step: UndoStep }
  | { type: 'takenBack'; step: UndoStep };

/** Nothing is recorded before it: what began in the year 202 by a slip of the hand would be counted day by day. */
export const earliest: Instant = '1970-01-01T00:00:00.000Z';

export const emptyState: State = { sessions: {}, running: null, procedures: [], latest: earliest, undo: [] };

/** The session of that identity, if it is in hand. Identities come from outside: one called "toString" finds nothing. */
export function sessionOf(state: State, sessionId: string): Session | undefined {
  return Object.hasOwn(state.sessions, sessionId) ? state.sessions[sessionId] : undefined;
}

/** The state with only some of its sessions. A clock that runs on one of the others is gone with it. */
export function withOnly(state: State, stays: (session: Session) => boolean): State {
  const staying = Object.entries(state.sessions).filter(([, session]) => stays(session));
  const sessions = Object.fromEntries(staying);
  const runs = state.running !== null && Object.hasOwn(sessions, state.running.sessionId);
  return { ...state, sessions, running: runs ? state.running : null };
}

export function openSessions(state: State): Session[] {
  return Object.values(state.sessions).filter((session) => session.ending === null);
}

/** When an open session that does not run was last at work. */
export function pausedAt(session: Session): Instant {
  return endOf(session);
}

/** Open sessions without the clock, the one paused last first. */
export function pausedSessions(state: State): Session[] {
  return openSessions(state)
    .filter((session) => session.id !== state.running?.sessionId)
    .reverse()
    .sort(byPausedLast);
}

/** Of two that were paused at the same instant, the one that comes first stays first. */
function byPausedLast(one: Session, other: Session): number {
  if (pausedAt(one) === pausedAt(other)) return 0;
  return pausedAt(one) < pausedAt(other) ? 1 : -1;
}

export function waitingAways(state: State) {
  return Object.values(state.sessions)
    .flatMap(unansweredAways)
    .sort((one, other) => (one.start < other.start ? -1 : 1));
}
