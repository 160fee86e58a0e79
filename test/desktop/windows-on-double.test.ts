import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SettingsChange, settings as settingsSchema } from '#contract';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { until } from './product.ts';
import { type ProductOnDouble, startOnDouble } from './product-on-double.ts';
import { current, startSession } from './scenarios.ts';

let folder: TempFolder;
let product: ProductOnDouble;

const keys = {
  newSession: 'CommandOrControl+Alt+N',
  palette: 'CommandOrControl+Alt+P',
  checkout: 'CommandOrControl+Alt+C',
};

beforeEach(async () => {
  folder = await tempFolder();
  product = await startOnDouble(folder.path);
});
afterEach(async () => {
  await product.kill9();
  await folder.remove();
  expect(product.output()).toBe('');
});

async function change(page: Page, settings: SettingsChange): Promise<void> {
  const command = JSON.stringify({ type: 'changeSettings', settings });
  await page.evaluate(`window.intermission.execute(${command})`);
}

async function onlyTheseAreOpen(names: string[]): Promise<void> {
  await until(`Only ${names.join(', ')}`, async () => {
    return String((await product.windows()).sort()) === String(names) ? true : null;
  });
}

const focused = (page: Page) => page.locator(':focus').waitFor();

/** A key that closes its window, which may be gone before the key is up again. */
async function pressLast(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key).catch(() => {});
}

test('the palette comes by its shortcut, switches by keys alone, and goes', async () => {
  const tracker = await startSession(product, 'Write the report');
  await startSession(product, 'Phone call');
  await change(tracker, { shortcuts: keys });
  await product.control('press', keys.palette);
  const palette = await product.window('palette');
  await focused(palette);
  await palette.keyboard.type('report');
  await palette.locator('[role="option"][aria-selected="true"]', { hasText: 'Write the report' }).waitFor();
  await pressLast(palette, 'Enter');
  await onlyTheseAreOpen(['tracker']);
  expect((await current(tracker)).running?.title).toBe('Write the report');
});

test('the palette opens other windows and makes room for them, and Escape closes it', async () => {
  const tracker = await startSession(product, 'Phone call');
  await change(tracker, { shortcuts: keys });
  await product.control('press', keys.palette);
  await focused(await product.window('palette'));
  await pressLast(await product.window('palette'), 'Escape');
  await onlyTheseAreOpen(['tracker']);
  await product.control('press', keys.palette);
  const palette = await product.window('palette');
  await focused(palette);
  await palette.keyboard.type('Sessions');
  await palette.locator('[role="option"][aria-selected="true"]', { hasText: 'Sessions' }).waitFor();
  await pressLast(palette, 'Enter');
  await onlyTheseAreOpen(['sessions', 'tracker']);
  const sessions = await product.window('sessions');
  await sessions.getByRole('heading', { name: 'Sessions', exact: true }).waitFor();
  await pressLast(sessions, 'Escape');
  await onlyTheseAreOpen(['tracker']);
});

test('the checkout window closes when it has checked out, and when it is left', async () => {
  const tracker = await startSession(product, 'Phone call');
  await change(tracker, { shortcuts: keys });
  await product.control('clickTray');
  await onlyTheseAreOpen([]);
  await product.control('press', keys.checkout);
  const left = await product.window('checkout');
  await left.getByLabel('Keep').and(left.locator(':focus')).waitFor();
  await left.getByRole('button', { name: 'Back' }).focus();
  await pressLast(left, 'Enter');
  await onlyTheseAreOpen([]);
  await product.control('press', keys.checkout);
  const checkout = await product.window('checkout');
  await checkout.getByLabel('Keep').and(checkout.locator(':focus')).waitFor();
  await checkout.keyboard.type('Short');
  await pressLast(checkout, 'Control+Enter');
  await onlyTheseAreOpen([]);
  await product.control('clickTray');
  expect((await current(await product.window('tracker'))).open).toEqual([]);
});

test('the settings window closes with Escape, and no second tracker comes of it', async () => {
  await product.control('chooseInTray', ['Settings…']);
  const settings = await product.window('settings');
  await settings.getByRole('heading', { name: 'Settings', exact: true }).waitFor();
  await pressLast(settings, 'Escape');
  await onlyTheseAreOpen([]);
});

test('from the tray, a new session puts the title field at hand, in a tracker that is open already, too', async () => {
  const title = (page: Page) => page.getByRole('combobox', { name: 'Start something new' });
  await product.control('chooseInTray', ['New session…']);
  const tracker = await product.window('tracker');
  await title(tracker).and(tracker.locator(':focus')).waitFor();
  await tracker.keyboard.type('Phone call');
  await tracker.keyboard.press('Enter');
  const note = tracker.getByLabel('Write a note');
  await note.fill('half a thou');
  await product.control('chooseInTray', ['New session…']);
  await title(tracker).and(tracker.locator(':focus')).waitFor();
  expect([await note.inputValue(), await product.windows()]).toEqual(['half a thou', ['tracker']]);
});

test('while a shortcut is recorded the others rest, and a window that closes leaves none resting', async () => {
  const usual = settingsSchema.parse({}).shortcuts.toggle ?? '';
  await product.control('chooseInTray', ['Settings…']);
  const settings = await product.window('settings');
  await settings.getByRole('button', { name: /^Check out:/ }).press('Enter');
  await until('The rest', async () => ((await product.control('press', usual)) ? null : true));
  await settings.keyboard.press('Control+Alt+KeyC');
  await until('The new keys', async () => ((await product.control('press', keys.checkout)) ? true : null));
  expect(await product.control('press', usual)).toBe(true);
  await settings.getByRole('button', { name: /^New session:/ }).press('Enter');
  await until('The rest', async () => ((await product.control('press', usual)) ? null : true));
  await product.control('closeWindows');
  await until('An end of the rest', async () => ((await product.control('press', usual)) ? true : null));
});
