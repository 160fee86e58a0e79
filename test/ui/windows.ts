import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type HostProcess, startHost } from '../support/host-process.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';

export type Size = { width: number; height: number };
export const trackerSize = { width: 420, height: 640 };
export const wideSize = { width: 1100, height: 800 };

/** A host of a test's own and how to look at it; everything is ended and removed after the test. */
export type Desk = {
  host: HostProcess;
  page: Page;
  /** What the page complained about so far: errors, and violations of its Content-Security-Policy. */
  complaints: string[];
  /** Ends the host as a power cut would. */
  cutPower(): Promise<void>;
  /** Starts a host on the same data directory, at the same port if one is given, and shows its page. */
  startAgain(options?: { port?: number; show?: boolean }): Promise<void>;
};

type Cleanup = () => Promise<unknown>;

type Hosted = { folder: TempFolder; host: HostProcess };

async function hosted(): Promise<Hosted> {
  const folder = await tempFolder();
  return { folder, host: await startHost({ dataDir: folder.path }) };
}

/**
 * Gives the tests of a file one browser, and each test a desk of its own. The host of the next one starts while a test
 * goes on.
 */
export function setUpDesks(): { sit(options?: BrowserContextOptions): Promise<Desk> } {
  let browser: Browser;
  let next: Promise<Hosted>;
  const cleanups: Cleanup[] = [];
  beforeAll(async () => {
    next = hosted();
    browser = await launchBrowser();
  });
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  });
  afterAll(async () => {
    const { folder, host } = await next;
    await host.stop();
    await folder.remove();
    await browser.close();
  });

  const sit = async (options: BrowserContextOptions = {}): Promise<Desk> => {
    const { folder, host } = await next;
    next = hosted();
    cleanups.push(folder.remove);
    const context = await browser.newContext({
      viewport: trackerSize,
      locale: 'en-GB',
      reducedMotion: 'reduce',
      ...options,
    });
    cleanups.push(() => context.close());
    const page = await context.newPage();
    // A busy machine is slow, not wrong: only what hangs fails.
    page.setDefaultTimeout(30_000);
    const complaints = complaintsOf(page);
    const desk: Desk = {
      host,
      page,
      complaints,
      cutPower: () => desk.host.kill9(),
      startAgain: async ({ port, show = true } = {}) => {
        const args = port === undefined ? [] : ['--port', String(port)];
        desk.host = await startHost({ dataDir: folder.path, args });
        if (show) await page.goto(desk.host.url);
      },
    };
    cleanups.push(() => desk.host.stop());
    await page.goto(desk.host.url);
    return desk;
  };
  return { sit };
}

function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // What a call was answered, or that the host is gone, is for the page to say; the browser logs it on its own.
    const ofCall = message.location().url.includes('/api/') || message.text().includes('resource: net::');
    if (!ofCall && ['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  return complaints;
}

/** The session shown large. */
export function current(page: Page) {
  const session = page.getByRole('region', { name: 'Current session' });
  return {
    session,
    title: session.getByRole('heading', { level: 1 }),
    timer: session.getByRole('timer', { name: 'Time worked' }),
    pause: session.getByRole('button', { name: 'Pause', exact: true }),
    resume: session.getByRole('button', { name: 'Resume', exact: true }),
    checkOut: session.getByRole('button', { name: 'Check out', exact: true }),
  };
}

export function titleField(page: Page) {
  return page.getByRole('combobox', { name: 'Start something new' });
}

/** Starts a session as a person does: types its title and presses Enter. */
export async function startByTyping(page: Page, title: string): Promise<void> {
  await titleField(page).fill(title);
  await titleField(page).press('Enter');
  await current(page).title.filter({ hasText: title }).waitFor();
  await startAnswered(page);
}

/** What was started is shown before the start is answered. Only then the title field is empty again, and left. */
export async function startAnswered(page: Page): Promise<void> {
  await titleField(page).and(page.locator('[value=""]:not(:focus)')).waitFor();
}
