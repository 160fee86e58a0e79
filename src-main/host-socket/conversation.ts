import { once } from 'node:events';
import type { Socket } from 'node:net';
import { type Face, ok, type Result, type WindowName } from '#contract';
import { linesOf } from './lines.ts';
import { longest, type Request, type RequestId, readRequest } from './request.ts';
import { Watches } from './watches.ts';

/** Shows a window. Resolves to its address where it is a page that any browser can open, else to null. */
export type OnOpen = (window: WindowName) => Promise<string | null>;

/**
 * Talks with one client until it goes: a line, an answer, in order. The next line is read when the last answer is on
 * its way, so a client that does not read its answers waits instead of filling our memory.
 */
export async function converse(socket: Socket, face: Face, onOpen: OnOpen): Promise<void> {
  const watches = new Watches(socket, face);
  try {
    // What was answered last is still on its way when the client has said all it had to say.
    const chunks = socket.iterator({ destroyOnReturn: false });
    for await (const line of linesOf(chunks, longest.import)) {
      if (line.is === 'line' && line.text.trim() === '') continue;
      const { id, request } = readRequest(line);
      const answer = request.ok ? await answerTo(request.value, face, watches, onOpen) : request;
      if (answer !== null) await send(socket, id, answer);
    }
  } finally {
    watches.end();
  }
}

async function answerTo(asked: Request, face: Face, watches: Watches, onOpen: OnOpen): Promise<Result<unknown> | null> {
  if ('execute' in asked) return face.execute(asked.execute);
  if ('query' in asked) return face.query(asked.query);
  if ('open' in asked) return ok(await onOpen(asked.open));
  if (asked.watch) watches.begin(asked.id);
  else watches.stop(asked.id);
  return null;
}

async function send(socket: Socket, id: RequestId | null, answer: Result<unknown>): Promise<void> {
  if (socket.destroyed) return;
  const taken = socket.write(`${JSON.stringify({ id, ...answer })}\n`);
  if (!taken && !socket.destroyed) await untilRead(socket);
}

/** Until the client has read enough, or is gone. */
async function untilRead(socket: Socket): Promise<void> {
  const settled = new AbortController();
  const { signal } = settled;
  try {
    await Promise.race([once(socket, 'drain', { signal }), once(socket, 'close', { signal })]);
  } finally {
    // Whatever did not come about is not waited for any longer: a client may be slow a thousand times.
    settled.abort();
  }
}
