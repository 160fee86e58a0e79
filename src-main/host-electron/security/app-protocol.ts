import { type CustomScheme, protocol } from 'electron';
import { type WindowName, windowAddress } from '#contract';
import { readWindowFile, securityHeaders } from '../../app/index.ts';

const scheme = 'app';
/** Where the windows live. Everything that checks an address compares with this. */
const origin = `${scheme}://intermission`;

/** With a code cache, which only http has by itself: each window that opens would compile its script anew. */
const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
const privileged: CustomScheme = { scheme, privileges };

/** A scheme of its own instead of `file://`, which could read every file. Before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([privileged]);
}

/** Serves the built windows, and nothing else, with the policy of what they may load. When the app is ready. */
export function serveAppScheme(folder: string): void {
  protocol.handle(scheme, async (request) => {
    const { host, pathname } = new URL(request.url);
    const file = host === new URL(origin).host ? await readWindowFile(folder, pathname) : null;
    if (file === null)
      return new Response('There is nothing at this address.', { status: 404, headers: securityHeaders });
    return new Response(file.body, { headers: { ...securityHeaders, 'Content-Type': file.type } });
  });
}

export function addressOf(window: WindowName, sessionId?: string, place?: string): string {
  const { search, hash } = windowAddress(window, sessionId, place);
  return `${origin}/?${new URLSearchParams(search)}${hash}`;
}

export function isOurAddress(address: string): boolean {
  return address.startsWith(`${origin}/`);
}
