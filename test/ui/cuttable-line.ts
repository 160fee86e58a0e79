import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** A line between a browser and the hosts that can be cut and mended, while both of them live on: an HTTP proxy. */
export type CuttableLine = { server: string; cut(): void; mend(): void; close(): void };

export async function cuttableLine(): Promise<CuttableLine> {
  const sockets = new Set<Socket>();
  let whole = true;
  const proxy = createServer(forward);
  proxy.on('connection', (socket: Socket) => {
    if (!whole) socket.destroy();
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as AddressInfo;
  const hangUp = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    server: `http://127.0.0.1:${port}`,
    cut: () => {
      whole = false;
      hangUp();
    },
    mend: () => {
      whole = true;
    },
    close: () => {
      proxy.close();
      hangUp();
    },
  };
}

function forward(asked: IncomingMessage, answer: ServerResponse): void {
  const { method, headers } = asked;
  const onward = request(asked.url ?? '', { method, headers }, (answered) => {
    answer.writeHead(answered.statusCode ?? 502, answered.headers);
    answered.pipe(answer);
  });
  onward.on('error', () => answer.destroy());
  answer.on('close', () => onward.destroy());
  asked.pipe(onward);
}
