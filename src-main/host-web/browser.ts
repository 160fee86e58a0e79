import { currentView, type Face, type WindowName, windowAddress } from '#contract';

/** Opens an address in the person's browser; says so when that fails. */
export async function openBrowser(url: string): Promise<void> {
  const { default: openInBrowser } = await import('open');
  await openInBrowser(url).catch(() => console.error(`No browser could be opened. Open ${url} yourself`));
}

/** The address of a window. One about a session is about the running one, or else the one paused last. */
export async function addressOf(window: WindowName, page: string, face: Face): Promise<string> {
  const isOfSession = window === 'checkout' || window === 'session';
  const { search, hash } = windowAddress(window, isOfSession ? await sessionAtHand(face) : undefined);
  const address = new URL(page);
  for (const [name, value] of Object.entries(search)) address.searchParams.set(name, value);
  address.hash = hash;
  return address.href;
}

async function sessionAtHand(face: Face): Promise<string | undefined> {
  const current = await face.query({ type: 'current' });
  return current.ok ? currentView.parse(current.value).open[0]?.id : undefined;
}
