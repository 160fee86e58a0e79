import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { atRest } from './at-rest.ts';
import { scenes } from './scenes/index.ts';
import { setUpDesks, trackerSize, wideSize } from './windows.ts';

const folder = join(import.meta.dirname, '../../test-results/screens');
const sizes = { small: trackerSize, wide: wideSize };

/** What `npm run screens` sets: each scene is kept as a picture, to be looked at. It takes half as long again. */
const keeping = process.env.KEEP_SCREENS === '1';

const { sit } = setUpDesks();

test.each(scenes)('$name: nothing for axe to find and no complaint, in both themes and sizes', async (scene) => {
  const desk = await sit({ deviceScaleFactor: keeping ? 2 : 1, ...scene.browser });
  await scene.set(desk);
  await expect.poll(() => desk.page.locator('[aria-busy="true"]').count()).toBe(0);
  expect(desk.complaints).toEqual([]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await desk.page.emulateMedia({ colorScheme });
    for (const [name, size] of Object.entries(scene.sizes ?? sizes)) {
      await desk.page.setViewportSize(size);
      if (keeping) await keep(desk.page, `${scene.name.replaceAll(/\W+/g, '-')}.${colorScheme}.${name}.png`);
      // What floats finds its new place a moment after the window has its new size.
      await expect.poll(() => sideways(desk.page)).toBe(0);
    }
    await atRest(desk.page, colorScheme);
    // The other theme has other colours, and nothing else.
    expect(await accessibilityFaults(desk.page, colorScheme === 'light' ? 'everything' : 'colours')).toEqual([]);
  }
});

async function keep(page: Page, file: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, file), animations: 'disabled' });
}

/** By how many pixels the page can be scrolled to the side. */
function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
