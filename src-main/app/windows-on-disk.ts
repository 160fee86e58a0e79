import fs from 'node:fs/promises';
import { extname, join } from 'node:path';

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

/** What a window is told with everything it loads, whichever host it loads it from. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
};

const types: Readonly<Record<string, string>> = {
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

export type WindowFile = { body: Uint8Array<ArrayBuffer>; type: string; lasting: boolean };

/** A file of the built windows by the path of its address (`/` is the page itself), or null when there is none. */
export async function readWindowFile(folder: string, addressPath: string): Promise<WindowFile | null> {
  const path = addressPath === '/' ? 'index.html' : addressPath.slice(1);
  const type = builtPath.test(path) ? types[extname(path)] : undefined;
  const body = type === undefined ? null : await read(join(folder, path));
  return type === undefined || body === null ? null : { body, type, lasting: path.startsWith('assets/') };
}

async function read(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return Uint8Array.from(await fs.readFile(path));
  } catch {
    return null;
  }
}
