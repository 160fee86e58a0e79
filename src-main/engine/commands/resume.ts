import { fail, forbid, type Instant, ok, type Result, type Resume } from '#contract';
import { resumeAt } from '../changes.ts';
import { findSession, requireOpen } from '../finding.ts';
import { msBetween, plusMs } from '../instants.ts';
import type { Moment } from '../moment.ts';
import type { Session } from '../session.ts';
import { type Change, pausedAt, pausedSessions, type State } from '../state.ts';

/** Starts the clock again, of the session named or the one paused last. What runs is paused: this is how one switches. */
export function resume(state: State, command: Resume, moment: Moment): Result<Change[]> {
  const found = findPaused(state, command.sessionId);
  if (!found.ok) return found;
  const planned = command.extendPlannedCheckout ? extended(found.value, moment.now) : null;
  return ok(resumeAt(state, found.value, moment.now, planned));
}

/** A session that can be resumed: named, or the one paused last. */
export function findPaused(state: State, sessionId: string | undefined): Result<Session> {
  if (sessionId === undefined) {
    const [last] = pausedSessions(state);
    return last === undefined ? fail('NOTHING_RUNNING', 'There is no paused session to resume. Start one') : ok(last);
  }
  const found = findSession(state, sessionId);
  if (!found.ok) return found;
  const session = requireOpen(state, found.value, 'resume');
  if (!session.ok) return session;
  return state.running?.sessionId === sessionId
    ? forbid('Only paused sessions can be resumed; this one is running', { is: 'running' })
    : session;
}

function extended(session: Session, now: Instant): Instant | null {
  if (session.plannedCheckoutAt === null) return null;
  return plusMs(session.plannedCheckoutAt, msBetween(pausedAt(session), now));
}

/** Pauses what runs, else resumes what was paused last. */
export function toggled(state: State): { type: 'pause' } | { type: 'resume'; extendPlannedCheckout: false } {
  return state.running === null ? { type: 'resume', extendPlannedCheckout: false } : { type: 'pause' };
}
