import { forbid, type Instant, ok, type Pause, type Result } from '#contract';
import { stopRunning } from '../changes.ts';
import { findSessionOrRunning, requireOpen } from '../finding.ts';
import { later } from '../instants.ts';
import type { Moment } from '../moment.ts';
import type { Change, State } from '../state.ts';

/** Stops the clock. The gap that opens counts as pausedMs until the session is resumed or closed. */
export function pause(state: State, command: Pause, moment: Moment): Result<Change[]> {
  const found = findSessionOrRunning(state, command.sessionId);
  if (!found.ok) return found;
  const session = requireOpen(state, found.value, 'pause');
  if (!session.ok) return session;
  if (state.running?.sessionId !== session.value.id) return forbid('Session is already paused', { is: 'paused' });
  return ok(stopRunning(state, moment.now, moment.now, 'manual'));
}

/** The product ends in good order: what runs is paused, so that no time counts while it is away. */
export function quit(state: State, now: Instant): Change[] {
  const at = later(now, state.latest);
  return stopRunning(state, at, at, 'quit');
}
