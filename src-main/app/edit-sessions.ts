import { type Edit, type EditReport, type Failure, ok, type Result } from '#contract';
import { weighEdit } from '../engine/index.ts';
import type { Records } from './records.ts';

/** Why a session of another machine is not to be changed here, and what it is called there. */
export type RefusalElsewhere = { title: string; failure: Failure };

type Ways = {
  /** Null when it is this machine's. */
  refusalOf(sessionId: string): RefusalElsewhere | null;
  /** Decides an edit of sessions that all change, and makes it durable. */
  perform(command: Edit): Result<unknown>;
};

/** Changes what can be changed, in one step; what cannot is told, and keeps nothing else from changing. */
export function editSessions(command: Edit, records: Records, { refusalOf, perform }: Ways): Result<EditReport> {
  const elsewhere = command.sessionIds.flatMap((sessionId): EditReport['refused'] => {
    const refusal = refusalOf(sessionId);
    if (refusal === null) return [];
    const { title, failure } = refusal;
    return [{ sessionId, title, code: failure.code, reason: 'elsewhere', message: failure.message }];
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
