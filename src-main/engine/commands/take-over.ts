import type { DeviceName, Instant, Interval, SessionEvent } from '#contract';
import { happens } from '../changes.ts';
import { earlier, later } from '../instants.ts';
import { type Session, undoneEvents } from '../session.ts';
import type { Change, State } from '../state.ts';
import { withoutWork } from '../worked.ts';

/**
 * An open session of another machine goes on here, paused. If its clock ran there, its work counts until `workedUntil`;
 * what it did there after that comes as a session of its own, once that machine has learned of it. `kept` is what was
 * recorded of it here before it had gone there.
 */
export function takeOver(
  session: Session,
  { from, by }: { from: DeviceName; by: DeviceName },
  kept: SessionEvent[],
  workedUntil: Instant,
  now: Instant,
): Change[] {
  const { since } = session;
  const worked = since === null ? null : { start: since, end: later(since, earlier(workedUntil, now)) };
  return [
    happens(session.id, { type: 'takenOver', at: now, from, by, worked, kept: kept.map((event) => ({ ...event })) }),
  ];
}

/** What another machine did with a session of this one. */
export type Taking = {
  to: DeviceName;
  at: Instant;
  /** The session right after it was taken over. */
  taken: Session;
  /** How many events of its history had been carried there by then. */
  told: number;
};

/**
 * Lets go of a session that another machine has taken over. What was recorded here since becomes a session of its own,
 * paused, or closed as it was closed here. A clock that still ran stops when it was taken over, or where the last thing
 * recorded here says that somebody was at it later.
 */
export function giveUp(state: State, session: Session, taking: Taking, newId: string, now: Instant): Change[] {
  const { to } = taking;
  const worked = runningUntil(state, session, taking, now);
  const moved = happens(session.id, { type: 'moved', at: now, to, worked });
  const tail = session.events.slice(taking.told);
  const all = worked === null ? session.worked : [...session.worked, worked];
  const gained = taking.taken.worked.reduce(withoutWork, all).filter(({ start, end }) => start < end);
  // Whether a clock was turned matters only by the work that came of it.
  if (gained.length === 0 && tail.every(turnsClockOnly)) return [moved];
  const opening = forked(session, taking, gained, tail, now);
  return [moved, happens(newId, opening), ...closings(session, taking.told).map((event) => happens(newId, event))];
}

function runningUntil({ running }: State, session: Session, taking: Taking, now: Instant): Interval | null {
  if (running?.sessionId !== session.id) return null;
  const lastTold = session.events.at(-1)?.at ?? running.since;
  const end = later(running.since, later(taking.at, lastTold));
  return { start: running.since, end: later(running.since, earlier(end, now)) };
}

function turnsClockOnly({ type }: SessionEvent): boolean {
  return ['paused', 'resumed', 'leftEarlier', 'cameBack', 'moved'].includes(type);
}

function forked(
  session: Session,
  { to, at, taken }: Taking,
  worked: Interval[],
  tail: SessionEvent[],
  now: Instant,
): SessionEvent {
  const isNew = (note: Session['notes'][number]) =>
    !taken.notes.some((one) => one.at === note.at && one.text === note.text);
  return {
    type: 'forked',
    at: now,
    since: worked[0]?.start ?? tail[0]?.at ?? at,
    from: { sessionId: session.id, to },
    title: session.title,
    zone: session.zone,
    plannedOutcome: session.plannedOutcome,
    estimateMs: session.estimateMs,
    plannedCheckoutAt: session.plannedCheckoutAt,
    tags: session.tags,
    steps: session.steps,
    procedureId: session.procedureId,
    continuesId: session.id,
    worked,
    notes: session.notes.filter(isNew),
    tail: tail.map((event) => ({ ...event })),
  };
}

/** How it was closed here meanwhile, without the work that came with it. */
function closings(session: Session, told: number): SessionEvent[] {
  const undone = undoneEvents(session);
  return session.events.flatMap((sealed, index): SessionEvent[] => {
    if (index < told || undone.has(index)) return [];
    // It is in the chain of another session by now.
    const { previous: _previous, ...event } = sealed;
    switch (event.type) {
      case 'completed':
      case 'aborted':
        return [{ ...event, worked: null }];
      case 'reviewed':
      case 'archived':
      case 'unarchived':
      case 'signedOff':
        return [event];
      default:
        return [];
    }
  });
}
