import fs from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '#contract';
import { makeFolder, replaceDurably, syncFolder } from './replace-durably.ts';
import { freeName, stamp } from './rescue.ts';
import { StorageFailure } from './storage-failure.ts';

/** Half-written files of ours, which nobody needs; those of a synchroniser have other names. */
export const temporaryForm = /\.\d+-[0-9a-f]+\.tmp$/;

/**
 * Copies a folder to a place where there is none, file by file, durably, and reads each back. It has its name there only
 * when it is whole; what a copy that was cut short left behind is removed.
 * @throws StorageFailure; nothing of that name is there then.
 */
export function copyFolder(from: string, to: string): void {
  const arriving = `${to}.arriving`;
  try {
    fs.rmSync(arriving, { recursive: true, force: true });
    copyInto(from, arriving);
    fs.renameSync(arriving, to);
    syncFolder(join(to, '..'));
  } catch (cause) {
    removeQuietly(arriving);
    throw cause instanceof StorageFailure
      ? cause
      : new StorageFailure(cause, `The records could not be copied to ${to}`);
  }
}

function copyInto(from: string, to: string): void {
  makeFolder(to);
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyInto(source, target);
    else if (entry.isFile() && !temporaryForm.test(entry.name)) copyFile(source, target);
  }
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
