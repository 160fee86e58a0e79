import fs from 'node:fs';
import { dirname, join } from 'node:path';
import type { Problem } from '#contract';
import type { Fingerprint } from './digest-cache.ts';
import { type DocumentKind, decodeText, readText } from './document.ts';
import { monthKind } from './month-file.ts';
import { makeFolder, replaceQuickly } from './replace-durably.ts';
import { newer } from './rescue.ts';
import { codeOf, StorageFailure } from './storage-failure.ts';

/** How long a file that was just written is read again although nothing tells that it changed: some clocks are coarse. */
const unsettledMs = 10_000;

const monthForm = /^\d{4}-\d{2}\.json$/;

/**
 * The last readable version of each file in the folder of another machine, kept in the local cache. That folder is only
 * ever read: what was carried here by half, or in part, changes nothing until the rest has come.
 */
export class CarriedFiles {
  private readonly from: string;
  private readonly to: string;
  private readonly stateKind: DocumentKind<unknown>;
  private readonly seen = new Map<string, Fingerprint>();
  private readonly troubles = new Map<string, Problem>();

  constructor(from: string, to: string, stateKind: DocumentKind<unknown>) {
    this.from = from;
    this.to = to;
    this.stateKind = stateKind;
  }

  problems(): Problem[] {
    return [...this.troubles.values()];
  }

  /** Takes over what changed since the last look. True when anything did. */
  take(): boolean {
    // The state first: a session that is closed meanwhile is found twice then, rather than not at all.
    const isNew = this.takeFile('state.json', this.stateKind);
    const months = namesIn(join(this.from, 'history')).filter((name) => monthForm.test(name));
    return months.map((name) => this.takeFile(join('history', name), monthKind)).includes(true) || isNew;
  }

  drop(): void {
    fs.rmSync(this.to, { recursive: true, force: true });
  }

  private takeFile(name: string, kind: DocumentKind<unknown>): boolean {
    const path = join(this.from, name);
    try {
      const stats = fs.statSync(path, { throwIfNoEntry: false });
      if (stats === undefined || this.isKnown(name, stats)) return false;
      const bytes = fs.readFileSync(path);
      this.seen.set(name, { bytes: stats.size, mtimeMs: stats.mtimeMs });
      return this.isGood(path, kind, bytes) && this.keep(join(this.to, name), bytes, stats.mtimeMs);
    } catch (cause) {
      // It is looked at again the next time.
      this.seen.delete(name);
      this.troubles.set(path, unread(path, cause instanceof StorageFailure ? cause.reason : codeOf(cause)));
      return false;
    }
  }

  private isKnown(name: string, { size, mtimeMs }: fs.Stats): boolean {
    const last = this.seen.get(name) ?? fingerprintOf(join(this.to, name));
    const isSame = last?.bytes === size && Math.abs(last.mtimeMs - mtimeMs) < 1;
    return isSame && Date.now() - mtimeMs > unsettledMs;
  }

  private isGood(path: string, kind: DocumentKind<unknown>, bytes: Buffer): boolean {
    const reading = readBytes(kind, bytes);
    if (reading.is === 'newer') this.troubles.set(path, newer(path, reading.format));
    else if (reading.is === 'unreadable') this.troubles.set(path, unread(path, reading.why));
    else this.troubles.delete(path);
    return reading.is === 'good' || reading.is === 'older';
  }

  private keep(path: string, bytes: Buffer, mtimeMs: number): boolean {
    if (isThere(path, bytes)) return false;
    makeFolder(dirname(path));
    replaceQuickly(path, bytes);
    fs.utimesSync(path, mtimeMs / 1000, mtimeMs / 1000);
    return true;
  }
}

function readBytes(kind: DocumentKind<unknown>, bytes: Buffer) {
  try {
    return readText(kind, decodeText(bytes));
  } catch {
    return { is: 'unreadable', why: 'it is no text' } as const;
  }
}

function isThere(path: string, bytes: Buffer): boolean {
  try {
    return fs.readFileSync(path).equals(bytes);
  } catch {
    return false;
  }
}

function fingerprintOf(path: string): Fingerprint | null {
  const stats = fs.statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? null : { bytes: stats.size, mtimeMs: stats.mtimeMs };
}

function unread(path: string, why: string): Problem {
  const message = `${path} of another machine could not be read (${why}). What was read of it last is shown until it can`;
  return { code: 'DEVICE_UNREADABLE', message, path };
}

export function namesIn(folder: string): string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
  }
}
