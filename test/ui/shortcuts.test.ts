import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { type Settings, settings as settingsSchema } from '#contract';
import { onDesktopWhere } from './retold.ts';
import { type Desk, setUpDesks } from './windows.ts';

const { sit } = setUpDesks();

const answered = z.object({ ok: z.literal(true), value: z.object({ settings: settingsSchema }) });

async function kept({ host }: Desk): Promise<Settings['shortcuts']> {
  return answered.parse(await host.query({ type: 'settings' })).value.settings.shortcuts;
}

async function atSettings(desk: Desk, became: Parameters<typeof onDesktopWhere>[1] = {}): Promise<Page> {
  await onDesktopWhere(desk.page, became);
  await desk.page.getByRole('button', { name: 'Settings' }).press('Enter');
  await recorder(desk.page, 'Pause or resume').waitFor();
  return desk.page;
}

const recorder = (page: Page, name: string) => page.getByRole('button', { name: `${name}:` });
const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });
const nameOf = async (page: Page, name: string) => (await recorder(page, name).textContent())?.replace('…', '');

test('keys are recorded by keys alone, and shown while they are held', async () => {
  const desk = await sit();
  const page = await atSettings(desk);
  await recorder(page, 'Check out').press('Enter');
  const names = [await nameOf(page, 'Check out')];
  await page.keyboard.down('Control');
  await page.keyboard.down('Shift');
  names.push(await nameOf(page, 'Check out'));
  await page.keyboard.up('Shift');
  await page.keyboard.down('Alt');
  names.push(await nameOf(page, 'Check out'));
  await page.keyboard.press('c');
  await page.keyboard.up('Alt');
  await page.keyboard.up('Control');
  await row(page, 'Check out').getByText('Active').waitFor();
  names.push(await nameOf(page, 'Check out'));
  expect([names, await kept(desk), desk.complaints]).toEqual([
    ['Check out: Press the keys', 'Check out: Ctrl Shift', 'Check out: Ctrl Alt', 'Check out: Ctrl Alt C'],
    { toggle: 'CommandOrControl+Alt+Space', newSession: null, palette: null, checkout: 'CommandOrControl+Alt+C' },
    [],
  ]);
});

test('Escape leaves the keys as they are, Backspace takes them away until an undo, Tab goes on, and the window stays', async () => {
  const desk = await sit();
  const page = await atSettings(desk);
  await recorder(page, 'Pause or resume').press('Enter');
  await page.keyboard.press('Escape');
  const escaped = await nameOf(page, 'Pause or resume');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const left = await nameOf(page, 'Pause or resume');
  await recorder(page, 'Pause or resume').press('Enter');
  await page.keyboard.press('Backspace');
  await recorder(page, 'Pause or resume').filter({ hasText: 'Not set' }).waitFor();
  expect(await kept(desk)).toMatchObject({ toggle: null });
  expect([escaped, left, await nameOf(page, 'Pause or resume')]).toEqual([
    'Pause or resume: Ctrl Alt Space',
    'Pause or resume: Ctrl Alt Space',
    'Pause or resume: Not set',
  ]);
  await page.getByText('“Pause or resume” has no global shortcut any more.').waitFor();
  await page.getByRole('button', { name: 'Undo', exact: true }).press('Enter');
  await page.getByText('The last change was taken back.').waitFor();
  expect(await kept(desk)).toEqual(settingsSchema.parse({}).shortcuts);
});

test('keys without a modifier, keys that are none, and keys of another of ours are refused with the reason', async () => {
  const desk = await sit();
  const page = await atSettings(desk);
  await recorder(page, 'New session').press('Enter');
  await page.keyboard.press('Shift+n');
  await row(page, 'New session').getByText('Press it together with one of Ctrl, Alt').waitFor();
  await page.keyboard.press('Control+MediaPlayPause');
  await row(page, 'New session').getByText('cannot be part of a shortcut').waitFor();
  await page.keyboard.press('Control+Alt+Space');
  await row(page, 'New session').getByText('“Pause or resume” has Ctrl+Alt+Space already').waitFor();
  expect(await kept(desk)).toEqual(settingsSchema.parse({}).shortcuts);
});

test.each([
  ['taken', 'Another program has these keys'],
  ['invalid', 'cannot be a shortcut on this system'],
  ['requested', 'intermission toggle'],
  ['set', 'Active'],
] as const)('keys that are %s say so: %s', async (state, words) => {
  const page = await atSettings(await sit(), { toggle: state });
  await row(page, 'Pause or resume').getByText(words).waitFor();
});

test('on a Mac, Command is the first of the modifiers, and keys have their signs', async () => {
  const desk = await sit();
  await desk.page.addInitScript(() => Object.defineProperty(navigator, 'platform', { get: () => 'MacIntel' }));
  await desk.page.reload();
  const page = await atSettings(desk);
  await recorder(page, 'Switch').press('Enter');
  await page.keyboard.press('Meta+Shift+p');
  await recorder(page, 'Switch').filter({ hasText: '⌘ ⇧ P' }).waitFor();
  await recorder(page, 'Check out').press('Enter');
  await page.keyboard.press('Control+Alt+c');
  await recorder(page, 'Check out').filter({ hasText: '⌃ ⌥ C' }).waitFor();
  expect(await kept(desk)).toMatchObject({ palette: 'CommandOrControl+Shift+P', checkout: 'Control+Alt+C' });
  expect([
    await nameOf(page, 'Pause or resume'),
    await nameOf(page, 'Switch'),
    await nameOf(page, 'Check out'),
  ]).toEqual(['Pause or resume: ⌘ ⌥ Space', 'Switch: ⌘ ⇧ P', 'Check out: ⌃ ⌥ C']);
});

test('on a desktop, starting with the system is a switch', async () => {
  const desk = await sit();
  const page = await atSettings(desk);
  await page.getByRole('switch', { name: 'Start Intermission when you log in' }).press('Space');
  const settings = async () => answered.parse(await desk.host.query({ type: 'settings' })).value.settings;
  await expect.poll(async () => (await settings()).startsWithSystem).toBe(true);
});

test('in a browser the shortcuts are said to be the desktop’s, with what to bind instead', async () => {
  const { page } = await sit();
  await page.getByRole('button', { name: 'Settings' }).press('Enter');
  await page.getByText('Global shortcuts belong to the desktop app').waitFor();
  expect(await page.locator('code').allTextContents()).toEqual([
    'intermission toggle',
    'intermission open new-session',
    'intermission open palette',
    'intermission open checkout',
  ]);
});
