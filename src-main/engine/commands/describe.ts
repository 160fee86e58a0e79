import { forbid, type Note, ok, type Result, type Revise, type SessionEvent, type Snooze } from '#contract';
import { happens } from '../changes.ts';
import { findSession, requireOpen } from '../finding.ts';
import { plusMs } from '../instants.ts';
import type { Moment } from '../moment.ts';
import type { Change, State } from '../state.ts';

/** Adds a line to the session's log, also while it is paused. */
export function note(state: State, command: Note, moment: Moment): Result<Change[]> {
  const found = findSession(state, command.sessionId);
  if (!found.ok) return found;
  const session = requireOpen(state, found.value, 'add notes to');
  if (!session.ok) return session;
  return ok([happens(command.sessionId, { type: 'noted', at: moment.now, text: command.text })]);
}

/** Changes what was said of an open session; null clears a field. */
export function revise(state: State, command: Revise, moment: Moment): Result<Change[]> {
  const found = findSession(state, command.sessionId);
  if (!found.ok) return found;
  const session = requireOpen(state, found.value, 'revise');
  if (!session.ok) return session;
  return ok([happens(command.sessionId, { type: 'revised', at: moment.now, changes: changesOf(command) })]);
}

type Changes = Extract<SessionEvent, { type: 'revised' }>['changes'];

function changesOf(command: Revise): Changes {
  const { title, tags, plannedOutcome, estimateMs, plannedCheckoutAt } = command;
  return {
    ...(title === undefined ? {} : { title }),
    ...(tags === undefined ? {} : { tags: tags ?? [] }),
    ...(plannedOutcome === undefined ? {} : { plannedOutcome }),
    ...(estimateMs === undefined ? {} : { estimateMs }),
    ...(plannedCheckoutAt === undefined ? {} : { plannedCheckoutAt }),
  };
}

/** Moves the planned checkout by a while. Fails when none is planned. */
export function snooze(state: State, command: Snooze, moment: Moment): Result<Change[]> {
  const found = findSession(state, command.sessionId);
  if (!found.ok) return found;
  const session = requireOpen(state, found.value, 'snooze');
  if (!session.ok) return session;
  const planned = session.value.plannedCheckoutAt;
  if (planned === null) {
    return forbid('This session has no planned checkout to move. Plan one first', { is: 'unplanned' });
  }
  const plannedCheckoutAt = plusMs(planned, command.byMs);
  return ok([happens(command.sessionId, { type: 'snoozed', at: moment.now, plannedCheckoutAt })]);
}
