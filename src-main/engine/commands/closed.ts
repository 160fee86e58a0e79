import { type Abort, type EditReview, fail, ok, type Result } from '#contract';
import { happens, stretchEnding } from '../changes.ts';
import { findSession, requireOpen, requireUnlocked, stateWord, withArticle } from '../finding.ts';
import type { Moment } from '../moment.ts';
import type { Change, State } from '../state.ts';
import { reviewOf } from './checkout.ts';

/** Ends a session as aborted. It keeps all it holds, for the audit, and is never resumed. */
export function abort(state: State, command: Abort, moment: Moment): Result<Change[]> {
  const found = findSession(state, command.sessionId);
  if (!found.ok) return found;
  if (found.value.ending?.status === 'aborted') return fail('INVALID_SESSION_STATE', 'Session is already aborted');
  const session = requireOpen(state, found.value, 'abort');
  if (!session.ok) return session;
  const { id } = session.value;
  const worked = stretchEnding(state, id, moment.now);
  return ok([happens(id, { type: 'aborted', at: moment.now, worked, reason: command.reason ?? null })]);
}

/** Edits the review of a completed session: what is not named stays, null or blank clears. */
export function editReview(state: State, command: EditReview, moment: Moment): Result<Change[]> {
  const found = findSession(state, command.sessionId);
  if (!found.ok) return found;
  const session = found.value;
  if (session.ending?.status !== 'completed') {
    const word = withArticle(stateWord(state, session));
    return fail(
      'INVALID_SESSION_STATE',
      `Cannot edit the review of ${word} session; only completed ones have a review`,
    );
  }
  const unlocked = requireUnlocked(session, 'edit the review of');
  if (!unlocked.ok) return unlocked;
  const { keep, problem, try: next } = command;
  const review = reviewOf({
    keep: keep === undefined ? session.review?.keep : keep,
    problem: problem === undefined ? session.review?.problem : problem,
    try: next === undefined ? session.review?.try : next,
  });
  return ok([happens(session.id, { type: 'reviewed', at: moment.now, review })]);
}

/** Hides a closed session from lists, or shows it again. */
export function archive(
  state: State,
  command: { type: 'archive' | 'unarchive'; sessionId: string },
  moment: Moment,
): Result<Change[]> {
  const found = findSession(state, command.sessionId);
  if (!found.ok) return found;
  const session = found.value;
  if (session.ending === null) {
    const word = withArticle(stateWord(state, session));
    return fail('INVALID_SESSION_STATE', `Cannot ${command.type} ${word} session; check it out or abort it first`);
  }
  const archived = command.type === 'archive';
  if (session.archived === archived) {
    return fail('INVALID_SESSION_STATE', archived ? 'Session is already archived' : 'Session is not archived');
  }
  return ok([happens(session.id, { type: archived ? 'archived' : 'unarchived', at: moment.now })]);
}
