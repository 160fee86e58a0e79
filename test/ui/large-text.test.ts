import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { pastWeeks } from './past-weeks.ts';
import { reportRunning, told } from './scenes/scene.ts';
import { setUpDesks } from './windows.ts';

const { sit } = setUpDesks();

/** What is written larger than what it is in: all that can be scrolled sideways, and words that are cut without a sign. */
function cut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const sideways = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const faults = sideways > 0 ? [`the page by ${sideways} px`] : [];
    for (const element of document.querySelectorAll('button, label, a, p, h1, h2, h3, dd, dt, li, select, legend')) {
      const { overflowX, textOverflow, clipPath, display } = getComputedStyle(element);
      const isHidden = clipPath !== 'none' || display === 'inline';
      const over = element.scrollWidth - element.clientWidth;
      if (isHidden || over <= 1 || overflowX === 'visible' || textOverflow === 'ellipsis') continue;
      faults.push(`${element.tagName} “${element.textContent}” by ${over} px`);
    }
    return faults;
  });
}

test('text of 200 % fits into every window at its usual width, and with the colours of a contrast theme axe finds nothing', async () => {
  const desk = await sit({ locale: 'en-GB' });
  const { page, host } = desk;
  await pastWeeks(desk, 1);
  await told(desk, { type: 'saveProcedure', title: 'Weekly review', steps: ['Empty the inbox'] });
  const { id } = await reportRunning(desk);
  const browser = await page.context().newCDPSession(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  const origin = new URL(host.url).origin;
  const faults: Record<string, string[]> = {};
  for (const window of ['tracker', 'palette', 'session', 'checkout', 'sessions', 'reports', 'data', 'settings']) {
    await page.goto(`${origin}/?${new URLSearchParams({ window, session: id })}`);
    // What a window is for comes after its name.
    await page.locator('h2, form button, [role=option]').first().waitFor();
    await page.locator('[data-waiting]').waitFor({ state: 'detached' });
    await page.emulateMedia({ forcedColors: 'none' });
    const found = await cut(page);
    await page.emulateMedia({ forcedColors: 'active' });
    found.push(...(await accessibilityFaults(page)));
    if (found.length > 0) faults[window] = found;
  }
  expect(faults).toEqual({});
});
