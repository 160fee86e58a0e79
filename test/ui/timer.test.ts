import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { current, type Desk, setUpDesks } from './windows.ts';

const { sit } = setUpDesks();

/** 1 h 2 min 15 s. */
const workedMs = 3_735_000;

test('the timer counts from the recorded start, and never below zero when the clock is set back', async () => {
  const { page, host } = await sit();
  const at = new Date(Date.now() - workedMs).toISOString();
  await host.execute({ type: 'start', title: 'Write the quarterly report', at });
  await current(page).timer.filter({ hasText: '1:0' }).waitFor();
  // A busy machine may paint a second late; the next one is right again.
  await expect.poll(() => behindSeconds(page, Date.parse(at))).toBe(0);
  await page.clock.install({ time: new Date(Date.parse(at) - workedMs) });
  await page.reload();
  await current(page).timer.filter({ hasText: '0:00:00' }).waitFor();
});

test('a second changes the text of the timer and nothing else in the window', async () => {
  const { page } = await atRest();
  const changes = await changesFromNowOn(page);
  await page.clock.runFor(2_500);
  expect([await changes(), await current(page).timer.textContent()]).toEqual([['Time worked'], '1:02:17']);
});

test('the timer rests while the window is hidden, and is right as soon as it is seen again', async () => {
  const { page } = await atRest();
  const changes = await changesFromNowOn(page);
  await page.evaluate(hide, true);
  await page.clock.runFor(2_500);
  expect(await changes()).toEqual([]);
  await page.evaluate(hide, false);
  expect([await changes(), await current(page).timer.textContent()]).toEqual([['Time worked'], '1:02:17']);
});

/** A window whose clock stands still at 1:02:15, and in which everything that comes later has come. */
async function atRest(): Promise<Desk> {
  const desk = await sit();
  const { page, host } = desk;
  const at = new Date(Date.now() - 2 * workedMs).toISOString();
  const start = { type: 'start', title: 'Write the quarterly report', estimateMs: 7_200_000, at } as const;
  await host.execute(start);
  await page.clock.install({ time: new Date(Date.parse(at) + workedMs - 60_000) });
  await page.reload();
  await current(page).timer.waitFor();
  await page.clock.pauseAt(new Date(Date.parse(at) + workedMs));
  const changes = await changesFromNowOn(page);
  await expect
    .poll(async () => {
      await setTimeout(500);
      return changes();
    })
    .toEqual([]);
  expect(await current(page).timer.textContent()).toBe('1:02:15');
  return desk;
}

/** Tells the names of what changed in the window since it was asked last, each once. */
async function changesFromNowOn(page: Page): Promise<() => Promise<string[]>> {
  const changed = await page.evaluateHandle(() => {
    const names = new Set<string>();
    const watcher = new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        names.add(element?.getAttribute('aria-label') ?? element?.outerHTML ?? '');
      }
    });
    watcher.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    return names;
  });
  return () =>
    changed.evaluate((names) => {
      const sinceLast = [...names];
      names.clear();
      return sinceLast;
    });
}

/** By how many seconds the timer shows less than has passed since a start. */
async function behindSeconds(page: Page, startMs: number): Promise<number> {
  const [text, now] = await current(page).timer.evaluate((timer) => [timer.textContent ?? '', Date.now()] as const);
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number);
  return Math.floor((now - startMs) / 1_000) - (hours * 3_600 + minutes * 60 + seconds);
}

/** A headless browser never hides a page by itself. */
function hide(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  document.dispatchEvent(new Event('visibilitychange'));
}
