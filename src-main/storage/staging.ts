import { createHash, type Hash } from 'node:crypto';
import fs from 'node:fs';
import { join } from 'node:path';
import type { SessionRecord } from '#contract';
import { frameAround } from './document.ts';
import { monthKind } from './month-file.ts';
import { makeFolder, renameOver, syncFolder, temporaryOf } from './replace-durably.ts';
import { StorageFailure } from './storage-failure.ts';

type Month = {
  /** What is half written has another name than what can be read. */
  temporary: string;
  hash: Hash;
  waiting: string[];
  waitingLength: number;
  begun: boolean;
  sessions: number;
};

const open = '{"sessions":[';
const close = '\n]}';
const unknownHash = '0'.repeat(64);
/** Characters that wait before they are written: of one month, and of all. */
const most = { month: 65_536, all: 4_194_304 };

/**
 * Month files of an import, written as its sessions come in whatever order, so that a long import is never in memory.
 * Nothing counts before `finish`, and then not before the folder is named in the state.
 */
export class Staging {
  readonly folder: string;
  private readonly months = new Map<string, Month>();
  private waitingLength = 0;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** @throws StorageFailure */
  add(name: string, record: SessionRecord): void {
    const month = this.monthOf(name);
    const line = JSON.stringify(record);
    const mark = month.sessions === 0 ? '' : ',';
    month.sessions += 1;
    month.hash.update(`${mark}${line}`);
    month.waiting.push(`${mark}\n${line}`);
    month.waitingLength += line.length;
    this.waitingLength += line.length;
    if (month.waitingLength > most.month) this.write(month);
    if (this.waitingLength > most.all) this.writeAll();
  }

  /** Makes what was added durable. @throws StorageFailure */
  finish(): void {
    this.writeAll();
    for (const [name, month] of this.months) this.close(this.pathOf(name), month);
    // A folder whose names may be lost holds nothing.
    if (this.months.size > 0) orFail(() => syncFolder(this.folder));
  }

  private writeAll(): void {
    for (const month of this.months.values()) if (month.waiting.length > 0) this.write(month);
  }

  private monthOf(name: string): Month {
    const known = this.months.get(name);
    if (known !== undefined) return known;
    if (this.months.size === 0) makeFolder(this.folder);
    const hash = createHash('sha256').update(open);
    const temporary = temporaryOf(this.pathOf(name));
    const month = { temporary, hash, waiting: [], waitingLength: 0, begun: false, sessions: 0 };
    this.months.set(name, month);
    return month;
  }

  private write(month: Month): void {
    const { head } = frameAround(monthKind.format, unknownHash);
    const text = `${month.begun ? '' : `${head}${open}`}${month.waiting.join('')}`;
    orFail(() => fs.writeFileSync(month.temporary, text, { flag: month.begun ? 'a' : 'wx', mode: 0o600 }));
    this.waitingLength -= month.waitingLength;
    Object.assign(month, { begun: true, waiting: [], waitingLength: 0 });
  }

  /** The checksum is known only now, and has its place at the beginning. */
  private close(path: string, { hash, temporary }: Month): void {
    const sha256 = hash.update(close.replaceAll('\n', '')).digest('hex');
    const { head, tail } = frameAround(monthKind.format, sha256);
    orFail(() => {
      fs.writeFileSync(temporary, `${close}${tail}`, { flag: 'a' });
      const file = fs.openSync(temporary, 'r+');
      try {
        fs.writeSync(file, head, 0);
        fs.fsyncSync(file);
      } finally {
        fs.closeSync(file);
      }
      renameOver(temporary, path);
    });
  }

  private pathOf(name: string): string {
    return join(this.folder, `${name}.json`);
  }
}

function orFail(work: () => void): void {
  try {
    work();
  } catch (cause) {
    throw new StorageFailure(cause);
  }
}
