import type { Protocol } from 'electron';
import { readiness } from './readiness.ts';

const schemes = new Set<string>();
const handlers = new Map<string, (request: Request) => Response | Promise<Response>>();

export const protocol = {
  registerSchemesAsPrivileged(customSchemes) {
    readiness.forbid('registerSchemesAsPrivileged');
    for (const { scheme } of customSchemes) schemes.add(scheme);
  },
  handle(scheme, handler) {
    readiness.require('protocol.handle');
    handlers.set(scheme, handler);
  },
} satisfies Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle'>;

type Answer = { status: number; headers: Record<string, string>; body: Buffer };

/** What the app's own handler answers; null for an address of a scheme that nobody handles. */
export async function answerRequest(address: string, method: string): Promise<Answer | null> {
  const scheme = new URL(address).protocol.slice(0, -1);
  const handler = handlers.get(scheme);
  if (handler === undefined || !schemes.has(scheme)) return null;
  const response = await handler(new Request(address, { method }));
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  };
}
