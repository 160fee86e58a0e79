import { forbid, ok, type Result, type SignOff } from '#contract';
import { happens } from '../changes.ts';
import { findSession, stateWord, withArticle } from '../finding.ts';
import type { Moment } from '../moment.ts';
import { isSettled } from '../session.ts';
import type { Change, State } from '../state.ts';

/** Locks a completed session, with the name of who answers for it. It cannot be unlocked. */
export function signOff(state: State, command: SignOff, moment: Moment): Result<Change[]> {
  const found = findSession(state, command.sessionId);
  if (!found.ok) return found;
  const session = found.value;
  if (session.signedOff !== null) {
    return forbid('Session is already signed off', { is: 'signedOff', by: session.signedOff.name });
  }
  if (session.ending?.status !== 'completed') {
    const is = stateWord(state, session);
    return forbid(`Cannot sign off ${withArticle(is)} session; only completed ones can be signed off`, { is });
  }
  if (!isSettled(session)) {
    const words = 'Cannot sign off a session with an unanswered time away: answer it first';
    return forbid(words, { is: 'unanswered' });
  }
  const { name, remark = null } = command;
  return ok([happens(session.id, { type: 'signedOff', at: moment.now, name, remark })]);
}
