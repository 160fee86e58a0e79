import { currentView, type Face } from '#contract';
import type { WindowName } from '../host-socket/index.ts';

/** Opens an address in the person's browser; says so when that fails. */
export async function openBrowser(url: string): Promise<void> {
  const { default: openInBrowser } = await import('open');
  await openInBrowser(url).catch(() => console.error(`No browser could be opened. Open ${url} yourself`));
}

/** The address of a window. Checking out is about the running session, or else the one paused last. */
export async function addressOf(window: WindowName, page: string, face: Face): Promise<string> {
  const address = new URL(page);
  address.searchParams.set('window', window);
  if (window !== 'checkout') return address.href;
  const current = await face.query({ type: 'current' });
  const [session] = current.ok ? currentView.parse(current.value).open : [];
  if (session !== undefined) address.searchParams.set('session', session.id);
  return address.href;
}
