import { type Checkout, type CheckoutType, fail, forbid, type Instant, ok, type Result, type Review } from '#contract';
import { happens, resumeAt, stretchEnding } from '../changes.ts';
import { evolveAll } from '../evolve.ts';
import { findSessionOrRunning, requireOpen } from '../finding.ts';
import { msBetween } from '../instants.ts';
import type { Moment } from '../moment.ts';
import type { Session } from '../session.ts';
import type { Change, State } from '../state.ts';
import { findPaused } from './resume.ts';
import { numbered, open } from './start.ts';

/** How far from its plan a checkout still counts as scheduled: 5 minutes, from the contract. */
const scheduledWithinMs = 5 * 60_000;

/** Ends a session as completed, and at the same instant opens or resumes what comes next. */
export function checkout(state: State, command: Checkout, moment: Moment): Result<Change[]> {
  const found = findSessionOrRunning(state, command.sessionId);
  if (!found.ok) return found;
  const session = requireCheckoutable(state, found.value);
  if (!session.ok) return session;
  const review = reviewOf(command.review ?? {});
  if (command.decision === 'continue' && review === null) {
    return fail('REVIEW_REQUIRED', 'To continue later, write at least one of Keep, Problem or Try first');
  }
  return withNext(state, session.value, command, review, moment);
}

function requireCheckoutable(state: State, session: Session): Result<Session> {
  if (session.ending?.status === 'completed') return forbid('Session is already completed', { is: 'completed' });
  return requireOpen(state, session, 'check out');
}

function withNext(
  state: State,
  session: Session,
  command: Checkout,
  review: Review | null,
  moment: Moment,
): Result<Change[]> {
  const completed = (nextId: string | null) => completion(state, session, command, review, nextId, moment.now);
  if (command.decision === 'continue') {
    return ok([completed(moment.newId), followUp(session, command.remainingMs ?? null, moment)]);
  }
  if (command.next === undefined) return ok([completed(null)]);
  if ('sessionId' in command.next) return switchTo(state, session, command.next.sessionId, completed, moment);
  const ended = completed(moment.newId);
  const opened = open(evolveAll(state, [ended]), command.next, moment.now, moment);
  return opened.ok ? ok([ended, ...opened.value]) : opened;
}

function switchTo(
  state: State,
  session: Session,
  nextId: string,
  completed: (nextId: string) => Change,
  moment: Moment,
): Result<Change[]> {
  if (nextId === session.id) {
    return fail('INVALID_INPUT', 'A session cannot be followed by itself', [
      { field: 'next.sessionId', problem: 'must be another session' },
    ]);
  }
  const next = findPaused(state, nextId);
  if (!next.ok) return next;
  const ended = completed(nextId);
  return ok([ended, ...resumeAt(evolveAll(state, [ended]), next.value, moment.now, null)]);
}

function completion(
  state: State,
  session: Session,
  command: Checkout,
  review: Review | null,
  nextId: string | null,
  at: Instant,
): Change {
  return happens(session.id, {
    type: 'completed',
    at,
    worked: stretchEnding(state, session.id, at),
    checkoutType: typeOf(session.plannedCheckoutAt, at),
    decision: command.decision,
    review,
    remainingMs: command.remainingMs ?? null,
    continueReason: command.continueReason ?? null,
    nextId,
  });
}

function typeOf(planned: Instant | null, at: Instant): CheckoutType {
  if (planned === null) return 'manual';
  if (at > planned) return msBetween(planned, at) <= scheduledWithinMs ? 'scheduled' : 'overdue';
  return msBetween(at, planned) <= scheduledWithinMs ? 'scheduled' : 'manual';
}

function followUp(session: Session, remainingMs: number | null, moment: Moment): Change {
  const unchecked = session.steps.filter((step) => step.check === null).map((step) => step.text);
  return happens(moment.newId, {
    type: 'started',
    at: moment.now,
    since: moment.now,
    clock: 'paused',
    title: session.title,
    zone: moment.zone,
    plannedOutcome: null,
    estimateMs: remainingMs,
    plannedCheckoutAt: null,
    tags: session.tags,
    steps: numbered(unchecked),
    procedureId: session.procedureId,
    continuesId: session.id,
  });
}

type WrittenReview = { [Field in keyof Review]?: string | null | undefined };

/** A review with nothing written in it is none. */
export function reviewOf(written: WrittenReview): Review | null {
  const { keep = null, problem = null, try: next = null } = written;
  return keep === null && problem === null && next === null ? null : { keep, problem, try: next };
}
