import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import { type CurrentView, type Face, fail, ok, type Result } from '#contract';
import { answer } from './answer.ts';

const mebibyte = 1024 * 1024;
/** The longest body of a call, and of an import, from the contract. */
const longest = { call: mebibyte, import: 64 * mebibyte };

const tooLarge = fail('TOO_LARGE', 'That is more than can be taken at once: 1 MiB, or 64 MiB for an import');

/** The contract over HTTP: two calls and a stream. */
export function serveCalls(server: Hono, face: Face): void {
  const limited = (maxSize: number) => bodyLimit({ maxSize, onError: (context) => answer(context, tooLarge) });
  server.post('/api/execute', limited(longest.import), async (context) => {
    const text = await context.req.text();
    const command = readBody(text);
    if (!command.ok) return answer(context, command);
    if (Buffer.byteLength(text) > longest.call && !isImport(command.value)) return answer(context, tooLarge);
    return answer(context, await face.execute(command.value));
  });
  server.post('/api/query', limited(longest.call), async (context) => {
    const query = readBody(await context.req.text());
    return answer(context, query.ok ? await face.query(query.value) : query);
  });
  server.get('/api/events', (context) => streamSSE(context, (stream) => untilGone(stream, face)));
  server.all('/api/*', (context) => {
    const words = 'There is no such call. There are POST /api/execute, POST /api/query and GET /api/events';
    return context.json(fail('INVALID_INPUT', words), 404);
  });
}

type Stream = { writeSSE(message: { data: string }): Promise<void>; onAbort(listener: () => void): void };

/** Sends every new view until the other side goes away. */
function untilGone(stream: Stream, face: Face): Promise<void> {
  return new Promise((resolve) => {
    const send = (current: CurrentView) => void stream.writeSSE({ data: JSON.stringify(current) });
    const unwatch = face.watch(send);
    stream.onAbort(() => {
      unwatch();
      resolve();
    });
  });
}

function readBody(text: string): Result<unknown> {
  try {
    const parsed: unknown = JSON.parse(text);
    return ok(parsed);
  } catch {
    return fail('INVALID_INPUT', 'That was not understood: the body must be JSON', [
      { field: '', problem: 'must be JSON' },
    ]);
  }
}

function isImport(command: unknown): boolean {
  return typeof command === 'object' && command !== null && 'type' in command && command.type === 'import';
}
