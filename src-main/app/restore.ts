import { fail, ok, type Restore, type RestoreReport, type Result, type SessionRecord } from '#contract';
import { evolveAll, later, quit, type State } from '../engine/index.ts';
import { type BackupContents, type Progress, partOf } from '../storage/index.ts';
import { type Differences, differencesFrom } from './differences.ts';
import { type Records, stateOf } from './records.ts';
import { sealedState } from './seal.ts';
import type { Upkeep } from './upkeep.ts';

/** How far a restore is, when each of its parts is done. The months are put in their places last. */
const shares = { compared: 0.3, staged: 0.55, backedUp: 0.85 };

/**
 * Makes the records what a backup has, all of it or nothing. What came since is not lost without saying so: the restore
 * is refused then, unless it is told to discard it. A backup of what was there before is taken first.
 * @throws StorageFailure; WorkCancelled
 */
export async function restoreBackup(
  command: Restore,
  records: Records,
  upkeep: Upkeep,
  progress: Progress,
): Promise<Result<RestoreReport>> {
  progress.step(0);
  upkeep.settleFiles();
  const contents = upkeep.storage.readBackup(command.backupId);
  if (contents === null) return fail('BACKUP_NOT_FOUND', 'There is no such backup. Ask for those that are there');
  const next = stateAt(contents);
  const comparing = partOf(progress, 0, command.dryRun ? 1 : shares.compared);
  const differences = await differencesFrom(contents, next, { records, storage: upkeep.storage, progress: comparing });
  const report = { ...differences.report, backup: contents.backup, takenBefore: null };
  if (command.dryRun || !differences.any) return ok(report);
  if (report.losesNewer && !command.discardNewer) return wouldLose(report, differences);
  const months = { count: differences.months.length, all: monthsOf(contents, differences.months) };
  const takenBefore = await upkeep.commitRestore(next, months, {
    from: contents.backup,
    staging: partOf(progress, shares.compared, shares.staged),
    backingUp: partOf(progress, shares.staged, shares.backedUp),
    commit: () => progress.commit(),
  });
  return ok({ ...report, takenBefore });
}

/** The state as the backup has it. A clock that ran then stopped when the backup was taken. */
function stateAt({ state: content, backup }: BackupContents): State {
  const state = stateOf(content);
  return sealedState(evolveAll(state, quit(state, later(backup.at, state.running?.since ?? backup.at))));
}

function* monthsOf(contents: BackupContents, months: string[]): Generator<[string, SessionRecord[]]> {
  for (const month of months) yield [month, contents.records(month)];
}

const mostNamed = 3;

function wouldLose({ backup, sessions }: RestoreReport, { losing }: Differences) {
  const lost = sessions.filter(({ loses }) => loses);
  const named = lost.slice(0, mostNamed).map(({ session }) => `"${session.title}"`);
  const more = losing - named.length;
  const what = [...named, ...(more > 0 ? [`${more} more`] : []), ...(losing === 0 ? ['procedures'] : [])].join(', ');
  const words = `Nothing was restored: the backup of ${backup.at} does not have what came since (${what})`;
  const details = lost.map(({ change, session }) => ({ sessionId: session.id, title: session.title, change }));
  return fail('WOULD_LOSE_NEWER', `${words}. To go back all the same, have it discarded (--discard-newer)`, details);
}
