import { randomBytes } from 'node:crypto';
import { once, setMaxListeners } from 'node:events';
import { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Face } from '#contract';
import { serveCalls } from './calls.ts';
import { sameOriginOnly, withToken } from './guards.ts';
import { servePage, withSecurityHeaders } from './page.ts';

/** How long an end waits for answers that are under way, in ms. */
const patienceMs = 1_000;

export type Listening = {
  url: string;
  /** Takes no more connections, waits for `settle`, sends the answers that are under way, and ends every stream. */
  close(settle: () => Promise<void>): Promise<void>;
};

/** Serves the windows and the contract on the loopback address only. Rejects, in words, when the port cannot be had. */
export function listen(face: Face, port: number, pageFolder: string): Promise<Listening> {
  const token = randomBytes(32).toString('base64url');
  const ending = new AbortController();
  // Every watcher listens for the end, as long as it is there: any number of them is no leak.
  setMaxListeners(0, ending.signal);
  const server = new Hono();
  server.use(withSecurityHeaders(), sameOriginOnly());
  server.use('/api/*', withToken(token));
  serveCalls(server, face, ending.signal);
  servePage(server, pageFolder);
  return new Promise((resolve, reject) => {
    const http = serve({ fetch: server.fetch, hostname: '127.0.0.1', port }, (address) =>
      resolve({
        url: `http://127.0.0.1:${address.port}/?token=${token}`,
        close: (settle) => close(asServer(http), ending, settle),
      }),
    );
    http.on('error', (error) => reject(new Error(`Port ${port} cannot be used: ${reasonOf(error)}`)));
  });
}

/** `serve` promises HTTP/2 servers as well; without options it makes this one. */
function asServer(http: unknown): Server {
  if (http instanceof Server) return http;
  throw new Error('The loopback host speaks HTTP/1.1 only');
}

async function close(http: Server, ending: AbortController, settle: () => Promise<void>): Promise<void> {
  const closed = once(http, 'close');
  http.close();
  await settle();
  ending.abort();
  const sweep = setInterval(() => http.closeIdleConnections(), 10);
  const late = setTimeout(() => http.closeAllConnections(), patienceMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(late);
}

function reasonOf(error: Error): string {
  const code = 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') return 'another program listens there. Choose another, or 0 for any free one';
  return code === 'EACCES' ? 'this account may not listen there. Choose another, or 0 for any free one' : error.message;
}
