import type { Away, Instant, IntervalView, PauseView, SessionSummary, SessionView } from '#contract';
import { msBetween } from './instants.ts';
import { endOf, type Session, startOf } from './session.ts';
import { openSessions, pausedSessions, type Running, type State, waitingAways } from './state.ts';
import { gapsBetween } from './worked.ts';

/** How a session stands at `now`, in full. Derived from its events each time, never accumulated. */
export function viewSession(session: Session, running: Running | null, now: Instant): SessionView {
  const intervals = intervalsOf(session, running);
  const pauses = pausesOf(session, running);
  return {
    ...summarize(session, running, now, intervals, pauses),
    steps: session.steps,
    notes: session.notes,
    intervals,
    pauses,
    history: session.events,
    head: session.head,
  };
}

/** The same without what only the session itself shows. */
export function viewSummary(session: Session, running: Running | null, now: Instant): SessionSummary {
  return summarize(session, running, now, intervalsOf(session, running), pausesOf(session, running));
}

function summarize(
  session: Session,
  running: Running | null,
  now: Instant,
  intervals: IntervalView[],
  pauses: PauseView[],
): SessionSummary {
  const completed = session.ending?.status === 'completed' ? session.ending : null;
  const clock = clockOf(session, running);
  const pause = clock === 'paused' ? pauses.at(-1) : undefined;
  const workedMs = totalMs(intervals, now);
  return {
    id: session.id,
    title: session.title,
    status: session.ending?.status ?? 'in_progress',
    clock,
    startedAt: startOf(session),
    endedAt: session.ending === null ? null : endOf(session),
    pausedAt: pause?.start ?? null,
    pauseReason: pause?.reason ?? null,
    workedMs,
    pausedMs: totalMs(pauses, now),
    actualMinutes: Math.max(completed === null ? 0 : 1, Math.floor(workedMs / 60_000)),
    zone: session.zone,
    plannedOutcome: session.plannedOutcome,
    estimateMs: session.estimateMs,
    plannedCheckoutAt: session.plannedCheckoutAt,
    overdue: isOverdue(session, now),
    checkoutType: completed?.checkoutType ?? null,
    tags: session.tags,
    procedureId: session.procedureId,
    currentStepId: session.steps.find((step) => step.check === null)?.id ?? null,
    review: session.review,
    decision: completed?.decision ?? null,
    continueReason: completed?.continueReason ?? null,
    remainingMs: completed?.remainingMs ?? null,
    continuesId: session.continuesId,
    abortReason: session.ending?.status === 'aborted' ? session.ending.reason : null,
    archived: session.archived,
    signedOff: session.signedOff,
    device: null,
  };
}

export type OpenView = { running: SessionView | null; open: SessionSummary[]; away: Away[] };

/** Every open session: the running one first, then the most recently paused. */
export function viewOpen(state: State, now: Instant): OpenView {
  const { running } = state;
  const atWork = openSessions(state).filter((session) => session.id === running?.sessionId);
  const [first] = atWork;
  return {
    running: first === undefined ? null : viewSession(first, running, now),
    open: [...atWork, ...pausedSessions(state)].map((session) => viewSummary(session, running, now)),
    away: waitingAways(state),
  };
}

/** The stretches worked; the running one has no end yet. */
export function intervalsOf(session: Session, running: Running | null): IntervalView[] {
  if (running?.sessionId !== session.id) return session.worked;
  return [...session.worked, { start: running.since, end: null }];
}

export function pausesOf(session: Session, running: Running | null): PauseView[] {
  const until = running?.sessionId === session.id ? running.since : session.ending === null ? null : endOf(session);
  return gapsBetween(session.worked, session.causes, startOf(session), until).map(({ start, end, cause }) => ({
    start,
    end,
    reason: cause.reason,
    awayId: cause.awayId,
  }));
}

function totalMs(spans: { start: Instant; end: Instant | null }[], now: Instant): number {
  return spans.reduce((sum, span) => sum + msBetween(span.start, span.end ?? now), 0);
}

function clockOf(session: Session, running: Running | null) {
  if (session.ending !== null) return 'stopped' as const;
  return running?.sessionId === session.id ? ('running' as const) : ('paused' as const);
}

function isOverdue(session: Session, now: Instant): boolean {
  if (session.ending !== null)
    return session.ending.status === 'completed' && session.ending.checkoutType === 'overdue';
  return session.plannedCheckoutAt !== null && session.plannedCheckoutAt < now;
}
