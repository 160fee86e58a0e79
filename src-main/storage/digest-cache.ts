import fs from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { DigestColumns } from './digest.ts';
import { type DocumentKind, encodeText, readText } from './document.ts';
import { makeFolder, replaceQuickly } from './replace-durably.ts';
import { StorageFailure } from './storage-failure.ts';

/** Size and time of a file, by which a cache knows whether it is still the one it was made from. */
export const fingerprint = z.object({ bytes: z.int(), mtimeMs: z.number() });
export type Fingerprint = z.infer<typeof fingerprint>;

// A schema for each of some hundred thousand entries would take longer than reading the history itself.
const strings = z.custom<string[]>(isListOf((entry) => typeof entry === 'string'));
const numbers = z.custom<number[]>(isListOf(Number.isSafeInteger));
const stringLists = z.custom<string[][]>(isListOf(isListOf((entry) => typeof entry === 'string')));

const columns = z
  .object({
    ids: strings,
    titles: strings,
    tags: stringLists,
    flags: numbers,
    starts: numbers,
    ends: numbers,
    spanCounts: numbers,
    spanStarts: numbers,
    spanEnds: numbers,
    spanKinds: numbers,
    textBytes: numbers,
  })
  .refine(fitTogether);

/** To be raised whenever a session is described in another way, in `app/describe.ts` or in `digest.ts`. */
const format = 2;

const cacheKind = {
  format,
  content: z.object({ file: fingerprint, lines: numbers.nullable(), columns, text: z.string() }),
} satisfies DocumentKind<unknown>;

/** A month's text in memory, or where it lies in the cache file: most of what is digested is text. */
export type MonthText = { is: 'held'; bytes: Buffer } | { is: 'cached'; at: number; length: number };

/** What reading a month file gave: its sessions in columns, where their lines begin (null: not one a line), its text. */
export type DigestedMonth = { columns: DigestColumns; lines: number[] | null; text: MonthText };

/** The text comes last, so that it is found by its length. */
const textLiesBetween = ['"text":"', '"}}\n'] as const;

/**
 * `cache/YYYY-MM.json` in the local directory: what was made of a month file, so that a first search need not read the
 * history. Whatever is wrong with one, it is made anew and nothing is lost.
 */
export class DigestCache {
  private readonly folder: string;
  private room = Buffer.alloc(0);

  constructor(folder: string) {
    this.folder = folder;
  }

  /** What was made of the very file with this fingerprint; null when that is not known. */
  read(month: string, file: Fingerprint): DigestedMonth | null {
    const bytes = this.bytesOf(month);
    const reading = readText(cacheKind, bytes.toString('utf8'));
    if (reading.is !== 'good' || !isSameFile(reading.content.file, file)) return null;
    const { columns, lines } = reading.content;
    const text = placeOfText(bytes, columns);
    return text === null ? null : { columns, lines, text };
  }

  /** Keeps what was made of a file. Answers where its text is now: in memory only when it could not be kept. */
  write(month: string, file: Fingerprint, columns: DigestColumns, lines: number[] | null, text: string): MonthText {
    const rest = JSON.stringify({ file, lines, columns }).slice(0, -1);
    const bytes = Buffer.from(encodeText(format, `${rest},"text":"${text}"}`));
    try {
      makeFolder(this.folder);
      replaceQuickly(this.pathOf(month), bytes);
    } catch (failure) {
      if (!(failure instanceof StorageFailure)) throw failure;
      return { is: 'held', bytes: Buffer.from(text) };
    }
    return placeOfText(bytes, columns) ?? { is: 'held', bytes: Buffer.from(text) };
  }

  /** The text of a month that was read or written before, until the next one is asked for. Null when it is not there. */
  text(month: string, { at, length }: { at: number; length: number }): Buffer | null {
    try {
      const file = fs.openSync(this.pathOf(month), 'r');
      try {
        // The same memory each time: a search reads a hundred of these.
        if (this.room.length < length) this.room = Buffer.alloc(length);
        return fs.readSync(file, this.room, 0, length, at) === length ? this.room.subarray(0, length) : null;
      } finally {
        fs.closeSync(file);
      }
    } catch {
      return null;
    }
  }

  private bytesOf(month: string): Buffer {
    try {
      return fs.readFileSync(this.pathOf(month));
    } catch {
      return Buffer.alloc(0);
    }
  }

  private pathOf(month: string): string {
    return join(this.folder, `${month}.json`);
  }
}

/** Null when the file is laid out in another way than ours. */
function placeOfText(bytes: Buffer, { textBytes }: DigestColumns): MonthText | null {
  const [before, after] = textLiesBetween;
  const length = textBytes.reduce((sum, part) => sum + part, 0);
  const end = bytes.length - after.length;
  const at = end - length;
  const isThere = bytes.toString('utf8', end) === after && bytes.toString('utf8', at - before.length, at) === before;
  return isThere ? { is: 'cached', at, length } : null;
}

export function isSameFile(one: Fingerprint, other: Fingerprint): boolean {
  return one.bytes === other.bytes && one.mtimeMs === other.mtimeMs;
}

function isListOf(isEntry: (entry: unknown) => boolean): (value: unknown) => boolean {
  return (value) => Array.isArray(value) && value.every(isEntry);
}

function fitTogether({ spanStarts, spanEnds, spanKinds, ...ofSessions }: DigestColumns): boolean {
  const sessions = ofSessions.ids.length;
  const spans = ofSessions.spanCounts.reduce((sum, count) => sum + count, 0);
  const haveLength = (length: number, lists: unknown[][]) => lists.every((list) => list.length === length);
  return haveLength(sessions, Object.values(ofSessions)) && haveLength(spans, [spanStarts, spanEnds, spanKinds]);
}
