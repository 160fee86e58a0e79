import fs from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { tryLock } from 'fs-native-extensions';
import { z } from 'zod';
import type { Instant } from '#contract';
import { StorageFailure } from './storage-failure.ts';

const holder = z.object({ pid: z.int(), host: z.string(), since: z.string() });
export type Holder = z.infer<typeof holder>;

export type Locked = { is: 'held'; release(): void } | { is: 'taken'; by: Holder | null };

/** Far behind the text: on Windows a locked range cannot be read, and the text says who holds it. */
const lockedByte = 1_000_000;

/**
 * Takes the one writer's lock on a data directory. It is the kernel's: a dead process cannot hold it, whatever it left.
 * @throws StorageFailure when the lock file cannot be opened.
 */
export function lockFolder(dataDir: string, now: Instant): Locked {
  const path = join(dataDir, 'lock');
  const file = openForLock(path);
  if (!tryLock(file, lockedByte, 1)) {
    fs.closeSync(file);
    return { is: 'taken', by: readHolder(path) };
  }
  writeHolder(file, { pid: process.pid, host: hostname(), since: now });
  return { is: 'held', release: once(() => fs.closeSync(file)) };
}

/** A number that was closed may be another file's by the next time. */
function once(work: () => void): () => void {
  let done = false;
  return () => {
    if (!done) work();
    done = true;
  };
}

function openForLock(path: string): number {
  try {
    return fs.openSync(path, fs.constants.O_RDWR | fs.constants.O_CREAT, 0o600);
  } catch (cause) {
    throw new StorageFailure(cause);
  }
}

function writeHolder(file: number, held: Holder): void {
  try {
    fs.ftruncateSync(file, 0);
    fs.writeSync(file, `${JSON.stringify(held)}\n`, 0);
  } catch {
    // On a full disk the lock holds all the same; it only cannot say by whom.
  }
}

function readHolder(path: string): Holder | null {
  try {
    return holder.parse(JSON.parse(fs.readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}
