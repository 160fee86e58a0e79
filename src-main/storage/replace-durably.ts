import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { dirname } from 'node:path';
import { codeOf, StorageFailure } from './storage-failure.ts';

/** Beside a file, the generation it replaced: the nearest thing to put in its place when it cannot be read. */
export const previousOf = (path: string) => `${path}.previous`;

/** Where a file is written before it takes its place: what a killed process leaves there is removed at the next start. */
export const temporaryOf = (path: string) => `${path}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`;

/**
 * Replaces a file so that after a crash or a power cut it has either its old content or the new one, and the new one
 * once this returns: unique temp file in the same folder, write, fsync, rename, fsync of the folder.
 * Synchronous on purpose: the calls are few, and the thread pool would cost more than half of what they do.
 * @throws StorageFailure when any step fails; the old content is in place again then.
 */
export function replaceDurably(
  path: string,
  text: string | Uint8Array,
  keep: 'previous' | 'nothing' = 'nothing',
): void {
  const temporary = temporaryOf(path);
  let kept = false;
  try {
    // Before the first sync, so that both go into one commit of the file system's journal.
    if (keep === 'previous') kept = keepPrevious(path);
    writeThrough(temporary, text);
    renameOver(temporary, path);
  } catch (cause) {
    removeQuietly(temporary);
    throw new StorageFailure(cause);
  }
  try {
    syncFolder(dirname(path));
  } catch (cause) {
    if (keep === 'previous') putBack(path, kept);
    throw new StorageFailure(cause);
  }
}

/** Replaces a file that may be lost in a power cut, but is never half written. */
export function replaceQuickly(path: string, text: string | Uint8Array): void {
  const temporary = temporaryOf(path);
  try {
    fs.writeFileSync(temporary, text, { mode: 0o600, flag: 'wx' });
    renameOver(temporary, path);
  } catch (cause) {
    removeQuietly(temporary);
    throw new StorageFailure(cause);
  }
}

/** Moves a file that is durable already. @throws StorageFailure */
export function moveDurably(from: string, to: string): void {
  try {
    renameOver(from, to);
    syncFolder(dirname(to));
  } catch (cause) {
    throw new StorageFailure(cause);
  }
}

/** Makes a folder that only its owner can enter, with those above it. */
export function makeFolder(path: string): void {
  try {
    const first = makeWithParents(path);
    if (first !== undefined) syncNames(path, first);
  } catch (cause) {
    throw new StorageFailure(cause);
  }
}

/**
 * The first folder that was not there before. Node's own way of making parents never ends where a folder that is there
 * takes no others, as below /proc.
 */
function makeWithParents(path: string): string | undefined {
  try {
    return makeOne(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    const first = fs.existsSync(dirname(path)) ? undefined : makeWithParents(dirname(path));
    const made = makeOne(path);
    return first ?? made;
  }
}

/** Undefined when it is there already. */
function makeOne(path: string): string | undefined {
  try {
    fs.mkdirSync(path, { mode: 0o700 });
    return path;
  } catch (error) {
    if (fs.statSync(path, { throwIfNoEntry: false })?.isDirectory()) return undefined;
    throw error;
  }
}

function writeThrough(path: string, text: string | Uint8Array): void {
  const file = fs.openSync(path, 'wx', 0o600);
  try {
    fs.writeFileSync(file, text);
    fs.fsyncSync(file);
  } finally {
    fs.closeSync(file);
  }
}

/** The names of new folders have to last as well: what is synced inside them would be lost with them. */
function syncNames(path: string, first: string): void {
  syncFolder(dirname(path));
  if (path !== first && dirname(path) !== path) syncNames(dirname(path), first);
}

/** False when there is no file yet: a previous generation beside it is all there is then, and stays. */
function keepPrevious(path: string): boolean {
  if (fs.statSync(path, { throwIfNoEntry: false }) === undefined) return false;
  removeQuietly(previousOf(path));
  keepAs(path, previousOf(path));
  return true;
}

/**
 * Keeps what a file holds now under a second name, which costs no room on the disk: nothing is written into a file that
 * has its place. A copy where the file system knows no second names.
 */
export function keepAs(path: string, copy: string): void {
  try {
    fs.linkSync(path, copy);
  } catch {
    const temporary = temporaryOf(copy);
    fs.copyFileSync(path, temporary);
    renameOver(temporary, copy);
  }
}

/** The rename is seen but may not last: what was there before has to be what a restart finds. */
function putBack(path: string, kept: boolean): void {
  try {
    if (kept) fs.renameSync(previousOf(path), path);
    else fs.unlinkSync(path);
  } catch {
    // The command is refused all the same; the next write that succeeds puts the truth in place.
  }
}

const windowsBusy = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** Gives a file that was written its place. On Windows a virus scanner or indexer may hold the old one for a moment. */
export function renameOver(from: string, to: string, attempts = process.platform === 'win32' ? 20 : 1): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      fs.renameSync(from, to);
      return;
    } catch (error) {
      if (attempt >= attempts || !windowsBusy.has(codeOf(error))) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 25);
    }
  }
}

/** Makes the names in a folder durable. Windows cannot sync a folder, and its file system keeps the order of renames by itself. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = fs.openSync(path, 'r');
  try {
    fs.fsyncSync(folder);
  } finally {
    fs.closeSync(folder);
  }
}

function removeQuietly(path: string): void {
  try {
    fs.unlinkSync(path);
  } catch {
    // It was not there.
  }
}
