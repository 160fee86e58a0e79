import { fail, type Instant, ok, type Pause, type Result } from '#contract';
import { stopRunning } from '../changes.ts';
import { findSessionOrRunning, requireOpen } from '../finding.ts';
import { earlier, later } from '../instants.ts';
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
  const at = later(now, state.latest);
  return stopRunning(state, at, at, 'quit');
}

/**
 * A running clock was left behind by a product that ended without a word. It is paused at the last moment the product
 * was known alive, and the time since is asked about. Whatever is on record is a sign of life as well.
 */
export function settleCrash(state: State, lastAlive: Instant, now: Instant): Change[] {
  const session = state.running === null ? undefined : sessionOf(state, state.running.sessionId);
  if (session === undefined) return [];
  const at = later(now, state.latest);
  const end = earlier(later(lastAlive, state.latest), at);
  const [paused] = stopRunning(state, at, end, 'crash');
  if (paused?.type !== 'session' || paused.event.type !== 'paused') return [];
  const away = { id: awayIdOf(session.id, session.aways.length + 1), end: at };
  return [{ ...paused, event: { ...paused.event, away } }];
}

const awayMark = '~away-';

function awayIdOf(sessionId: string, number: number): string {
  return `${sessionId}${awayMark}${number}`;
}

/** An away's identity names the session it interrupted, so that it is found after that session was closed. */
export function sessionOfAway(awayId: string): string {
  const end = awayId.lastIndexOf(awayMark);
  return end === -1 ? awayId : awayId.slice(0, end);
}
