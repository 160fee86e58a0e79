import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { until } from './product.ts';
import { type DoubleOptions, type ProductOnDouble, startOnDouble } from './product-on-double.ts';
import { current, startSession } from './scenarios.ts';

let folder: TempFolder;
const started: ProductOnDouble[] = [];

beforeEach(async () => {
  folder = await tempFolder();
});
afterEach(async () => {
  for (const product of started.splice(0)) await product.kill9();
  await folder.remove();
});

async function start(options?: DoubleOptions): Promise<ProductOnDouble> {
  const product = await startOnDouble(folder.path, options);
  started.push(product);
  return product;
}

/** What was told in notices, once there are any. */
function noticesOf(product: ProductOnDouble) {
  return until('A notice', async () => {
    const shown = await product.control('notifications');
    return shown.length === 0 ? null : shown;
  });
}

async function menuOf(product: ProductOnDouble) {
  return (await product.control('tray'))?.menu ?? [];
}

test('the tray shows that nothing runs, and no window is open', async () => {
  const product = await start();
  expect(await product.control('tray')).toMatchObject({
    icon: expect.stringMatching(/resources\/tray\/nothing\.png$/),
    toolTip: 'Nothing running\nToday under a minute',
    menu: ['New session…', '-', '(Today: under a minute)', 'Open Intermission', 'Settings…', '-', 'Quit'],
  });
  expect(await product.windows()).toEqual([]);
});

test('the tray speaks the language of the desktop', async () => {
  const product = await start({ env: { DOUBLE_LOCALE: 'ja' } });
  expect(await product.control('tray')).toMatchObject({
    toolTip: '計測していません\n今日 1分未満',
    menu: ['新しいセッション…', '-', '(今日：1分未満)', 'Intermission を開く', '設定…', '-', '終了'],
  });
});

test('the tray follows what runs, and its menu pauses it, ampersands and all', async () => {
  const product = await start();
  await startSession(product, 'R&D plan');
  await until('The menu', async () => ((await menuOf(product)).includes('Pause “R&D plan”') ? true : null));
  expect((await product.control('tray'))?.icon).toMatch(/running\.png$/);
  await product.control('chooseInTray', ['Pause “R&D plan”']);
  await until('The menu', async () => ((await menuOf(product)).includes('Resume “R&D plan”') ? true : null));
  expect((await product.control('tray'))?.icon).toMatch(/paused\.png$/);
});

test('a click on the tray opens the tracker, and the next one closes it', async () => {
  const product = await start();
  await product.control('clickTray');
  await product.window('tracker');
  await product.control('clickTray');
  await until('No window', async () => ((await product.windows()).length === 0 ? true : null));
  await product.control('clickTray');
  await product.window('tracker');
});

test('where nothing shows a tray, it says so once and opens its window', async () => {
  const product = await start({ env: { DOUBLE_TRAY_HOST: 'false' } });
  const page = await product.window('tracker');
  expect(await noticesOf(product)).toMatchObject([{ title: 'This desktop shows no tray' }]);
  expect(await page.evaluate(`window.intermission.query({ type: 'health' })`)).toMatchObject({
    value: { problems: expect.arrayContaining([expect.objectContaining({ code: 'NO_TRAY' })]) },
  });
  await product.quit();
  const again = await start({ env: { DOUBLE_TRAY_HOST: 'false' } });
  await again.window('tracker');
  expect(await again.control('notifications')).toEqual([]);
});

test('a global shortcut pauses and resumes', async () => {
  const product = await start();
  const page = await startSession(product, 'Read');
  expect(await product.control('press', 'CommandOrControl+Alt+Space')).toBe(true);
  await until('The pause', async () => ((await current(page)).running === null ? true : null));
  await product.control('press', 'CommandOrControl+Alt+Space');
  await until('The resume', async () => ((await current(page)).running?.title === 'Read' ? true : null));
});

test('a screen that is locked without a word pauses at the next look, and asks when it is unlocked; a click on the notice leads to the question', async () => {
  const product = await start();
  const page = await startSession(product, 'Read');
  await product.control('desk', { idleSeconds: 0, locked: true });
  await until('The pause', async () => ((await current(page)).running === null ? true : null));
  expect((await current(page)).away).toMatchObject([{ reason: 'lock', end: null, resolution: null }]);
  await product.control('desk', { idleSeconds: 0, locked: false });
  await page.getByRole('region', { name: 'Unanswered absence' }).waitFor();
  const [notice] = await noticesOf(product);
  expect(notice?.title).toMatch(/^You were away/);
  await product.control('answerNotification', null);
  await page.locator('h2:focus').filter({ hasText: 'You were away' }).waitFor();
});

const ask = `window.intermission.query({ type: 'settings' })`;

test.each([
  { desktop: 'X11', env: {}, toggle: 'set' },
  {
    desktop: 'X11, where it is taken',
    env: { DOUBLE_TAKEN_ACCELERATORS: 'CommandOrControl+Alt+Space' },
    toggle: 'taken',
  },
  { desktop: 'Wayland', env: { XDG_SESSION_TYPE: 'wayland' }, toggle: 'requested' },
])('under $desktop a shortcut is said to be $toggle', async ({ env, toggle }) => {
  const product = await start({ env });
  await product.control('clickTray');
  const page = await product.window('tracker');
  expect(await page.evaluate(ask)).toMatchObject({
    value: { abilities: { tray: true, shortcuts: { toggle, palette: 'off' } } },
  });
});

test('settings that cannot be read are set aside and said to be', async () => {
  await writeFile(join(folder.path, 'settings.json'), '{"away": {"idleMinutes": "soon"}}');
  const product = await start();
  await product.control('clickTray');
  const page = await product.window('tracker');
  expect(await page.evaluate(ask)).toMatchObject({ value: { settings: { away: { idleMinutes: 5 } } } });
  const [aside = ''] = (await readdir(folder.path)).filter((name) => name.startsWith('settings.json.unreadable-'));
  expect(await readFile(join(folder.path, aside), 'utf8')).toBe('{"away": {"idleMinutes": "soon"}}');
  expect(await page.evaluate(`window.intermission.query({ type: 'health' })`)).toMatchObject({
    value: {
      problems: expect.arrayContaining([
        expect.objectContaining({ code: 'SETTINGS_UNREADABLE', path: join(folder.path, aside) }),
      ]),
    },
  });
});

test('a changed setting is kept over a restart, and the theme from its first moment on, in a file for its owner only', async () => {
  const product = await start();
  await product.control('clickTray');
  const page = await product.window('tracker');
  await page.evaluate(
    `window.intermission.execute({ type: 'changeSettings', settings: { away: { idleMinutes: 7 }, appearance: { theme: 'dark' } } })`,
  );
  await product.control('accent', '0067c0ff');
  expect([await product.control('theme'), await page.evaluate(ask)]).toMatchObject([
    'dark',
    { value: { accent: '#0067c0' } },
  ]);
  await product.quit();
  expect((await stat(join(folder.path, 'settings.json'))).mode & 0o777).toBe(0o600);
  const again = await start();
  expect(await again.control('theme')).toBe('dark');
  await again.control('clickTray');
  expect(await (await again.window('tracker')).evaluate(ask)).toMatchObject({
    value: { settings: { away: { idleMinutes: 7, pauseOnLock: true } } },
  });
});

test('every window is sandboxed, and no permission is granted', async () => {
  const product = await start();
  await product.control('clickTray');
  expect(await product.control('windows')).toMatchObject([
    { webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false } },
  ]);
  expect(await product.control('isSandboxed')).toBe(true);
  expect(await product.control('grantsAnything')).toBe(false);
});

test('only the top frame of a page of ours is answered', async () => {
  const { control } = await start();
  const ours = { url: 'app://intermission/?window=tracker', parent: null };
  expect(await control('queryFrom', ours)).toMatchObject({ ok: true });
  for (const stranger of [
    { url: 'https://example.com/', parent: null },
    { url: 'app://intermission.example.com/', parent: null },
    { url: ours.url, parent: ours },
  ]) {
    expect(await control('queryFrom', stranger)).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
  }
});

test('of what a page wants opened, only https of known sites reaches the browser', async () => {
  const product = await start();
  await product.control('clickTray');
  const page = await product.window('tracker');
  for (const address of [
    'https://example.com/',
    'file:///etc/passwd',
    'https://github.com:8443/',
    'https://github.com/a',
  ]) {
    await page.evaluate(`void window.open(${JSON.stringify(address)})`).catch(() => {});
  }
  // It was asked for last: the others have been refused by then.
  await until('A browser', async () => ((await product.control('handedOut')).length > 0 ? true : null));
  expect(await product.control('handedOut')).toEqual(['https://github.com/a']);
});

test('a signal to end pauses what runs and ends in order', async () => {
  const product = await start();
  await startSession(product, 'Report');
  expect(await product.terminate()).toBe(0);
  const again = await start();
  await again.control('clickTray');
  const { open, away } = await current(await again.window('tracker'));
  expect(open.map(({ pauseReason }) => pauseReason)).toEqual(['quit']);
  expect(away).toEqual([]);
});
