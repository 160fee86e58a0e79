import { type Edit, type EditReport, type Failure, ok, type Result } from '#contract';
import { weighEdit } from '../engine/index.ts';
import type { Records } from './records.ts';

type Ways = {
  /** Why a session of another machine is not to be changed here; null when it is this one's. */
  refusalOf(sessionId: string): Failure | null;
  /** What it is called there. */
  titleElsewhere(sessionId: string): string | null;
  /** Decides an edit of sessions that all change, and makes it durable. */
  perform(command: Edit): Result<unknown>;
};

/** Changes what can be changed, in one step; what cannot is told, and keeps nothing else from changing. */
export function editSessions(
  command: Edit,
  records: Records,
  { refusalOf, titleElsewhere, perform }: Ways,
): Result<EditReport> {
  const elsewhere = command.sessionIds.flatMap((sessionId): EditReport['refused'] => {
    const refusal = refusalOf(sessionId);
    if (refusal === null) return [];
    const { code, message } = refusal;
    return [{ sessionId, title: titleElsewhere(sessionId), code, reason: 'elsewhere', message }];
  });
  const strange = new Set(elsewhere.map(({ sessionId }) => sessionId));
  const own = { ...command, sessionIds: command.sessionIds.filter((id) => !strange.has(id)) };
  const { changing, refused } = weighEdit(records.stateFor(own), own);
  const report = { changed: changing.length, refused: [...elsewhere, ...refused] };
  if (changing.length === 0) return ok(report);
  // Only those that change are taken in hand: the others are not filed anew.
  const done = perform({ ...own, sessionIds: changing });
  return done.ok ? ok(report) : done;
}
