import type { Hono, MiddlewareHandler } from 'hono';
import { readWindowFile, securityHeaders } from '../app/index.ts';

/** What a browser is told about everything served here. */
export function withSecurityHeaders(): MiddlewareHandler {
  return (context, next) => {
    // Before there is an answer: one that gained headers afterwards would be read and written anew, a timer later.
    for (const [name, value] of Object.entries(securityHeaders)) context.header(name, value);
    return next();
  };
}

/** Serves the built windows from a folder. They hold no secret: what they show comes through the calls. */
export function servePage(server: Hono, folder: string): void {
  server.get('*', async (context) => {
    const file = await readWindowFile(folder, context.req.path);
    if (file === null) return context.text('There is nothing at this address.', 404);
    context.header('Cache-Control', file.lasting ? 'private, max-age=31536000, immutable' : 'no-store');
    return context.body(file.body, 200, { 'Content-Type': file.type });
  });
  server.all('*', (context) => context.text('This address can only be read.', 405, { Allow: 'GET, HEAD' }));
}
