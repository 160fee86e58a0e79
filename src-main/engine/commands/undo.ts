import { fail, forbid, type Instant, type Interval, ok, type Result, type SessionEvent, type Undo } from '#contract';
import { happens } from '../changes.ts';
import { evolveAll } from '../evolve.ts';
import { evolveSession } from '../evolve-session.ts';
import { conflictsWith, overlapFailure, requireUnlocked } from '../finding.ts';
import type { Moment } from '../moment.ts';
import { stepToUndo } from '../remembering.ts';
import { type Session, undoneEvents } from '../session.ts';
import { type Change, type State, sessionOf, type UndoStep } from '../state.ts';
import { withoutWork } from '../worked.ts';
import { nextAwayId } from './leave.ts';

type Undone = Extract<SessionEvent, { type: 'undone' }>;
type Stop = NonNullable<Undone['stops']>;

/** A session that the undone command changed: as it is, which of its events go, and as it is without them. */
type Touched = { session: Session; events: number[]; after: Session };

/**
 * Takes back the last command that changed sessions; or a procedure, where these are asked for. Its events stay in the
 * history and count no more; the procedure is what it was, in its place.
 * A clock that it stopped runs on as if it had not, unless another session runs by now or the product was ended in
 * between: then it stays paused from that instant. What the desktop noticed since (idle, lock, sleep) holds for it too.
 */
export function undo(state: State, command: Undo, moment: Moment): Result<Change[]> {
  const step = stepToUndo(state, command);
  if (step === undefined) return fail('NOTHING_TO_UNDO', 'There is nothing to undo');
  if (step.tooMany !== null) {
    const words = `The last change was an import of ${step.tooMany} sessions. Restore the backup that was taken before it`;
    return forbid(words, { is: 'importTooLarge' });
  }
  const touched = touchedBy(state, step);
  const locked = touched
    .filter(wasSigned)
    .map(({ session }) => requireUnlocked(session, 'undo a change of'))
    .find((one) => !one.ok);
  if (locked?.ok === false) return locked;
  const [running, standing] = [touched.filter(wouldRun), touched.filter((one) => !wouldRun(one))];
  const stood = standing.map((one) => undone(one, null, state, moment.now));
  const rest = evolveAll(state, stood);
  const ran = running.map((one) => undone(one, stopOf(one, step, touched, rest, moment), state, moment.now));
  const putBack: Change[] = step.procedure === null ? [] : [{ type: 'procedurePutBack', before: step.procedure }];
  const changes = [...stood, ...ran, ...putBack];
  const conflicts = conflictsOf(touched, evolveAll(state, changes), moment);
  return conflicts.length > 0 ? overlapFailure(conflicts) : ok([...changes, { type: 'takenBack', step }]);
}

/** The stretch of the past that an undo would put on record again; null when there is none. */
export function spanOfUndo(state: State, command: Undo, now: Instant): Interval | null {
  const step = stepToUndo(state, command);
  const touched = step === undefined ? [] : touchedBy(state, step);
  const starts = touched.flatMap(({ session, after }) => [
    ...gained(session.worked, after.worked).map(({ start }) => start),
    ...(after.since === null ? [] : [after.since]),
  ]);
  const [first] = starts.sort();
  return first === undefined ? null : { start: first, end: now };
}

function touchedBy(state: State, step: UndoStep): Touched[] {
  return step.sessions.flatMap(({ sessionId, events: done }) => {
    const session = sessionOf(state, sessionId);
    if (session === undefined) return [];
    const events = [...done, ...stopsSince(session, done)];
    const bare: Undone = { type: 'undone', at: step.at, events, stops: null, took: [] };
    return [{ session, events, after: evolveSession(session, sessionId, bare) }];
  });
}

/** What stopped a clock that a command started, and what followed from that: it goes with its start. */
function stopsSince(session: Session, done: number[]): number[] {
  const started = done.find((index) => startsClock(session.events[index]));
  if (started === undefined) return [];
  const gone = undoneEvents(session);
  return session.events.flatMap((event, index) => (index > started && !gone.has(index) && stops(event) ? [index] : []));
}

function stops(event: SessionEvent): boolean {
  return (
    ['paused', 'leftEarlier', 'cameBack'].includes(event.type) || (event.type === 'undone' && event.stops !== null)
  );
}

/** What was signed stays. What came later, as tidying it away, does not touch it. */
function wasSigned({ session, events }: Touched): boolean {
  const signed = session.events.findIndex((event) => event.type === 'signedOff');
  return events.some((place) => place < signed);
}

function wouldRun({ after }: Touched): boolean {
  return after.since !== null;
}

function undone({ session, events }: Touched, stops: Stop | null, state: State, at: Instant): Change {
  const event: Undone = { type: 'undone', at, events, stops, took: [] };
  const after = evolveSession(session, session.id, event);
  const before = workUntil(at, session, state.running?.sessionId === session.id ? state.running.since : null);
  return happens(session.id, { ...event, took: gained(workUntil(at, after, after.since), before) });
}

function workUntil(now: Instant, session: Session, since: Instant | null): Interval[] {
  return since === null ? session.worked : [...session.worked, { start: since, end: now }];
}

/** What of some work is not in other work. */
function gained(before: Interval[], after: Interval[]): Interval[] {
  return before.reduce(withoutWork, after);
}

/** Null when the clock may run on. */
function stopOf(one: Touched, step: UndoStep, touched: Touched[], rest: State, moment: Moment): Stop | null {
  const { session, after } = one;
  if (rest.running?.sessionId === session.id) return null;
  const noticed = pauseSince(touched);
  const wasEnded = step.beforeEnd || noticed?.reason === 'quit' || noticed?.reason === 'crash';
  if (wasEnded || rest.running !== null || isTaken(after, rest, moment)) return recordedStop(one);
  return noticed === null ? null : { ...noticed, away: noticed.away && { ...noticed.away, id: nextAwayId(session) } };
}

function isTaken({ id, since }: Session, rest: State, moment: Moment): boolean {
  const wanted = since === null ? [] : [{ start: since, end: moment.now }];
  return conflictsWith(rest, wanted, moment.recorded, moment.now, (work) => work.sessionId === id).length > 0;
}

/** The instant at which the undone command stopped the clock. */
function recordedStop({ session, events, after }: Touched): Stop {
  for (const index of events) {
    const event = session.events[index];
    if (event?.type === 'paused') return { end: event.worked.end, reason: event.reason, away: null };
    if ((event?.type === 'completed' || event?.type === 'aborted') && event.worked !== null) {
      return { end: event.worked.end, reason: 'manual', away: null };
    }
  }
  return { end: after.since ?? after.beganAt, reason: 'manual', away: null };
}

/** How the clock that the command started was stopped since without a command, if it was. */
function pauseSince(touched: Touched[]): Stop | null {
  for (const { session, events } of touched) {
    const paused = events.map((index) => session.events[index]).find((event) => event?.type === 'paused');
    if (paused?.type !== 'paused' || !events.some((index) => startsClock(session.events[index]))) continue;
    const away = session.aways.find(({ id }) => id === paused.away?.id);
    return {
      end: away?.start ?? paused.worked.end,
      reason: paused.reason,
      away: away === undefined ? null : { id: away.id, end: away.end },
    };
  }
  return null;
}

function startsClock(event: SessionEvent | undefined): boolean {
  return event?.type === 'resumed' || (event?.type === 'started' && event.clock === 'running');
}

/** Whatever would come on record again must still be free. */
function conflictsOf(touched: Touched[], next: State, moment: Moment) {
  return touched.flatMap(({ session }) => {
    const after = sessionOf(next, session.id);
    if (after === undefined || after.ending?.status === 'aborted') return [];
    const back = gained(session.worked, after.worked);
    return conflictsWith(next, back, moment.recorded, moment.now, (work) => work.sessionId === session.id);
  });
}
