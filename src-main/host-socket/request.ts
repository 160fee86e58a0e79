import { z } from 'zod';
import { fail, ok, parse, type Result, windowName } from '#contract';
import type { Line } from './lines.ts';

const mebibyte = 1024 * 1024;
/** The longest line of a call, and of an import: as over HTTP. Bytes. */
export const longest = { call: mebibyte, import: 64 * mebibyte };

const identified = { id: z.union([z.int(), z.string().max(200)]) };
const shape =
  'must have an "id" (a number or a text) and one of "execute", "query", "watch" (true or false) or ' +
  `"open" (${windowName.options.map((name) => `"${name}"`).join(', ')})`;

/** What one line may ask for. Commands and queries are parsed by the face itself. */
const request = z.union(
  [
    z.strictObject({ ...identified, execute: z.unknown() }),
    z.strictObject({ ...identified, query: z.unknown() }),
    z.strictObject({ ...identified, watch: z.boolean() }),
    z.strictObject({ ...identified, open: windowName }),
  ],
  { error: shape },
);
export type Request = z.infer<typeof request>;
export type RequestId = Request['id'];

/** A line read: what it asks for, or what is wrong with it, and whose it was where that can be told. */
export type ReadRequest = { id: RequestId | null; request: Result<Request> };

const tooLarge = fail('TOO_LARGE', 'That is more than can be taken at once: 1 MiB a line, or 64 MiB for an import');

export function readRequest(line: Line): ReadRequest {
  if (line.is === 'tooLong') return { id: null, request: tooLarge };
  const json = readJson(line.text);
  if (!json.ok) return { id: null, request: json };
  const owner = z.looseObject(identified).safeParse(json.value);
  const parsed = parse(request, json.value);
  const isLong = Buffer.byteLength(line.text) > longest.call;
  const refused = parsed.ok && isLong && !isImport(parsed.value);
  return { id: owner.success ? owner.data.id : null, request: refused ? tooLarge : parsed };
}

function readJson(text: string): Result<unknown> {
  try {
    const json: unknown = JSON.parse(text);
    return ok(json);
  } catch {
    const details = [{ field: '', problem: 'must be JSON' }];
    return fail('INVALID_INPUT', 'That was not understood: each line must be JSON', details);
  }
}

const importCommand = z.object({ execute: z.object({ type: z.literal('import') }) });

function isImport(asked: Request): boolean {
  return importCommand.safeParse(asked).success;
}
