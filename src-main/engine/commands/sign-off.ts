import { fail, ok, type Result, type SignOff } from '#contract';
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
  if (session.signedOff !== null) return fail('INVALID_SESSION_STATE', 'Session is already signed off');
  if (session.ending?.status !== 'completed') {
    const word = withArticle(stateWord(state, session));
    return fail('INVALID_SESSION_STATE', `Cannot sign off ${word} session; only completed ones can be signed off`);
  }
  if (!isSettled(session)) {
    return fail('INVALID_SESSION_STATE', 'Cannot sign off a session with an unanswered time away: answer it first');
  }
  const { name, remark = null } = command;
  return ok([happens(session.id, { type: 'signedOff', at: moment.now, name, remark })]);
}
