import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { current, setUpDesks } from './windows.ts';

const { sit } = setUpDesks();

const anHourAgo = () => new Date(Date.now() - 3_735_000).toISOString();

test('the timer counts from the recorded start, and never below zero when the clock is set back', async () => {
  const { page, host } = await sit();
  const at = anHourAgo();
  await host.execute({ type: 'start', title: 'Write the quarterly report', at });
  await current(page).timer.filter({ hasText: '1:02:1' }).waitFor();
  await page.clock.install({ time: new Date(Date.parse(at) - 60_000) });
  await page.reload();
  await current(page).timer.filter({ hasText: '0:00:00' }).waitFor();
});

test('a second changes the text of the timer and nothing else in the window', async () => {
  const { page, host } = await sit();
  await host.execute({ type: 'start', title: 'Write the quarterly report', estimateMs: 7_200_000, at: anHourAgo() });
  await current(page).timer.filter({ hasText: '1:02:1' }).waitFor();
  await page.waitForTimeout(500);
  expect(await changesWithin(page, 2_500)).toEqual(['Time worked']);
});

test('the timer rests while the window is hidden, and is right as soon as it is seen again', async () => {
  const { page, host } = await sit();
  await host.execute({ type: 'start', title: 'Write the quarterly report', at: anHourAgo() });
  await current(page).timer.filter({ hasText: '1:02:1' }).waitFor();
  const before = (await current(page).timer.textContent()) ?? '';
  await page.evaluate(hide, true);
  expect(await changesWithin(page, 2_200)).toEqual([]);
  await page.evaluate(hide, false);
  await current(page).timer.filter({ hasNotText: before }).waitFor({ timeout: 500 });
});

/** The names of what changed in the window within that time, each once. */
function changesWithin(page: Page, ms: number): Promise<string[]> {
  return page.evaluate(async (wait) => {
    const changed = new Set<string>();
    const watcher = new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        changed.add(element?.getAttribute('aria-label') ?? element?.outerHTML ?? '');
      }
    });
    watcher.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    await new Promise((resolve) => setTimeout(resolve, wait));
    watcher.disconnect();
    return [...changed];
  }, ms);
}

/** A headless browser never hides a page by itself. */
function hide(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  document.dispatchEvent(new Event('visibilitychange'));
}
