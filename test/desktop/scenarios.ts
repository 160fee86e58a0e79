import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { CurrentView } from '#contract';
import { type Product, type StartProduct, until } from './product.ts';

/** A scenario of the product on a desktop: it starts, and may end, the product itself. */
export type Scenario = { outcome: string; play(start: StartProduct, dataDir: string): Promise<void> };

export const scenarios: readonly Scenario[] = [
  {
    outcome: 'a second start opens the window of the first one and ends',
    async play(start, dataDir) {
      const product = await start(dataDir);
      expect(await product.startAgain()).toBe(0);
      await startBox(await product.window('tracker')).waitFor();
      expect(await product.windows()).toEqual(['tracker']);
    },
  },
  {
    outcome: 'what is started in the window runs, and is paused and kept by a quit',
    async play(start, dataDir) {
      const product = await start(dataDir);
      await startSession(product, 'Write the report');
      expect(await product.quit()).toBe(0);
      const again = await start(dataDir);
      const { open, running } = await current(await opened(again));
      expect(running).toBeNull();
      expect(open.map(({ title, pauseReason }) => ({ title, pauseReason }))).toEqual([
        { title: 'Write the report', pauseReason: 'quit' },
      ]);
    },
  },
  {
    outcome: 'a power cut loses nothing that was answered',
    async play(start, dataDir) {
      const product = await start(dataDir);
      await startSession(product, 'Phone call');
      await product.kill9();
      const again = await start(dataDir);
      const { open, away } = await current(await opened(again));
      expect(open.map(({ title, pauseReason }) => ({ title, pauseReason }))).toEqual([
        { title: 'Phone call', pauseReason: 'crash' },
      ]);
      expect(away.map(({ reason, resolution }) => ({ reason, resolution }))).toEqual([
        { reason: 'crash', resolution: null },
      ]);
    },
  },
  {
    outcome: 'sleep pauses at once, also when it is announced twice, and coming back asks',
    async play(start, dataDir) {
      const product = await start(dataDir);
      const page = await startSession(product, 'Read');
      await product.raise('suspend');
      await product.raise('suspend');
      await until('The pause', async () => ((await current(page)).running === null ? true : null));
      await product.raise('resume');
      // Awake is not yet here: only the person's coming back ends it.
      expect((await current(page)).away.map(({ end }) => end)).toEqual([null]);
      await product.raise('unlock-screen');
      await page.getByRole('region', { name: 'Unanswered absence' }).waitFor();
      const { away } = await current(page);
      expect(away.map(({ reason, end }) => ({ reason, hasEnd: end !== null }))).toEqual([
        { reason: 'suspend', hasEnd: true },
      ]);
    },
  },
  {
    outcome: 'a page can reach the contract and nothing else of the machine',
    async play(start, dataDir) {
      const page = await opened(await start(dataDir));
      expect(await page.evaluate('Object.keys(window.intermission).sort()')).toEqual([
        'closeWindow',
        'execute',
        'holdShortcuts',
        'openWindow',
        'query',
        'watch',
      ]);
      expect(await page.evaluate('[typeof require, typeof process, typeof module]')).toEqual(
        Array(3).fill('undefined'),
      );
      expect(await page.evaluate('window.intermission.execute({ type: "nonsense" })')).toMatchObject({
        ok: false,
        error: { code: 'INVALID_INPUT' },
      });
    },
  },
  {
    outcome: 'a page cannot be led away, cannot open windows and cannot run what is written into it',
    async play(start, dataDir) {
      const product = await start(dataDir);
      const page = await opened(product);
      const before = page.url();
      await page.evaluate("void (location.href = 'https://example.com/')");
      await page.evaluate("void window.open('https://example.com/')");
      await page
        .evaluate(
          "void document.body.append(Object.assign(document.createElement('script'), { src: 'https://example.com/a.js' }))",
        )
        .catch(() => {});
      await page.waitForTimeout(500);
      expect(page.url()).toBe(before);
      expect(await page.evaluate('window.cameFromElsewhere')).toBeUndefined();
      expect(await product.windows()).toEqual(['tracker']);
    },
  },
];

/** Opens the tracker as a second start does, which works wherever there is no tray to click. */
async function opened(product: Product): Promise<Page> {
  await product.startAgain();
  const page = await product.window('tracker');
  await startBox(page).waitFor();
  return page;
}

export async function startSession(product: Product, title: string): Promise<Page> {
  const page = await opened(product);
  await startBox(page).fill(title);
  await startBox(page).press('Enter');
  await until('The start', async () => ((await current(page)).running?.title === title ? true : null));
  return page;
}

/** What the product says of itself, asked from within a window. */
export async function current(page: Page): Promise<CurrentView> {
  const answer: { value: CurrentView } = await page.evaluate('window.intermission.query({ type: "current" })');
  return answer.value;
}

function startBox(page: Page) {
  return page.getByRole('combobox', { name: 'Start something new' });
}
