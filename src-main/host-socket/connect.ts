import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';
import type { ErrorCode } from '#contract';
import { addressesOf, isPrivate } from './addresses.ts';
import { linesOf } from './lines.ts';

/** An answer as it came: whoever asked reads the value out of it. `code` may be one that only a newer product knows. */
export type Answer =
  | { ok: true; value: unknown }
  | { ok: false; error: { code: ErrorCode | string; message: string; details?: unknown } };

/** A conversation with the product that runs. Loads no schemas: a program that says one thing has to start at once. */
export type Connection = {
  execute(command: unknown): Promise<Answer>;
  query(query: unknown): Promise<Answer>;
  open(window: string): Promise<Answer>;
  /** Calls at once and after every change. Returns its unsubscribe. */
  watch(listener: (current: unknown) => void): () => void;
  /** Resolves when the product ended or `close` was called. */
  closed: Promise<void>;
  close(): void;
};

/** Connects to the product that holds a data directory; null when none runs. */
export async function connectSocket(dataDir: string): Promise<Connection | null> {
  for await (const address of addressesOf(dataDir)) {
    const socket = isPrivate(address) ? await reach(address) : null;
    if (socket !== null) return converseOver(socket);
  }
  return null;
}

async function reach(address: string): Promise<Socket | null> {
  const socket = createConnection(address);
  try {
    await once(socket, 'connect');
    // A connection that breaks later is told by the end of its lines.
    socket.on('error', () => socket.destroy());
    return socket;
  } catch {
    return null;
  }
}

type Waiting = { answered(answer: Answer): void; left(): void };

function converseOver(socket: Socket): Connection {
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<number, (current: unknown) => void>();
  let lastId = 0;

  function say(request: object): number {
    lastId += 1;
    socket.write(`${JSON.stringify({ id: lastId, ...request })}\n`);
    return lastId;
  }

  function ask(request: object): Promise<Answer> {
    return new Promise((answered, reject) => {
      const left = () => reject(new Error('Intermission ended before it answered'));
      if (socket.destroyed) left();
      else waiting.set(say(request), { answered, left });
    });
  }

  function hear(text: string): void {
    const message = readMessage(text);
    if (message === null) return;
    if ('watch' in message) listeners.get(message.id)?.(message.watch);
    else waiting.get(message.id)?.answered(message.answer);
    waiting.delete(message.id);
  }

  async function listen(): Promise<void> {
    try {
      for await (const line of linesOf(socket, Number.POSITIVE_INFINITY)) if (line.is === 'line') hear(line.text);
    } catch {
      // However it broke off, what still waits is told below.
    } finally {
      socket.destroy();
      for (const { left } of waiting.values()) left();
      waiting.clear();
    }
  }

  return {
    execute: (command) => ask({ execute: command }),
    query: (query) => ask({ query }),
    open: (window) => ask({ open: window }),
    watch(listener) {
      const id = say({ watch: true });
      listeners.set(id, listener);
      return () => {
        if (listeners.delete(id) && !socket.destroyed) socket.write(`${JSON.stringify({ id, watch: false })}\n`);
      };
    },
    closed: listen(),
    close: () => socket.destroy(),
  };
}

type Message = { id: number; answer: Answer } | { id: number; watch: unknown };

/** Null for what is no message of this protocol. */
function readMessage(text: string): Message | null {
  const message: unknown = JSON.parse(text);
  if (!isRecord(message) || typeof message.id !== 'number') return null;
  if ('watch' in message) return { id: message.id, watch: message.watch };
  if (message.ok === true) return { id: message.id, answer: { ok: true, value: message.value } };
  return isRecord(message.error) ? { id: message.id, answer: refusal(message.error) } : null;
}

function refusal(error: Record<string, unknown>): Answer {
  const { code, message } = error;
  return { ok: false, error: { ...error, code: String(code), message: String(message) } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
