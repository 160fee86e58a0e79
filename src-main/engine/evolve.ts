import type { SessionEvent, SessionRecord } from '#contract';
import { evolveSession } from './evolve-session.ts';
import { later } from './instants.ts';
import type { Session } from './session.ts';
import { type Change, type ProcedureBefore, type Running, type State, sessionOf, type UndoStep } from './state.ts';

/** How many commands can be taken back, from the contract: of those that change sessions, and of those about procedures. */
const mostUndone = 20;

/** Applies what happened. Total: every change that `decide` makes or the disk holds can be applied. */
function evolve(state: State, change: Change): State {
  switch (change.type) {
    case 'session':
      return evolveSessions(state, change.sessionId, change.event);
    case 'procedureSaved': {
      const others = state.procedures.filter((procedure) => procedure.id !== change.procedure.id);
      return { ...state, procedures: [...others, change.procedure] };
    }
    case 'procedureRemoved':
      return { ...state, procedures: state.procedures.filter((procedure) => procedure.id !== change.procedureId) };
    case 'procedurePutBack':
      return { ...state, procedures: withPutBack(state.procedures, change.before) };
    case 'remembered':
      return { ...state, undo: withRemembered(state.undo, change.step) };
    case 'takenBack':
      return { ...state, undo: state.undo.filter((step) => step !== change.step) };
  }
}

export function evolveAll(state: State, changes: readonly Change[]): State {
  return changes.reduce(evolve, state);
}

/** A session again, from what is kept of it. Throws when the first event does not open a session. */
export function replay(record: SessionRecord): Session {
  const session = record.events.reduce<Session | undefined>(
    (folded, event) => evolveSession(folded, record.id, event),
    undefined,
  );
  if (session === undefined) throw new Error(`Session ${record.id} has no events`);
  return { ...session, head: record.head ?? null };
}

function withRemembered(undo: State['undo'], step: UndoStep): State['undo'] {
  const alike = undo.filter(({ procedure }) => (procedure === null) === (step.procedure === null));
  const forgotten = alike.at(-mostUndone);
  return [...undo.filter((one) => one !== forgotten), step];
}

function withPutBack(procedures: State['procedures'], { procedureId, was }: ProcedureBefore): State['procedures'] {
  const others = procedures.filter(({ id }) => id !== procedureId);
  return was === null ? others : others.toSpliced(was.place, 0, was.procedure);
}

function evolveSessions(state: State, sessionId: string, event: SessionEvent): State {
  const session = evolveSession(sessionOf(state, sessionId), sessionId, event);
  return {
    ...state,
    sessions: turnsClock(event) ? withLast(state.sessions, session) : { ...state.sessions, [sessionId]: session },
    running: evolveRunning(state.running, session, event),
    latest: later(state.latest, event.at),
  };
}

function turnsClock({ type }: SessionEvent): boolean {
  return type === 'resumed' || type === 'paused';
}

/**
 * The session behind all others: those whose clock was touched are in the order in which that happened. While time
 * stands still, because the system clock was set back, nothing else tells which of them was paused last.
 */
function withLast(sessions: State['sessions'], session: Session): State['sessions'] {
  const others = Object.entries(sessions).filter(([id]) => id !== session.id);
  return { ...Object.fromEntries(others), [session.id]: session };
}

function evolveRunning(running: Running | null, session: Session, event: SessionEvent): Running | null {
  switch (event.type) {
    case 'started':
    case 'resumed':
    case 'paused':
    case 'completed':
    case 'aborted':
    case 'amended':
    case 'undone':
    case 'takenOver':
    case 'moved':
      if (session.since !== null) return { sessionId: session.id, since: session.since };
      return running?.sessionId === session.id ? null : running;
    default:
      return running;
  }
}
