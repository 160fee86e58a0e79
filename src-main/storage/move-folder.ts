import fs from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Instant } from '#contract';
import { type Progress, WorkCancelled } from './progress.ts';
import { makeFolder, replaceDurably, syncFolder } from './replace-durably.ts';
import { freeName, stamp } from './rescue.ts';
import { StorageFailure } from './storage-failure.ts';

/** Half-written files of ours, which nobody needs; those of a synchroniser have other names. */
export const temporaryForm = /\.\d+-[0-9a-f]+\.tmp$/;

type Copying = { progress: Progress; makeRoom(): void };

/**
 * Copies a folder to a place where there is none, file by file, durably, and reads each back. It has its name there only
 * when it is whole, and there is room made for it; what a copy that was cut short left behind is removed.
 * @throws StorageFailure; WorkCancelled; nothing of that name is there then.
 */
export async function copyFolder(from: string, to: string, { progress, makeRoom }: Copying): Promise<void> {
  const arriving = `${to}.arriving`;
  try {
    fs.rmSync(arriving, { recursive: true, force: true });
    makeFolder(arriving);
    const entries = entriesOf(from);
    for (const [index, { path, isFolder }] of entries.entries()) {
      progress.step(index / entries.length);
      if (isFolder) makeFolder(join(arriving, path));
      else copyFile(join(from, path), join(arriving, path));
      // Others are answered in between.
      await setImmediate();
    }
    progress.commit();
    makeRoom();
    fs.renameSync(arriving, to);
    syncFolder(join(to, '..'));
  } catch (cause) {
    removeQuietly(arriving);
    throw cause instanceof StorageFailure || cause instanceof WorkCancelled
      ? cause
      : new StorageFailure(cause, `The records could not be copied to ${to}`);
  }
}

/** What is to be copied, each folder before what lies in it. */
function entriesOf(folder: string, path = ''): { path: string; isFolder: boolean }[] {
  return fs.readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
    const own = join(path, entry.name);
    if (entry.isDirectory()) return [{ path: own, isFolder: true }, ...entriesOf(folder, own)];
    return entry.isFile() && !temporaryForm.test(entry.name) ? [{ path: own, isFolder: false }] : [];
  });
}

function copyFile(from: string, to: string): void {
  const bytes = fs.readFileSync(from);
  replaceDurably(to, bytes);
  if (!fs.readFileSync(to).equals(bytes)) {
    throw new StorageFailure(Object.assign(new Error(`${to} is not as written`), { code: 'EVERIFY' }));
  }
  const { atimeMs, mtimeMs } = fs.statSync(from);
  fs.utimesSync(to, atimeMs / 1000, mtimeMs / 1000);
}

/** Renames a folder so that it is nobody's, and says when. True when it is out of the way. */
export function putAside(folder: string, now: Instant): boolean {
  try {
    fs.renameSync(folder, freeName(`${folder}.moved-${stamp(now)}`));
    syncFolder(join(folder, '..'));
    return true;
  } catch {
    return !fs.existsSync(folder);
  }
}

function removeQuietly(path: string): void {
  try {
    fs.rmSync(path, { recursive: true, force: true });
  } catch {
    // It lies there under a name that says it is not whole; the next copy removes it.
  }
}
