import { type Conflict, fail, forbid, type Instant, type Interval, ok, type Result } from '#contract';
import { overlaps } from './instants.ts';
import type { Session } from './session.ts';
import { type State, sessionOf } from './state.ts';

/** What a session is called in messages: the clock while it is open, the status once it is closed. */
export function stateWord(state: State, session: Session): 'running' | 'paused' | 'completed' | 'aborted' {
  if (session.ending !== null) return session.ending.status;
  return state.running?.sessionId === session.id ? 'running' : 'paused';
}

export function withArticle(word: string): string {
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}

export function findSession(state: State, sessionId: string): Result<Session> {
  const session = sessionOf(state, sessionId);
  if (session === undefined) {
    return fail(
      'SESSION_NOT_FOUND',
      'There is no such session. It may belong to other records than the ones open here',
    );
  }
  if (session.movedTo === null) return ok(session);
  const words = `"${session.title}" goes on at ${session.movedTo.name}; take it over first`;
  return forbid(words, { is: 'elsewhere', by: session.movedTo.name });
}

/** The session named, or the running one. Fails with `NOTHING_RUNNING` when none is named and no clock runs. */
export function findSessionOrRunning(state: State, sessionId: string | undefined): Result<Session> {
  const wanted = sessionId ?? state.running?.sessionId;
  if (wanted === undefined) return fail('NOTHING_RUNNING', 'Nothing is running. Start or resume a session first');
  return findSession(state, wanted);
}

/** An open session, else `INVALID_SESSION_STATE` naming what it is: "Cannot pause a completed session". */
export function requireOpen(state: State, session: Session, verb: string, noun = 'session'): Result<Session> {
  if (session.ending === null) return ok(session);
  const is = stateWord(state, session);
  return forbid(`Cannot ${verb} ${withArticle(is)} ${noun}`, { is });
}

/** Whoever signed a session off locked it. */
export function requireUnlocked(session: Session, verb: string): Result<Session> {
  if (session.signedOff === null) return ok(session);
  const { name, at } = session.signedOff;
  const words = `Cannot ${verb} a session that is signed off: ${name} locked "${session.title}" on ${at.slice(0, 10)}`;
  return forbid(words, { is: 'signedOff', by: name });
}

/** Work on record that any of some intervals would overlap: of the open sessions, the running clock, and the history. */
export function conflictsWith(
  state: State,
  wanted: readonly Interval[],
  recorded: readonly Conflict[],
  now: Instant,
  except: (work: Conflict) => boolean = () => false,
): Conflict[] {
  if (wanted.length === 0) return [];
  const inHand = Object.values(state.sessions).filter((session) => session.ending?.status !== 'aborted');
  const known = inHand.flatMap((session) => workOf(session, state, now));
  return [...known, ...recorded].filter((work) => wanted.some((one) => overlaps(work, one)) && !except(work));
}

function workOf(session: Session, state: State, now: Instant): Conflict[] {
  const { running } = state;
  const current = running?.sessionId === session.id ? [{ start: running.since, end: now }] : [];
  return [...session.worked, ...current].map((work) => ({ sessionId: session.id, title: session.title, ...work }));
}

export function overlapFailure(conflicts: Conflict[]): Result<never> {
  const named = [...new Set(conflicts.map((conflict) => `"${conflict.title}"`))].slice(0, 3).join(', ');
  return fail('OVERLAP', `That time already has recorded work of ${named}. Choose a time that is free`, conflicts);
}
