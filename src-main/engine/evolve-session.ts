import type { Away, SessionEvent } from '#contract';
import { ended, imported, started } from './opening-and-ending.ts';
import type { Session } from './session.ts';
import { withoutWork, withWork } from './worked.ts';

/** Folds one event into a session. Throws when a session is told something before it was opened: that is a bug. */
export function evolveSession(session: Session | undefined, id: string, event: SessionEvent): Session {
  const next = session === undefined ? opened(id, event) : changed(session, event);
  return { ...next, events: [...(session?.events ?? []), event] };
}

function opened(id: string, event: SessionEvent): Session {
  if (event.type === 'started') return started(id, event);
  if (event.type === 'imported') return imported(id, event);
  throw new Error(`Session ${id} begins with "${event.type}"`);
}

function changed(session: Session, event: SessionEvent): Session {
  switch (event.type) {
    case 'started':
    case 'imported':
      throw new Error(`Session ${session.id} is opened twice`);
    case 'paused':
      return paused(session, event);
    case 'resumed':
      return event.plannedCheckoutAt === null ? session : { ...session, plannedCheckoutAt: event.plannedCheckoutAt };
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
  }
}

type Of<Type extends SessionEvent['type']> = Extract<SessionEvent, { type: Type }>;

function paused(session: Session, event: Of<'paused'>): Session {
  const from = event.worked.end;
  const away: Away[] =
    event.away === null
      ? []
      : [
          {
            id: event.away.id,
            sessionId: session.id,
            reason: event.reason,
            start: from,
            end: event.away.end,
            resolution: null,
          },
        ];
  return {
    ...session,
    worked: withWork(session.worked, event.worked),
    causes: [...session.causes, { from, reason: event.reason, awayId: event.away?.id ?? null }],
    aways: [...session.aways, ...away],
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
