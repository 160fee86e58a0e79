import type { Hono, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import { type Face, fail, ok, type Result } from '#contract';
import { answer } from './answer.ts';

const mebibyte = 1024 * 1024;
/** The longest body of a call, and of an import, from the contract. */
const longest = { call: mebibyte, import: 64 * mebibyte };

const tooLarge = fail('TOO_LARGE', 'That is more than can be taken at once: 1 MiB, or 64 MiB for an import');

/** The contract over HTTP: two calls and a stream. The streams end when `ending` says so. */
export function serveCalls(server: Hono, face: Face, ending: AbortSignal): void {
  server.use('/api/*', knownCallsOnly());
  server.post('/api/execute', limited(longest.import), async (context) => {
    const command = await readCommand(context.req.raw);
    return answer(context, command.ok ? await face.execute(command.value) : command);
  });
  server.post('/api/query', limited(longest.call), async (context) => {
    const query = readBody(await context.req.arrayBuffer());
    return answer(context, query.ok ? await face.query(query.value) : query);
  });
  server.get('/api/events', (context) => streamSSE(context, (stream) => untilGone(stream, face, ending)));
}

/**
 * Refuses a longer body. What says that it is short, as nearly all do, need not be counted: a body that is looked at as a
 * stream takes longer than the answer.
 */
function limited(maxSize: number): MiddlewareHandler {
  const counted = bodyLimit({ maxSize, onError: (context) => answer(context, tooLarge) });
  return (context, next) => {
    const length = context.req.header('content-length');
    const saysItsLength = length !== undefined && context.req.header('transfer-encoding') === undefined;
    return saysItsLength && Number(length) <= longest.call ? next() : counted(context, next);
  };
}

const methodOf = new Map([
  ['/api/execute', 'POST'],
  ['/api/query', 'POST'],
  ['/api/events', 'GET'],
]);

/** Also keeps a HEAD from opening a stream that nobody would ever read or end. */
function knownCallsOnly(): MiddlewareHandler {
  return async (context, next) => {
    const method = methodOf.get(context.req.path);
    if (method === context.req.method) return next();
    if (method !== undefined) context.header('Allow', method);
    const words = 'There is no such call. There are POST /api/execute, POST /api/query and GET /api/events';
    return context.json(fail('INVALID_INPUT', words), method === undefined ? 404 : 405);
  };
}

/** So much (in UTF-16 units) may wait for a watcher that reads slowly, or for a host that is busy. */
const mostWaiting = 16 * mebibyte;

type Stream = { writeSSE(message: { data: string }): Promise<void>; onAbort(listener: () => void): void };

/** Sends every new view until the other side goes away, or this one ends. */
function untilGone(stream: Stream, face: Face, ending: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let waiting: string[] = [];
    let sent: Promise<void> | null = null;
    const sendAll = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        await stream.writeSSE({ data: next });
      }
      sent = null;
    };
    const unwatch = face.watch((current) => {
      // Whoever does not keep up is told the latest, not everything: memory is not theirs to fill.
      const data = JSON.stringify(current);
      if (waiting.reduce((sum, { length }) => sum + length, data.length) > mostWaiting) waiting = [];
      waiting.push(data);
      sent ??= sendAll();
    });
    const leave = () => {
      ending.removeEventListener('abort', leave);
      unwatch();
      // The stream is closed then, and what was written last has to be in it.
      void (sent ?? Promise.resolve()).then(resolve);
    };
    stream.onAbort(leave);
    ending.addEventListener('abort', leave);
  });
}

/** Nothing but what was said is left of a body: while a long import goes on, each copy of it would count. */
async function readCommand(request: Request): Promise<Result<unknown>> {
  const body = await request.arrayBuffer();
  const command = readBody(body);
  return body.byteLength > longest.call && !(command.ok && isImport(command.value)) ? tooLarge : command;
}

/** Text that is not UTF-8 is refused: reading it leniently would record something else than was sent. */
function readBody(body: ArrayBuffer): Result<unknown> {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return ok(parsed);
  } catch {
    return fail('INVALID_INPUT', 'That was not understood: the body must be JSON in UTF-8', [
      { field: '', problem: 'must be JSON in UTF-8' },
    ]);
  }
}

function isImport(command: unknown): boolean {
  return typeof command === 'object' && command !== null && 'type' in command && command.type === 'import';
}
