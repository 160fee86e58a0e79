import { once } from 'node:events';
import http, { type OutgoingHttpHeaders } from 'node:http';
import { createServer } from 'node:net';

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port was given');
  return address.port;
}

/** A command whose body has begun and does not go on. */
export async function slowCommand(port: number, headers: OutgoingHttpHeaders): Promise<http.ClientRequest> {
  const request = http.request({
    host: '127.0.0.1',
    port,
    method: 'POST',
    path: '/api/execute',
    agent: false,
    headers: { ...headers, 'content-length': 1000 },
  });
  request.on('error', () => {});
  await new Promise<void>((resolve) => request.write('{"type":', () => resolve()));
  return request;
}
