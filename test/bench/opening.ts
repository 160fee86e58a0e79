import { createServer } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { launchBrowser } from '../support/browser.ts';
import type { HostProcess } from '../support/host-process.ts';
import { type Figure, median } from './figures.ts';
import { bareField, markReady } from './page-probes.ts';

const rounds = 7;
const timesAgain = 4;

/** ms of an opening until its timer and field were there, and until all of it was. */
type Opening = { ready: number; whole: number };

/** Each opening, by what the browser knew of the window before. */
type Openings = { newProcess: Opening[]; newContext: Opening[]; again: Opening[] };

/** Where a page is opened for the first time, and where it is from then on. */
type Addresses = { first: string; again: string };

/**
 * From the start of the navigation until the timer is painted and the field can take the focus: in a browser that was
 * started for it, in a new context (as a private window is) of a browser that runs, and in a context that had it open
 * before. Each beside the barest page over HTTP that was opened in the same way, in turns. Nothing listens in between, for
 * then the browser would keep no files.
 */
export async function measureOpening(running: Browser, host: HostProcess, open: number): Promise<Figure[]> {
  const bareHost = await serveBare();
  const window = { first: host.url, again: `${new URL(host.url).origin}/` };
  const bare = { first: bareHost.address, again: bareHost.address };
  const [ours, floor] = [noOpenings(), noOpenings()];
  try {
    for (let round = 0; round < rounds; round += 1) {
      await openInTurn(running, window, ours);
      await openInTurn(running, bare, floor);
    }
  } finally {
    bareHost.close();
  }
  const figures = (when: string, kind: keyof Openings): Figure[] => {
    const p50 = (openings: Openings, until: keyof Opening) => median(openings[kind].map((opening) => opening[until]));
    const figure = (until: keyof Opening, what: string): Figure => ({
      what: `first window, ${open} sessions open: navigation to ${what}, p50, ${when}`,
      measured: p50(ours, until),
      unit: 'ms',
      beside: { what: 'a page with a timer and a field, opened so', value: p50(floor, until) },
    });
    return [
      { ...figure('ready', 'timer painted and field at hand'), bar: { most: 200 } },
      figure('whole', 'its buttons painted, too'),
    ];
  };
  return [
    ...figures('in a browser just started', 'newProcess'),
    ...figures('in a new context of a browser that runs', 'newContext'),
    ...figures('opened again', 'again'),
  ];
}

const noOpenings = (): Openings => ({ newProcess: [], newContext: [], again: [] });

/** One round: a browser of its own, then a new context of the one that runs, in which it is opened again. */
async function openInTurn(running: Browser, { first, again }: Addresses, openings: Openings): Promise<void> {
  const started = await launchBrowser(findChromium());
  try {
    openings.newProcess.push(await opened(await readyPage(started), first));
  } finally {
    await started.close();
  }
  const page = await readyPage(running);
  openings.newContext.push(await opened(page, first));
  for (let time = 0; time < timesAgain; time += 1) openings.again.push(await opened(page, again));
  await page.context().close();
}

async function readyPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 420, height: 640 }, locale: 'en-GB' });
  const page = await context.newPage();
  await page.addInitScript(markReady);
  return page;
}

/** What asks a page whether it is ready holds up what it asks for: the page tells by itself. */
async function opened(page: Page, address: string): Promise<Opening> {
  const told = async (what: string) => {
    const message = await page.waitForEvent('console', (said) => said.text().startsWith(`${what} `));
    return Number(message.text().slice(what.length + 1));
  };
  const opening = Promise.all([told('ready'), told('whole')]);
  await page.goto(address);
  const [ready, whole] = await opening;
  return { ready, whole };
}

/** The bare page over HTTP, as the windows come. */
async function serveBare(): Promise<{ address: string; close(): void }> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(bareField);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  const port = typeof at === 'object' && at !== null ? at.port : 0;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
