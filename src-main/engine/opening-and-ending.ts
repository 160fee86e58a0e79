import type { SessionEvent } from '#contract';
import type { Ending, Session } from './session.ts';
import { withWork } from './worked.ts';

type Of<Type extends SessionEvent['type']> = Extract<SessionEvent, { type: Type }>;

const untouched = {
  stepsEver: 0,
  notes: [],
  worked: [],
  causes: [],
  aways: [],
  signedOff: null,
  movedTo: null,
  events: [],
  head: null,
};

export function started(id: string, event: Of<'started'>): Session {
  const { type: _type, at: _at, since, clock, steps, ...plan } = event;
  return {
    ...untouched,
    ...plan,
    id,
    openedAt: since,
    beganAt: since,
    since: clock === 'running' ? since : null,
    steps: steps.map((step) => ({ ...step, check: null })),
    stepsEver: steps.length,
    causes: clock === 'paused' ? [{ from: since, reason: 'manual', awayId: null }] : [],
    ending: null,
    review: null,
    archived: false,
  };
}

export function imported(id: string, event: Of<'imported'>): Session {
  const { title, zone, tags, plannedOutcome, estimateMs, worked, notes, review } = event;
  return {
    ...untouched,
    id,
    title,
    zone,
    tags,
    plannedOutcome,
    estimateMs,
    worked,
    notes,
    review,
    openedAt: event.startedAt,
    beganAt: event.startedAt,
    since: null,
    plannedCheckoutAt: null,
    procedureId: null,
    continuesId: null,
    steps: [],
    ending: importedEnding(event),
    archived: false,
  };
}

/** As it stood here, with the work that the other machine had not been told of. */
export function forked(id: string, event: Of<'forked'>): Session {
  const { type: _type, at: _at, since, from: _from, tail: _tail, ...plan } = event;
  return {
    ...untouched,
    ...plan,
    id,
    openedAt: since,
    beganAt: since,
    since: null,
    stepsEver: plan.steps.reduce((most, step) => Math.max(most, numberOf(step.id)), plan.steps.length),
    causes: [{ from: since, reason: 'switch', awayId: null }],
    ending: null,
    review: null,
    archived: false,
  };
}

function numberOf(stepId: string): number {
  return Number(/^step-(\d+)$/.exec(stepId)?.[1] ?? 0);
}

function importedEnding(event: Of<'imported'>): Ending | null {
  const at = event.endedAt ?? event.worked.at(-1)?.end ?? event.startedAt;
  switch (event.status) {
    case 'in_progress':
      return null;
    case 'aborted':
      return { status: 'aborted', at, reason: null };
    case 'completed':
      return {
        status: 'completed',
        at,
        checkoutType: 'manual',
        decision: event.decision ?? 'complete',
        remainingMs: null,
        continueReason: null,
      };
  }
}

export function ended(session: Session, event: Of<'completed'> | Of<'aborted'>): Session {
  const worked =
    event.worked === null || session.since === null
      ? session.worked
      : withWork(session.worked, { start: session.since, end: event.worked.end });
  const stopped = { ...session, worked, since: null };
  if (event.type === 'aborted') {
    return { ...stopped, ending: { status: 'aborted', at: event.at, reason: event.reason } };
  }
  const { at, checkoutType, decision, remainingMs, continueReason, review } = event;
  return {
    ...stopped,
    review,
    ending: { status: 'completed', at, checkoutType, decision, remainingMs, continueReason },
  };
}
