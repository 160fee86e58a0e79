import { createHash } from 'node:crypto';
import fs from 'node:fs';
import type { z } from 'zod';
import { codeOf, StorageFailure } from './storage-failure.ts';

/**
 * One kind of data file: `{"format": n, "sha256": "…", "content": …}`, specified in docs/data-format.md.
 * `migrate` turns the content of an older format (or a whole file from before there was one) into today's.
 */
export type DocumentKind<Content> = {
  format: number;
  content: z.ZodType<Content>;
  migrate?: (raw: unknown) => { format: number; content: Content } | null;
};

export type Reading<Content> =
  | { is: 'absent' }
  | { is: 'good'; content: Content }
  | { is: 'older'; format: number; content: Content }
  | { is: 'newer'; format: number }
  | { is: 'unreadable'; why: string };

/** What the content of a file, or the place it lies at, can be to blame for. Anything else may be over in a moment. */
const lasting = new Set(['', 'EISDIR', 'EIO']);

/**
 * Reads and validates a data file. Whatever it holds is an answer.
 * @throws StorageFailure when it cannot be read for now (no permission, too many open files): nothing is wrong with it.
 */
export function readDocument<Content>(kind: DocumentKind<Content>, path: string): Reading<Content> {
  let text: string;
  try {
    text = decodeText(fs.readFileSync(path));
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return { is: 'absent' };
    if (!lasting.has(code) && !code.startsWith('ERR_')) {
      throw new StorageFailure(error, `${path} could not be read`, 'read');
    }
    return { is: 'unreadable', why: String(error) };
  }
  return readText(kind, text);
}

const strictText = new TextDecoder('utf-8', { fatal: true });

/** @throws TypeError for bytes that are no UTF-8, which no file of ours ever holds. */
export function decodeText(bytes: Uint8Array): string {
  return strictText.decode(bytes);
}

export function readText<Content>(kind: DocumentKind<Content>, text: string): Reading<Content> {
  const parsed = parseJson(text);
  if (parsed === undefined) return { is: 'unreadable', why: 'it is not JSON' };
  const format = formatOf(parsed);
  if (format !== null && format > kind.format) return { is: 'newer', format };
  if (format !== null && !isIntact(text, parsed)) {
    return { is: 'unreadable', why: 'its checksum does not match its content' };
  }
  if (format !== kind.format) return readOlder(kind, parsed);
  const content = kind.content.safeParse(Reflect.get(Object(parsed), 'content'));
  if (!content.success) return { is: 'unreadable', why: 'its content is not of the known shape' };
  return { is: 'good', content: content.data };
}

/** The `migrate` of a kind whose format 1 had this content, and else was the same. */
export function fromFormat1<Content>(
  schema: z.ZodType<Content>,
): (raw: unknown) => { format: number; content: Content } | null {
  return (raw) => {
    if (formatOf(raw) !== 1) return null;
    const content = schema.safeParse(Reflect.get(Object(raw), 'content'));
    return content.success ? { format: 1, content: content.data } : null;
  };
}

function readOlder<Content>(kind: DocumentKind<Content>, parsed: unknown): Reading<Content> {
  const migrated = kind.migrate?.(parsed) ?? null;
  return migrated === null
    ? { is: 'unreadable', why: 'it is not a data file of a known format' }
    : { is: 'older', ...migrated };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function formatOf(parsed: unknown): number | null {
  const format: unknown = typeof parsed === 'object' && parsed !== null ? Reflect.get(parsed, 'format') : null;
  return typeof format === 'number' && Number.isInteger(format) ? format : null;
}

/**
 * The text of a data file around content that is JSON already. Line ends in it separate parts of a long file; the
 * checksum leaves them out.
 */
export function encodeText(format: number, content: string): string {
  const { head, tail } = frameAround(format, checksum(content));
  return `${head}${content}${tail}`;
}

/** What stands before and after the content of a data file. */
export function frameAround(format: number, sha256: string): { head: string; tail: string } {
  return { head: `{"format":${format},"sha256":"${sha256}","content":`, tail: '}\n' };
}

const ownLayout = /^\{"format":\d+,"sha256":"([0-9a-f]{64})","content":/;

function isIntact(text: string, parsed: unknown): boolean {
  const own = ownLayout.exec(text);
  if (own !== null) return checksum(text.slice(own[0].length, text.lastIndexOf('}'))) === own[1];
  // Another program, or a person, may have laid it out anew, or have left the checksum out.
  const given: unknown = Reflect.get(Object(parsed), 'sha256');
  if (given === undefined) return true;
  const content = textOf(Reflect.get(Object(parsed), 'content'));
  return content !== undefined && given === checksum(content);
}

/** Undefined when there is nothing to write, or it is nested so deeply that it cannot be: no file of ours is. */
function textOf(content: unknown): string | undefined {
  try {
    return JSON.stringify(content);
  } catch {
    return undefined;
  }
}

function checksum(content: string): string {
  return createHash('sha256').update(content.replaceAll('\n', '')).digest('hex');
}
