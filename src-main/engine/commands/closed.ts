import { type Abort, type EditReview, forbid, ok, type Result } from '#contract';
import { happens, stretchEnding } from '../changes.ts';
import { findSession, requireOpen, requireUnlocked, stateWord, withArticle } from '../finding.ts';
import type { Moment } from '../moment.ts';
import type { Change, State } from '../state.ts';
import { reviewOf } from './checkout.ts';

/** Ends a session as aborted. It keeps all it holds, for the audit, and is never resumed. */
export function abort(state: State, command: Abort, moment: Moment): Result<Change[]> {
  const found = findSession(state, command.sessionId);
  if (!found.ok) return found;
  if (found.value.ending?.status === 'aborted') return forbid('Session is already aborted', { is: 'aborted' });
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
    const is = stateWord(state, session);
    const words = `Cannot edit the review of ${withArticle(is)} session; only completed ones have a review`;
    return forbid(words, { is });
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
    const is = stateWord(state, session);
    return forbid(`Cannot ${command.type} ${withArticle(is)} session; check it out or abort it first`, { is });
  }
  const archived = command.type === 'archive';
  if (session.archived === archived) {
    return archived
      ? forbid('Session is already archived', { is: 'archived' })
      : forbid('Session is not archived', { is: 'notArchived' });
  }
  return ok([happens(session.id, { type: archived ? 'archived' : 'unarchived', at: moment.now })]);
}
