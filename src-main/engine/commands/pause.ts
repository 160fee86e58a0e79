import { fail, type Instant, ok, type Pause, type PauseReason, type Result } from '#contract';
import { stopRunning } from '../changes.ts';
import { findSessionOrRunning, requireOpen } from '../finding.ts';
import type { Moment } from '../moment.ts';
import { type Change, type State, sessionOf } from '../state.ts';

/** Stops the clock. The gap that opens counts as pausedMs until the session is resumed or closed. */
export function pause(state: State, command: Pause, moment: Moment): Result<Change[]> {
  const found = findSessionOrRunning(state, command.sessionId);
  if (!found.ok) return found;
  const session = requireOpen(state, found.value, 'pause');
  if (!session.ok) return session;
  if (state.running?.sessionId !== session.value.id) return fail('INVALID_SESSION_STATE', 'Session is already paused');
  return ok(stopRunning(state, moment.now, moment.now, 'manual'));
}

/** The product ends in good order: what runs is paused, so that no time counts while it is away. */
export function quit(state: State, now: Instant): Change[] {
  return stopRunning(state, now, now, 'quit');
}

/**
 * A running clock was left behind by a product that ended without a word. It is paused at the last moment the product
 * was known alive, and the time since is asked about.
 */
export function settleCrash(state: State, lastAlive: Instant, now: Instant): Change[] {
  const { running } = state;
  const session = running === null ? undefined : sessionOf(state, running.sessionId);
  if (running === null || session === undefined) return [];
  const end = lastAlive < running.since ? running.since : lastAlive > now ? now : lastAlive;
  const reason: PauseReason = 'crash';
  const [paused] = stopRunning(state, now, end, reason);
  if (paused?.type !== 'session' || paused.event.type !== 'paused') return [];
  const away = { id: awayIdOf(session.id, session.aways.length + 1), end: now > end ? now : end };
  return [{ ...paused, event: { ...paused.event, away } }];
}

const awayMark = '~away-';

function awayIdOf(sessionId: string, number: number): string {
  return `${sessionId}${awayMark}${number}`;
}

/** An away's identity names the session it interrupted, so that it is found after that session was closed. */
export function sessionOfAway(awayId: string): string {
  return awayId.split(awayMark)[0] ?? awayId;
}
