import { fail, ok, type Restore, type RestoreReport, type Result, type SessionRecord } from '#contract';
import { evolveAll, later, quit, type State } from '../engine/index.ts';
import type { BackupContents } from '../storage/index.ts';
import { type Differences, differencesFrom } from './differences.ts';
import { type Records, stateOf } from './records.ts';
import { sealedState } from './seal.ts';
import type { Upkeep } from './upkeep.ts';

/**
 * Makes the records what a backup has, all of it or nothing. What came since is not lost without saying so: the restore
 * is refused then, unless it is told to discard it. A backup of what was there before is taken first.
 * @throws StorageFailure
 */
export async function restoreBackup(
  command: Restore,
  records: Records,
  upkeep: Upkeep,
): Promise<Result<RestoreReport>> {
  upkeep.settleFiles();
  const contents = upkeep.storage.readBackup(command.backupId);
  if (contents === null) return fail('BACKUP_NOT_FOUND', 'There is no such backup. Ask for those that are there');
  const next = stateAt(contents);
  const differences = await differencesFrom(contents, next, records, upkeep.storage);
  const report = { ...differences.report, backup: contents.backup, takenBefore: null };
  if (command.dryRun || !differences.any) return ok(report);
  if (report.losesNewer && !command.discardNewer) return wouldLose(report, differences);
  const takenBefore = await upkeep.commitRestore(next, monthsOf(contents, differences.months), contents.backup);
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
