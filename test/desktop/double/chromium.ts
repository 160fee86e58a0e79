import type { BrowserContext, Page } from 'playwright-core';
import { answerRequest } from './protocol.ts';

let started: Promise<BrowserContext> | null = null;

/** The one Chromium of the app, started with its first window. A test looks into it over the port it chose itself. */
function context(): Promise<BrowserContext> {
  started ??= launch();
  return started;
}

/** What drives it takes longer to load than the product: most tests start that without a window. */
async function launch(): Promise<BrowserContext> {
  const { chromium } = await import('playwright-core');
  const { findChromium, findHeadlessShell } = await import('../../../scripts/find-chromium.mjs');
  const executablePath = findHeadlessShell() ?? findChromium();
  if (executablePath === null) throw new Error('No Chromium was found. "npm test" installs one.');
  const launched = await chromium.launchPersistentContext('', {
    executablePath,
    headless: true,
    viewport: null,
    args: [
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      `--remote-debugging-port=${process.env.DOUBLE_DEBUGGING_PORT}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  return launched;
}

/** A page for a window, in which everything that is loaded goes through the app's own protocol, and nothing to the network. */
export async function openPage(mayNavigate: (address: string) => boolean): Promise<Page> {
  const page = await (await context()).newPage();
  await page.route('**/*', async (route) => {
    const request = route.request();
    const address = ownAddress(request.url());
    if (request.isNavigationRequest() && !mayNavigate(address)) return route.abort('aborted');
    const answer = await answerRequest(address, request.method());
    return route.fulfill(answer ?? elsewhere(request.isNavigationRequest()));
  });
  return page;
}

/** The rest of the world answers, and lets it be seen when it was loaded. Only the product can keep it out. */
function elsewhere(isPage: boolean): { contentType: string; body: string } {
  const script = 'window.cameFromElsewhere = true';
  return isPage
    ? { contentType: 'text/html', body: `<script>${script}</script>` }
    : { contentType: 'text/javascript', body: script };
}

export async function closeChromium(): Promise<void> {
  await (await started)?.close();
}

/** Chromium by itself knows no scheme of an app's own, so pages live under a name that stands for it. */
const standIn = 'https://intermission.app.test';

export function standInAddress(address: string): string {
  return address.replace('app://intermission', standIn);
}

export function ownAddress(address: string): string {
  return address.replace(standIn, 'app://intermission');
}
