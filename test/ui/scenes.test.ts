import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { scenes } from './scenes/index.ts';
import { setUpDesks, trackerSize, wideSize } from './windows.ts';

const folder = join(import.meta.dirname, '../../test-results/screens');
const sizes = { small: trackerSize, wide: wideSize };

const { sit } = setUpDesks();

test.each(scenes)('$name: nothing for axe to find and no complaint, in both themes and sizes', async (scene) => {
  await mkdir(folder, { recursive: true });
  const desk = await sit({ deviceScaleFactor: 2, ...scene.browser });
  await scene.set(desk);
  await expect.poll(() => desk.page.locator('[aria-busy="true"]').count()).toBe(0);
  expect(desk.complaints).toEqual([]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await desk.page.emulateMedia({ colorScheme });
    for (const [name, size] of Object.entries(scene.sizes ?? sizes)) {
      await desk.page.setViewportSize(size);
      const file = `${scene.name.replaceAll(/\W+/g, '-')}.${colorScheme}.${name}.png`;
      await desk.page.screenshot({ path: join(folder, file), animations: 'disabled' });
      expect(await sideways(desk.page)).toBe(0);
    }
    expect(await accessibilityFaults(desk.page)).toEqual([]);
  }
});

/** By how many pixels the page can be scrolled to the side. */
function sideways(page: Awaited<ReturnType<typeof sit>>['page']): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
