import type { Away, Instant, PauseReason } from '#contract';
import { happens, stopRunning } from '../changes.ts';
import { earlier, later } from '../instants.ts';
import type { Session } from '../session.ts';
import { type Change, type State, sessionOf } from '../state.ts';

/**
 * A running clock was left behind by a product that ended without a word. It is paused at the last moment the product
 * was known alive, and the time since is asked about. Whatever is on record is a sign of life as well.
 */
export function settleCrash(state: State, lastAlive: Instant, now: Instant): Change[] {
  const at = later(now, state.latest);
  const end = earlier(later(lastAlive, state.latest), at);
  return interrupt(state, 'crash', at, end, at);
}

/**
 * The person left, as the desktop noticed just now: what runs is paused since then and the time is asked about. Never
 * before the running stretch began. Nothing when nothing runs.
 */
export function leave(state: State, reason: PauseReason, since: Instant, now: Instant): Change[] {
  const { running } = state;
  if (running === null) return [];
  const at = later(now, state.latest);
  return interrupt(state, reason, at, later(running.since, earlier(since, at)), null);
}

/** A late sign says that an away that still goes on began earlier. It never moves later. */
export function leaveEarlier(state: State, since: Instant, now: Instant): Change[] {
  return awaysUnderWay(state).flatMap((away) => {
    const stretch = sessionOf(state, away.sessionId)?.worked.findLast((worked) => worked.end === away.start);
    const earliest = stretch === undefined ? away.start : later(stretch.start, since);
    if (earliest >= away.start) return [];
    const at = later(now, state.latest);
    return [happens(away.sessionId, { type: 'leftEarlier', at, awayId: away.id, since: earliest })];
  });
}

/** The person is back: what was away until now has its end. */
export function comeBack(state: State, since: Instant, now: Instant): Change[] {
  const at = later(now, state.latest);
  return awaysUnderWay(state).map((away) => {
    const end = later(away.start, earlier(since, at));
    return happens(away.sessionId, { type: 'cameBack', at, awayId: away.id, end });
  });
}

/** The aways that have no end yet; there is at most one, but for records made by hand. */
export function awaysUnderWay(state: State): Away[] {
  return Object.values(state.sessions).flatMap((session) => session.aways.filter((away) => away.end === null));
}

function interrupt(state: State, reason: PauseReason, at: Instant, end: Instant, back: Instant | null): Change[] {
  const session = state.running === null ? undefined : sessionOf(state, state.running.sessionId);
  const [paused] = stopRunning(state, at, end, reason);
  if (session === undefined || paused?.type !== 'session' || paused.event.type !== 'paused') return [];
  const away = { id: nextAwayId(session), end: back };
  return [{ ...paused, event: { ...paused.event, away } }];
}

const awayMark = '~away-';

/** An identity no away of this session ever had: those that were undone are counted too. */
export function nextAwayId(session: Session): string {
  const ever = session.events.filter(
    (event) =>
      (event.type === 'paused' && event.away !== null) || (event.type === 'undone' && event.stops?.away != null),
  );
  return `${session.id}${awayMark}${ever.length + 1}`;
}

/** An away's identity names the session it interrupted, so that it is found after that session was closed. */
export function sessionOfAway(awayId: string): string {
  const end = awayId.lastIndexOf(awayMark);
  return end === -1 ? awayId : awayId.slice(0, end);
}
