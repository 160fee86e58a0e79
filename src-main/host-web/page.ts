import fs from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Hono, MiddlewareHandler } from 'hono';

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** What a browser is told about everything served here. */
export function securityHeaders(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    context.header('Content-Security-Policy', contentSecurityPolicy);
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('X-Frame-Options', 'DENY');
    context.header('Referrer-Policy', 'no-referrer');
    context.header('Cross-Origin-Opener-Policy', 'same-origin');
    context.header('Cross-Origin-Resource-Policy', 'same-origin');
    context.header('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
  };
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** What the build calls its files. Nothing else is looked for: no dots that climb, no backslashes, no hidden files. */
const builtPath = /^([\w-][\w.-]*\/)*[\w-][\w.-]*$/;

/** Serves the built windows from a folder. They hold no secret: what they show comes through the calls. */
export function servePage(server: Hono, folder: string): void {
  server.get('*', async (context) => {
    const path = context.req.path === '/' ? 'index.html' : context.req.path.slice(1);
    const type = builtPath.test(path) ? types[extname(path)] : undefined;
    const body = type === undefined ? null : await read(join(folder, path));
    if (type === undefined || body === null) return context.text('There is nothing at this address.', 404);
    const lasting = path.startsWith('assets/');
    context.header('Cache-Control', lasting ? 'private, max-age=31536000, immutable' : 'no-store');
    return context.body(body, 200, { 'Content-Type': type });
  });
  server.all('*', (context) => context.text('This address can only be read.', 405, { Allow: 'GET, HEAD' }));
}

async function read(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return Uint8Array.from(await fs.readFile(path));
  } catch {
    return null;
  }
}
