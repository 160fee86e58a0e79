import { type Away, fail, forbid, type Interval, ok, type ResolveAway, type Result } from '#contract';
import { happens, openedPaused, resumeAt } from '../changes.ts';
import { evolveAll } from '../evolve.ts';
import { conflictsWith, findSession, overlapFailure, requireOpen, requireUnlocked } from '../finding.ts';
import { later } from '../instants.ts';
import type { Moment } from '../moment.ts';
import type { Session } from '../session.ts';
import { type Change, type State, sessionOf } from '../state.ts';
import { sessionOfAway } from './leave.ts';

/**
 * Says what the time of an away was. May be said again with another answer: what the last one gave is taken back first.
 * `OVERLAP` when the time has other recorded work by now.
 */
export function resolveAway(state: State, command: ResolveAway, moment: Moment): Result<Change[]> {
  const found = findAway(state, command.awayId);
  if (!found.ok) return found;
  const { session, away } = found.value;
  const gap = gapOf(away, moment);
  const answer = [
    ...takenBack(state, away, gap, moment),
    ...given(command, session, gap, moment),
    happens(session.id, {
      type: 'awayAnswered',
      at: moment.now,
      awayId: away.id,
      as: command.as,
      sessionId: receiverOf(command, session, moment),
    }),
  ];
  const refusal = refusalOf(state, command, session, away, gap, moment);
  if (refusal !== null) return refusal;
  if (!command.resume) return ok(answer);
  return withResume(evolveAll(state, answer), session.id, answer, moment);
}

function findAway(state: State, awayId: string): Result<{ session: Session; away: Away }> {
  const session = sessionOf(state, sessionOfAway(awayId));
  const away = session?.aways.find((candidate) => candidate.id === awayId);
  return session === undefined || away === undefined
    ? fail('AWAY_NOT_FOUND', 'There is no such time away to answer for')
    : ok({ session, away });
}

function gapOf(away: Away, moment: Moment): Interval {
  return { start: away.start, end: later(away.start, away.end ?? moment.now) };
}

/** The session whose time the gap becomes; the interrupted one when it stays a break. */
function receiverOf(command: ResolveAway, interrupted: Session, moment: Moment): string {
  if (command.as !== 'session') return interrupted.id;
  return command.sessionId ?? moment.newId;
}

/** Who got the gap by the last answer, if anybody did. */
export function lastReceiver(away: Away): string | null {
  return away.resolution === null || away.resolution.as === 'break' ? null : away.resolution.sessionId;
}

function takenBack(state: State, away: Away, gap: Interval, moment: Moment): Change[] {
  const receiver = lastReceiver(away);
  if (receiver === null || sessionOf(state, receiver) === undefined || isEmpty(gap)) return [];
  return [happens(receiver, { type: 'workTaken', at: moment.now, awayId: away.id, worked: gap })];
}

function given(command: ResolveAway, interrupted: Session, gap: Interval, moment: Moment): Change[] {
  if (command.as === 'break') return [];
  const receiver = receiverOf(command, interrupted, moment);
  const gift = happens(receiver, { type: 'workGiven', at: moment.now, awayId: command.awayId, worked: gap });
  const gifts = isEmpty(gap) ? [] : [gift];
  return command.title === undefined ? gifts : [openedPaused(command.title, gap.start, moment), ...gifts];
}

/** A crash that took no time: there is nothing to give, and work of no length could lie within other work. */
function isEmpty(gap: Interval): boolean {
  return gap.start === gap.end;
}

function refusalOf(
  state: State,
  command: ResolveAway,
  interrupted: Session,
  away: Away,
  gap: Interval,
  moment: Moment,
): Result<never> | null {
  const settled = requireUnlocked(interrupted, 'answer for the time of');
  if (!settled.ok) return settled;
  const loser = sessionOf(state, lastReceiver(away) ?? '');
  const kept = loser === undefined ? null : requireUnlocked(loser, 'take work from');
  if (kept?.ok === false) return kept;
  if (command.as === 'break') return null;
  const receiver = command.title === undefined ? findSession(state, receiverOf(command, interrupted, moment)) : null;
  if (receiver !== null && !receiver.ok) return receiver;
  if (receiver?.value.ending?.status === 'aborted') {
    return forbid('Cannot add work to an aborted session', { is: 'aborted' });
  }
  const unlocked = receiver === null ? null : requireUnlocked(receiver.value, 'add work to');
  if (unlocked?.ok === false) return unlocked;
  const free = evolveAll(state, takenBack(state, away, gap, moment));
  const conflicts = conflictsWith(free, [gap], moment.recorded, moment.now);
  return conflicts.length > 0 ? overlapFailure(conflicts) : null;
}

function withResume(state: State, interruptedId: string, answer: Change[], moment: Moment): Result<Change[]> {
  if (state.running?.sessionId === interruptedId) return ok(answer);
  const found = findSession(state, interruptedId);
  if (!found.ok) return found;
  const session = requireOpen(state, found.value, 'resume');
  return session.ok ? ok([...answer, ...resumeAt(state, session.value, moment.now, null)]) : session;
}
