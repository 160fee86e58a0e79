import { isAbsolute, join, relative, resolve } from 'node:path';
import { type DevicesView, type FolderFault, fail, type MoveRecords, ok, type Result } from '#contract';
import { type Progress, partOf, type Storage } from '../../storage/index.ts';
import type { Upkeep } from '../upkeep.ts';
import type { Machines } from './machines.ts';

type Sources = { storage: Storage; machines: Machines; upkeep: Upkeep; progress: Progress };

/**
 * Moves the records of this machine to another folder, after a backup. The folders of other machines stay where they
 * are: theirs are moved by themselves, or carried by a synchroniser. @throws StorageFailure; WorkCancelled; nothing was
 * moved then.
 */
export async function moveRecords(command: MoveRecords, sources: Sources): Promise<Result<DevicesView>> {
  const { storage, machines, upkeep, progress } = sources;
  progress.step(0);
  const folder = command.folder === null ? null : resolve(command.folder);
  const refusal = command.folder === null ? null : refusalOf(command.folder, storage.dataDir);
  if (refusal !== null) return refusal;
  if (folder !== (storage.place.isUsual ? null : storage.place.records)) {
    upkeep.settleFiles();
    await upkeep.backingUp.take('move', partOf(progress, 0, 0.5));
    await storage.moveTo(folder, partOf(progress, 0.5, 1));
    storage.tellName(machines.ownName().name);
    machines.look(true);
  }
  return ok(machines.devices());
}

function refusalOf(folder: string, dataDir: string): Result<never> | null {
  const fault = faultOf(folder, dataDir);
  if (fault === null) return null;
  const details = [{ field: 'folder', problem: problems[fault], is: fault }];
  return fail('INVALID_INPUT', `The records cannot be moved there: it ${problems[fault]}`, details);
}

const problems: Record<FolderFault, string> = {
  notWhole: 'must be the whole path of a folder',
  withinData: "lies in the data directory, which is this machine's own",
  holdsData: 'holds the data directory, which no other machine may get',
};

function faultOf(folder: string, dataDir: string): FolderFault | null {
  if (!isAbsolute(folder)) return 'notWhole';
  if (isWithin(folder, dataDir)) return 'withinData';
  if (isWithin(dataDir, folder)) return 'holdsData';
  return null;
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, join(path));
  return way === '' || !(way === '..' || way.startsWith('../') || way.startsWith('..\\') || isAbsolute(way));
}
