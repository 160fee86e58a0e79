import { expect, test } from 'vitest';
import { answerOf, settingsView } from '#contract';
import { presenceTold } from './retold.ts';
import { type Desk, setUpDesks, wideSize } from './windows.ts';

const { sit } = setUpDesks();

async function kept({ host }: Desk) {
  const answer = answerOf(settingsView).parse(await host.query({ type: 'settings' }));
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.settings;
}

async function atSettings(desk: Desk, place = ''): Promise<void> {
  await desk.page.goto(`${new URL(desk.host.url).origin}/?window=settings${place}`);
  await desk.page.getByRole('heading', { level: 2 }).first().waitFor();
}

test('theme, language, goal and the name of the computer are found and set by keys alone', async () => {
  const desk = await sit();
  const { page } = desk;
  await atSettings(desk);
  const shown = () => page.getByRole('heading', { level: 2 }).allTextContents();
  await page.keyboard.press('/');
  await page.keyboard.type('dark');
  await expect.poll(shown).toEqual(['Appearance']);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await kept(desk)).appearance.theme).toBe('dark');
  await expect.poll(() => page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');

  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Escape');
  await page.keyboard.type('target');
  await expect.poll(shown).toEqual(['The day']);
  await page.keyboard.press('Tab');
  await page.keyboard.type('7:30');
  await page.getByText('7 h 30 min').waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await kept(desk)).goalMinutes).toBe(450);

  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('machine sync');
  await page.keyboard.press('Tab');
  await page.keyboard.type('The old laptop');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await kept(desk)).deviceName).toBe('The old laptop');

  await page.getByRole('searchbox').fill('language');
  await page.keyboard.press('Tab');
  await page.keyboard.press('End');
  await page.getByRole('heading', { name: '設定' }).waitFor();
  await page.getByRole('searchbox').fill('perpetuum mobile');
  await page.getByText('「perpetuum mobile」に一致する設定はありません。').waitFor();
  expect([await shown(), (await kept(desk)).appearance.language, desk.complaints]).toEqual([[], 'ja', []]);
});

test('an address leads to a setting, and nothing is shown as set before it is saved', async () => {
  const desk = await sit({ viewport: wideSize });
  const { page } = desk;
  await atSettings(desk, '#pause-on-lock');
  const lock = page.getByRole('switch', { name: 'Pause when the screen is locked' });
  await expect.poll(() => lock.evaluate((element) => element === document.activeElement)).toBe(true);

  let save = () => {};
  const held = new Promise<void>((resolve) => {
    save = resolve;
  });
  await page.route('**/api/execute', async (route) => {
    await held;
    await route.fallback();
  });
  await page.keyboard.press('Space');
  await page.locator('#pause-on-lock[aria-busy="true"]').waitFor();
  const before = [await lock.isChecked(), (await kept(desk)).away.pauseOnLock];
  save();
  await page.locator('#pause-on-lock[aria-busy="false"]').waitFor();
  expect([before, await lock.isChecked(), (await kept(desk)).away.pauseOnLock]).toEqual([[true, true], false, false]);

  await page.unroute('**/api/execute');
  await page.route('**/api/execute', (route) => {
    const error = { code: 'STORAGE_FAILED', message: 'There is no space left' };
    return route.fulfill({ status: 507, json: { ok: false, error } });
  });
  await page.keyboard.press('Space');
  await page.locator('#pause-on-lock').getByText('There is no space left').waitFor();
  expect(await lock.isChecked()).toBe(false);

  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Appearance' }).press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('appearance');
  expect([new URL(page.url()).hash, desk.complaints]).toEqual(['#appearance', []]);
});

test('what the machine tells is asked for while it is in view, and not otherwise', async () => {
  const desk = await sit();
  const { page } = desk;
  let asked = 0;
  await presenceTold(page, () => {
    asked += 1;
  });
  await atSettings(desk);
  await page.getByRole('heading', { name: 'Global shortcuts' }).waitFor();
  await page.waitForTimeout(300);
  const outOfView = asked;
  await page.evaluate(() => {
    window.location.hash = '#presence';
  });
  await page.getByText('12 s ago').waitFor();
  await expect.poll(() => asked).toBeGreaterThan(1);
  await page.getByRole('heading', { name: 'This desktop' }).scrollIntoViewIfNeeded();
  // What was on its way is answered still; then more than the second between two questions goes by without one.
  const askedMeanwhile = async () => {
    const before = asked;
    await page.waitForTimeout(1_300);
    return asked - before;
  };
  await expect.poll(askedMeanwhile).toBe(0);
  expect(outOfView).toBe(0);
});
