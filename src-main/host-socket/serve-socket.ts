import { once } from 'node:events';
import fs from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { dirname } from 'node:path';
import type { Face } from '#contract';
import { addressesOf, isPrivate } from './addresses.ts';
import { converse, type OnOpen } from './conversation.ts';

export type ServedSocket = { address: string; close(): Promise<void> };

/**
 * Serves the contract to this person's own programs, line by line, over a socket in the data directory (0600).
 * Only whoever holds the directory's lock may call it: a socket that lies there was left by a process that is dead.
 * @throws Error when no place of `addressesOf` can be listened at.
 */
export async function serveSocket(face: Face, dataDir: string, onOpen: OnOpen): Promise<ServedSocket> {
  const clients = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    clients.add(socket);
    socket.on('close', () => clients.delete(socket));
    // A client that went away in the middle of an answer has nothing to be told.
    socket.on('error', () => socket.destroy());
    converse(socket, face, onOpen).then(
      () => socket.end(),
      () => socket.destroy(),
    );
  });
  const address = await listenAtFirst(server, addressesOf(dataDir));
  // Too many open files keep one client out for a moment; they do not end the product.
  server.on('error', () => {});
  const close = async () => {
    const closed = once(server, 'close');
    server.close();
    for (const client of clients) client.destroy();
    await closed;
  };
  return { address, close };
}

/** The first place that works: not every file system has sockets. */
async function listenAtFirst(server: Server, addresses: AsyncIterable<string>): Promise<string> {
  let why: unknown = new Error('its path is too long');
  for await (const address of addresses) {
    try {
      await listenAt(server, address);
      return address;
    } catch (error) {
      why = error;
    }
  }
  throw why;
}

async function listenAt(server: Server, address: string): Promise<void> {
  if (process.platform !== 'win32') clear(address);
  const listening = once(server, 'listening');
  listenPrivately(server, address);
  await listening;
}

function clear(address: string): void {
  fs.mkdirSync(dirname(address), { recursive: true, mode: 0o700 });
  if (!isPrivate(address)) throw new Error(`${dirname(address)} can be written by others`);
  fs.rmSync(address, { force: true });
}

/** The socket comes into being within this call, so it is nobody else's for not even a moment. */
function listenPrivately(server: Server, address: string): void {
  const before = process.umask(0o177);
  try {
    server.listen(address);
  } finally {
    process.umask(before);
  }
}
