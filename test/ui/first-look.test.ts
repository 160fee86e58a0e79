import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readFirstView } from '../../src-renderer/tracker/first-look/first-view.ts';
import { accessibilityFaults } from './accessibility.ts';
import { reportRunning, started, told } from './scenes/scene.ts';
import { current, type Desk, setUpDesks, titleField, trackerSize, wideSize } from './windows.ts';

const renderer = join(import.meta.dirname, '../../dist/renderer');

const { sit } = setUpDesks();

/** Shows the page anew and keeps the script of its windows back, until what it returns is called. */
async function atFirstLook({ page, host }: Desk): Promise<() => void> {
  let go = () => {};
  const heldBack = new Promise<void>((resolve) => {
    go = resolve;
  });
  await page.goto('about:blank');
  await page.route('**/assets/*.js', async (route) => {
    await heldBack;
    // As a browser that has kept it: the host may be gone by then.
    await route.fulfill({ path: join(renderer, new URL(route.request().url()).pathname) });
  });
  await page.goto(host.url);
  await titleField(page).waitFor();
  return go;
}

const windowsHere = (page: Page) => page.getByRole('button', { name: 'Start', exact: true }).waitFor();

/** Where what is shown at the first look stands, in pixels. */
function places(page: Page) {
  return page.evaluate(() =>
    ['h1', 'main [role="timer"]', '[aria-label="Tags"] li', '[role="combobox"]'].map((what) => {
      const box = document.querySelector(what)?.getBoundingClientRect();
      return box && [box.left, box.top, box.width, box.height].map(Math.round);
    }),
  );
}

test.each([
  ['small', trackerSize],
  ['wide', wideSize],
])('what is shown before the windows are there stays where it is: %s', async (_name, viewport) => {
  const desk = await sit({ viewport });
  const { page } = desk;
  const states = [
    async () => {},
    () => reportRunning(desk, 12),
    () => told(desk, { type: 'pause' }),
    () => told(desk, { type: 'start', title: 'Answer the mail' }),
  ];
  for (const state of states) {
    await state();
    const go = await atFirstLook(desk);
    const before = await places(page);
    const faults = await accessibilityFaults(page);
    go();
    await windowsHere(page);
    expect({ places: await places(page), faults }).toEqual({ places: before, faults: [] });
  }
  expect(desk.complaints).toEqual([]);
});

describe('Before the windows are there', () => {
  test('the clock runs, and what is typed stays with its caret', async () => {
    const desk = await sit();
    await started(desk, ['Answer the mail']);
    const go = await atFirstLook(desk);
    const { timer, title } = current(desk.page);
    const seen = await timer.textContent();
    await expect.poll(() => timer.textContent()).not.toBe(seen);
    await titleField(desk.page).click();
    await desk.page.keyboard.type('Review');
    await desk.page.keyboard.press('ArrowLeft');
    go();
    await windowsHere(desk.page);
    await desk.page.keyboard.type('!');
    expect([await titleField(desk.page).inputValue(), await title.textContent()]).toEqual([
      'Revie!w',
      'Answer the mail',
    ]);
  });

  test('Enter starts what was typed by then, once', async () => {
    const desk = await sit();
    const go = await atFirstLook(desk);
    await titleField(desk.page).press('Enter');
    await titleField(desk.page).fill('Review the draft');
    await titleField(desk.page).press('Enter');
    await titleField(desk.page).press('Enter');
    await desk.page.keyboard.type(', again');
    go();
    await current(desk.page).title.filter({ hasText: 'Review the draft' }).waitFor();
    const { value } = (await desk.host.query({ type: 'current' })) as { value: { open: { title: string }[] } };
    expect(value.open.map(({ title }) => title)).toEqual(['Review the draft']);
  });

  test('a key does what it does in the tracker; the one for something new leads to the field at once', async () => {
    const desk = await sit();
    await started(desk, ['Answer the mail']);
    const paused = await atFirstLook(desk);
    await desk.page.keyboard.press('p');
    paused();
    await current(desk.page).resume.waitFor();
    const typed = await atFirstLook(desk);
    await desk.page.keyboard.type('new');
    await desk.page.keyboard.press('Control+k');
    typed();
    await desk.page.getByRole('dialog', { name: 'Palette' }).waitFor();
    expect(await desk.page.locator('main').getByRole('combobox', { includeHidden: true }).inputValue()).toBe('ew');
  });

  test('a host that is gone meanwhile is told of', async () => {
    const desk = await sit();
    await started(desk, ['Answer the mail']);
    const go = await atFirstLook(desk);
    await desk.cutPower();
    go();
    await desk.page.getByText('Trying again by itself').waitFor();
  });

  test('a script that could not be had is asked for again', async () => {
    const { page, complaints } = await sit();
    await page.route('**/assets/*.js', (route) => route.abort());
    const refused = page.waitForEvent('requestfailed');
    await page.reload({ waitUntil: 'domcontentloaded' });
    await refused;
    await titleField(page).waitFor();
    await page.unroute('**/assets/*.js');
    await windowsHere(page);
    expect(complaints.filter((one) => !one.includes('ERR_FAILED'))).toEqual([]);
  });

  test('the address that asks for a new session has the field at hand', async () => {
    const desk = await sit();
    await desk.page.goto('about:blank');
    await desk.page.goto(`${desk.host.url}#new-session`);
    await titleField(desk.page).and(desk.page.locator(':focus')).waitFor();
    await windowsHere(desk.page);
    await titleField(desk.page).and(desk.page.locator(':focus')).waitFor();
  });
});

test('a view that is not understood is left to the windows', () => {
  const session = { title: 'Report', clock: 'paused', workedMs: 5 };
  const understood = { title: 'Report', outcome: null, tags: [], running: false, hasEstimate: false };
  expect(
    [
      { open: [] },
      { open: [session] },
      { open: [session], running: { ...session, intervals: [{ start: 'now' }] } },
      { open: [{ ...session, title: null }] },
      { open: 1 },
      null,
    ].map(readFirstView),
  ).toEqual([null, { ...understood, worked: { workedMs: 5 } }, undefined, undefined, undefined, undefined]);
});
