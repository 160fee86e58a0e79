import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';

/** A client that says what it likes, and hears every line that comes back. */
export type RawClient = {
  socket: Socket;
  heard: unknown[];
  say(line: string | Buffer): void;
  /** Resolves when so many lines were heard. */
  hears(lines: number): Promise<unknown[]>;
  leave(): void;
};

export async function rawClient(address: string): Promise<RawClient> {
  const socket = createConnection(address);
  await once(socket, 'connect');
  const heard: unknown[] = [];
  let open = '';
  socket.setEncoding('utf8').on('data', (text) => {
    const lines = `${open}${text}`.split('\n');
    open = lines.pop() ?? '';
    heard.push(...lines.map((line): unknown => JSON.parse(line)));
  });
  return {
    socket,
    heard,
    say: (line) =>
      socket.write(Buffer.concat([typeof line === 'string' ? Buffer.from(line) : line, Buffer.from('\n')])),
    hears: async (lines) => {
      while (heard.length < lines) await once(socket, 'data');
      return heard;
    },
    leave: () => socket.destroy(),
  };
}
