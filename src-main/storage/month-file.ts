import fs from 'node:fs';
import { z } from 'zod';
import { type SessionRecord, sessionRecord } from '#contract';
import { sealed } from './chain.ts';
import { type DocumentKind, encodeText, fromFormat1 } from './document.ts';
import { replaceDurably } from './replace-durably.ts';
import { asKept, keptRecord, unsealedRecord } from './whole-record.ts';

export const monthKind = {
  format: 2,
  content: z.object({ sessions: z.array(keptRecord) }),
  migrate: fromFormat1(z.object({ sessions: z.array(unsealedRecord) })),
} satisfies DocumentKind<unknown>;

/** A month, or what is left of one whose file is not in its place. */
const monthForm = /^\d{4}-\d{2}\.json(\.previous|\.unreadable-.*)?$/;

/** The months that lie in a folder. */
export function monthsIn(folder: string): Set<string> {
  const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  return new Set(names.filter((name) => monthForm.test(name)).map((name) => name.slice(0, 7)));
}

/** Where a session's line lies in a month file, so that it can be read without the others. Bytes. */
export type LineRange = { start: number; end: number };

/** Writes a month: valid JSON with one session a line. */
export function writeMonth(path: string, records: SessionRecord[]): void {
  const lines = records.map((record) => `\n${JSON.stringify(record)}`);
  replaceDurably(path, encodeText(monthKind.format, `{"sessions":[${lines.join(',')}\n]}`), 'previous');
}

/**
 * Where the lines of a month file begin, in bytes, and where the last one ends; null when it is not there or not laid
 * out one session a line.
 */
export function lineStarts(path: string, sessions: number): number[] | null {
  const bytes = readIfThere(path);
  if (bytes === null) return null;
  const starts: number[] = [];
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) starts.push(at + 1);
  // The first line is the frame's head; the last two line ends close the list and the file.
  return starts.length === sessions + 2 ? starts.slice(0, sessions + 1) : null;
}

/** Reads one session of a month file from its line. Null when that is not a session: the file changed under us. */
export function readLine(path: string, range: LineRange): SessionRecord | null {
  let file: number | null = null;
  try {
    file = fs.openSync(path, 'r');
    const bytes = Buffer.alloc(range.end - range.start);
    fs.readSync(file, bytes, 0, bytes.length, range.start);
    const parsed = sessionRecord.safeParse(JSON.parse(bytes.toString('utf8').trimEnd().replace(/,$/, '')));
    if (!parsed.success) return null;
    return isOfFormat1(file) ? sealed(parsed.data) : asKept(parsed.data);
  } catch {
    return null;
  } finally {
    if (file !== null) fs.closeSync(file);
  }
}

const beginsFormat1 = Buffer.from('{"format":1,');

/** A month that was not read whole since it was written is not migrated yet. */
function isOfFormat1(file: number): boolean {
  const bytes = Buffer.alloc(beginsFormat1.length);
  fs.readSync(file, bytes, 0, bytes.length, 0);
  return bytes.equals(beginsFormat1);
}

function readIfThere(path: string): Buffer | null {
  try {
    return fs.readFileSync(path);
  } catch {
    return null;
  }
}
