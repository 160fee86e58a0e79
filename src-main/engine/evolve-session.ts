import type { Away, Instant, Interval, PauseReason, SessionEvent } from '#contract';
import { earlier, later } from './instants.ts';
import { ended, forked, imported, started } from './opening-and-ending.ts';
import { type Session, undoneEvents } from './session.ts';
import { withoutWork, withWork } from './worked.ts';

/** Folds one event into a session. Throws when a session is told something before it was opened: that is a bug. */
export function evolveSession(session: Session | undefined, id: string, event: SessionEvent): Session {
  const events = [...(session?.events ?? []), event];
  const isRefolded = event.type === 'undone' || event.type === 'redone';
  if (session !== undefined && isRefolded) return afterUndoing(session, events);
  return { ...folded(session, id, event), events };
}

function folded(session: Session | undefined, id: string, event: SessionEvent): Session {
  return session === undefined ? opened(id, event) : changed(session, event);
}

/**
 * A session as if what was undone had not happened; the events stay. One whose opening was undone is kept as an aborted
 * one that holds no work. Numbers of steps that were taken back are not given again.
 */
function afterUndoing(session: Session, events: SessionEvent[]): Session {
  const gone = undoneEvents({ events });
  const left = events.filter((_event, index) => index === 0 || !gone.has(index));
  const again = left.reduce<Session | undefined>((before, event) => folded(before, session.id, event), undefined);
  const kept = { ...(again ?? session), stepsEver: session.stepsEver, events, head: session.head };
  const unopened = events.findLast((event) => event.type === 'undone' && event.events.includes(0));
  return unopened === undefined || !gone.has(0) ? kept : neverOpened(kept, unopened.at);
}

function neverOpened(session: Session, at: Instant): Session {
  const nothing = { worked: [], causes: [], aways: [], since: null };
  return { ...session, ...nothing, ending: { status: 'aborted', at, reason: null } };
}

function opened(id: string, event: SessionEvent): Session {
  if (event.type === 'started') return started(id, event);
  if (event.type === 'imported') return imported(id, event);
  if (event.type === 'forked') return forked(id, event);
  throw new Error(`Session ${id} begins with "${event.type}"`);
}

function changed(session: Session, event: SessionEvent): Session {
  switch (event.type) {
    case 'started':
    case 'imported':
    case 'forked':
      throw new Error(`Session ${session.id} is opened twice`);
    case 'paused':
      return stopped(session, event.worked.end, event.reason, event.away);
    case 'resumed':
      return {
        ...session,
        since: event.since,
        plannedCheckoutAt: event.plannedCheckoutAt ?? session.plannedCheckoutAt,
      };
    case 'completed':
    case 'aborted':
      return ended(session, event);
    case 'noted':
      return { ...session, notes: [...session.notes, { at: event.at, text: event.text }] };
    case 'checked':
      return checked(session, event);
    case 'stepAdded':
      return stepAdded(session, event);
    case 'stepRemoved':
      return { ...session, steps: session.steps.filter((step) => step.id !== event.stepId) };
    case 'revised':
      return { ...session, ...event.changes };
    case 'snoozed':
      return { ...session, plannedCheckoutAt: event.plannedCheckoutAt };
    case 'reviewed':
      return { ...session, review: event.review };
    case 'archived':
      return { ...session, archived: true };
    case 'unarchived':
      return { ...session, archived: false };
    case 'leftEarlier':
      return leftEarlier(session, event);
    case 'cameBack':
      return withAway(session, event.awayId, (away) => ({ ...away, end: event.end }));
    case 'awayAnswered':
      return withAway(session, event.awayId, (away) => answered(away, event));
    case 'workGiven':
      return { ...session, worked: withWork(session.worked, event.worked) };
    case 'workTaken':
      return { ...session, worked: withoutWork(session.worked, event.worked) };
    case 'amended':
      return amended(session, event);
    case 'undone':
      return event.stops === null ? session : stopped(session, event.stops.end, event.stops.reason, event.stops.away);
    case 'takenOver':
      return { ...stoppedElsewhere(session, event.worked), movedTo: null };
    case 'moved':
      return { ...stoppedElsewhere(session, event.worked), ending: null, movedTo: event.to };
    case 'redone':
    case 'overlapAnswered':
      return session;
    case 'signedOff':
      return { ...session, signedOff: { at: event.at, name: event.name, remark: event.remark } };
  }
}

type Of<Type extends SessionEvent['type']> = Extract<SessionEvent, { type: Type }>;

/** The clock stops. What never ran, because its start was undone, has nothing to stop. */
function stopped(session: Session, end: Instant, reason: PauseReason, away: Of<'paused'>['away']): Session {
  if (session.since === null) return session;
  const from = later(session.since, end);
  const asked = { sessionId: session.id, reason, start: from, resolution: null };
  return {
    ...session,
    since: null,
    worked: withWork(session.worked, { start: session.since, end: from }),
    causes: [...session.causes, { from, reason, awayId: away?.id ?? null }],
    aways: away === null ? session.aways : [...session.aways, { ...asked, ...away }],
  };
}

/** One goes on with it at another machine: that is a switch. */
function stoppedElsewhere(session: Session, worked: Interval | null): Session {
  return worked === null ? session : stopped(session, worked.end, 'switch', null);
}

/** The end of a closed session that was at work until then follows its work. Without any, it begins where it was opened. */
function amended(session: Session, { intervals, since }: Of<'amended'>): Session {
  const { ending } = session;
  const end = intervals.at(-1)?.end;
  const follows = ending !== null && end !== undefined && ending.at === session.worked.at(-1)?.end;
  return {
    ...session,
    since,
    worked: intervals,
    beganAt: intervals[0]?.start ?? since ?? earlier(session.openedAt, ending?.at ?? session.openedAt),
    ending: follows ? { ...ending, at: end } : ending,
  };
}

function withAway(session: Session, awayId: string, change: (away: Away) => Away): Session {
  return { ...session, aways: session.aways.map((away) => (away.id === awayId ? change(away) : away)) };
}

/** A sign that came late: the stretch before the away ends earlier, and the gap begins there. */
function leftEarlier(session: Session, { awayId, since }: Of<'leftEarlier'>): Session {
  const before = session.aways.find((away) => away.id === awayId)?.start;
  const shortened = session.worked.map((stretch) => (stretch.end === before ? { ...stretch, end: since } : stretch));
  const causes = session.causes.map((cause) => (cause.awayId === awayId ? { ...cause, from: since } : cause));
  return withAway({ ...session, worked: shortened, causes }, awayId, (away) => ({ ...away, start: since }));
}

function answered(away: Away, event: Of<'awayAnswered'>): Away {
  return { ...away, resolution: { as: event.as, sessionId: event.sessionId, at: event.at } };
}

function checked(session: Session, event: Of<'checked'>): Session {
  const check = { result: event.result, at: event.at, comment: event.comment };
  return { ...session, steps: session.steps.map((step) => (step.id === event.stepId ? { ...step, check } : step)) };
}

function stepAdded(session: Session, event: Of<'stepAdded'>): Session {
  const place = session.steps.findIndex((step) => step.id === event.afterStepId);
  const index = place === -1 ? session.steps.length : place + 1;
  const steps = session.steps.toSpliced(index, 0, { ...event.step, check: null });
  return { ...session, steps, stepsEver: session.stepsEver + 1 };
}
