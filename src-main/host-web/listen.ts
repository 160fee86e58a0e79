import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Face } from '#contract';
import { serveCalls } from './calls.ts';
import { sameOriginOnly, withToken } from './guards.ts';
import { servePage, withSecurityHeaders } from './page.ts';

export type Listening = { url: string; close(): void };

/** Serves the windows and the contract on the loopback address only. Rejects when the port is taken. */
export function listen(face: Face, port: number, pageFolder: string): Promise<Listening> {
  const token = randomBytes(32).toString('base64url');
  const server = new Hono();
  server.use(withSecurityHeaders(), sameOriginOnly());
  server.use('/api/*', withToken(token));
  serveCalls(server, face);
  servePage(server, pageFolder);
  return new Promise((resolve, reject) => {
    const http = serve({ fetch: server.fetch, hostname: '127.0.0.1', port }, (address) =>
      resolve({ url: `http://127.0.0.1:${address.port}/?token=${token}`, close: () => stop(http as Server) }),
    );
    http.on('error', reject);
  });
}

/** Streams stay open for ever by themselves. */
function stop(http: Server): void {
  http.close();
  http.closeAllConnections();
}
