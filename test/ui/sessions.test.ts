import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { filterOf, plainFilter, searchOf } from '../../src-renderer/sessions/filter.ts';
import { linesOf } from '../../src-renderer/sessions/lines.ts';
import { withPages } from '../../src-renderer/sessions/pages.ts';
import { withMany } from './many-sessions.ts';
import { ago, told } from './scenes/scene.ts';
import { setUpDesks, wideSize } from './windows.ts';

const { sit } = setUpDesks();

const listOf = (page: Page) => page.getByRole('listbox', { name: 'Sessions' });
const atHand = (page: Page) => page.locator('[role="option"][data-active]');
const chosen = (page: Page) => page.locator('#sessions-list [aria-selected="true"]');
const placeOf = (page: Page) => atHand(page).getAttribute('aria-posinset');

/** How far the page is scrolled, once it scrolls no more. */
async function restingScroll(page: Page): Promise<number> {
  let scrolled = Number.NaN;
  const rests = async () => {
    const before = scrolled;
    scrolled = await page.evaluate(() => window.scrollY);
    return scrolled === before;
  };
  await expect.poll(rests).toBe(true);
  return scrolled;
}

test('hundreds of sessions: found, walked through, opened and come back to, with no more on the page than is seen', async () => {
  const desk = await sit({ viewport: wideSize });
  const { page, host, complaints } = desk;
  await withMany(desk, 450);
  await page.goto(`${new URL(host.url).origin}/?window=sessions`);
  await page.getByText('450 sessions').waitFor();
  const list = listOf(page);
  await list.and(page.locator(':focus')).waitFor();
  await page.keyboard.press('ArrowDown');
  await atHand(page).and(page.locator('[aria-posinset="2"]')).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('Reply');
  await page.getByText('90 of 450 sessions').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('450 sessions', { exact: true }).waitFor();
  await page.keyboard.press('ArrowDown');
  // While what follows is on its way, the key goes as far as the list is known.
  const further = async () => {
    await page.keyboard.press('PageDown');
    return Number(await placeOf(page));
  };
  await expect.poll(further).toBeGreaterThan(150);
  const scrolled = await restingScroll(page);
  const onPage = await list.getByRole('option').count();
  const [size, place] = [await atHand(page).getAttribute('aria-setsize'), await placeOf(page)];
  const title = (await atHand(page).locator('[title]').textContent()) ?? '';
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: title }).waitFor();
  await page.keyboard.press('Escape');
  await list.and(page.locator(':focus')).waitFor();
  const back = [await placeOf(page), await restingScroll(page)];
  expect([onPage < 60, size, back, complaints]).toEqual([true, '450', [place, scrolled], []]);
  await page.mouse.move(400, 300);
  await page.mouse.wheel(0, -3_000);
  // The lines of those that went are those of others now: at rest they are read in their order.
  await expect.poll(async () => inOrder(await placesOn(page), Number(place))).toBe(true);
});

/** The places of the sessions that are on the page, as assistive technology comes upon them. */
function placesOn(page: Page): Promise<number[]> {
  return listOf(page)
    .getByRole('option')
    .evaluateAll((options) => options.map((option) => Number(option.getAttribute('aria-posinset'))));
}

/** Whether it was scrolled up, with the session that has the focus still there, and all are in their order. */
function inOrder(places: readonly number[], last: number): boolean {
  return (
    places.at(-1) === last &&
    (places[0] ?? last) < last - 40 &&
    places.every((place, at) => place > (places[at - 1] ?? 0))
  );
}

test('many are tagged, archived and exported by keys; what cannot be changed is told, and one undo takes all of it back', async () => {
  const desk = await sit();
  const { page, host, complaints } = desk;
  await withMany(desk, 120);
  await told(desk, { type: 'start', title: 'Still open' });
  await page.goto(`${new URL(host.url).origin}/?window=sessions`);
  await page.getByText('121 sessions').waitFor();
  await listOf(page).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByText('3 of 121 chosen').waitFor();
  await page.keyboard.press('Escape');
  await chosen(page).first().waitFor({ state: 'detached' });
  await page.keyboard.press('Control+a');
  await page.getByText('121 of 121 chosen').waitFor();

  await page.getByRole('button', { name: 'Export…' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Spreadsheet (CSV)' }).click();
  const name = (await download).suggestedFilename();
  await page.getByRole('button', { name: 'Tags…' }).click();
  await page.getByRole('combobox', { name: 'Add' }).fill('sorted');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The tags of 121 sessions are changed.').waitFor();
  await page.getByText('121 of 121 chosen').waitFor();
  await page.getByRole('button', { name: 'Archive', exact: true }).click();
  await page.getByText('120 sessions are archived.').waitFor();
  await page.getByText('1 of 121 sessions').waitFor();
  await page.getByRole('button', { name: 'Archived' }).click();
  await page.getByText('121 sessions').waitFor();
  const address = new URL(page.url()).search;
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('The last change was taken back.').waitFor();
  const left = (await host.query({ type: 'sessions', show: ['archived'], count: true })) as {
    value: { count: number };
  };
  expect([name.endsWith('.csv'), address, left.value.count, complaints]).toEqual([
    true,
    '?window=sessions&show=in_progress%2Ccompleted%2Carchived',
    0,
    [],
  ]);
});

test('one whose clock runs says what it has worked, by the minute; another day it is not listed', async () => {
  const desk = await sit();
  const { page, host, complaints } = desk;
  await told(desk, { type: 'start', title: 'Reply to Ana', at: ago(83) });
  await page.clock.install();
  await page.goto(`${new URL(host.url).origin}/?window=sessions`);
  const row = page.getByRole('option', { name: 'Reply to Ana' });
  await row.filter({ hasText: '1 h 23 min' }).waitFor();
  await page.clock.fastForward(120_000);
  await row.filter({ hasText: '1 h 25 min' }).waitFor();
  const [from, to] = [page.getByLabel('From', { exact: true }), page.getByLabel('To', { exact: true })];
  await to.fill('1 Jan 2026');
  await page.getByText(/^Thu,? 1 Jan 2026$/).waitFor();
  await to.press('Enter');
  await page.getByText('Nothing matches.').waitFor();
  await from.fill('some day');
  await from.blur();
  await page.getByText('Write a day, such as 1 Oct or yesterday.').waitFor();
  await from.fill('today');
  await from.press('Enter');
  await page.getByText('Must not be before the first day.').waitFor();
  expect(complaints).toEqual([]);
});

describe('the filter', () => {
  test('is what its address says, and what an address says badly is as at first', () => {
    const filter = { text: 'a b', show: ['archived' as const], tag: 'q3', from: '2026-01-02', to: '' };
    const bad = '?window=sessions&show=all&from=yesterday&to=2026-02-30';
    expect([filterOf(searchOf(filter)), filterOf(bad), searchOf(plainFilter)]).toEqual([
      filter,
      plainFilter,
      '?window=sessions',
    ]);
  });
});

describe('pages', () => {
  const page = (start: string | null, next: string | null) => ({ start, next, sessions: [], version: 1 });

  test('that are read anew keep those that follow while they join on, and let them go when they do not', () => {
    const pages = [page(null, 'a'), page('a', 'b'), page('b', null)];
    const next = (at: number, anew: ReturnType<typeof page>[]) => withPages(pages, at, anew).map((one) => one.next);
    expect([next(1, [page('a', 'b')]), next(1, [page('a', 'c')]), next(0, [page(null, 'a'), page('a', 'x')])]).toEqual([
      ['a', 'b', null],
      ['a', 'c'],
      ['a', 'x'],
    ]);
  });
});

describe('the lines on the page', () => {
  const row = (key: string) => ({ is: key.startsWith('day') ? ('day' as const) : ('session' as const), key });
  const wanted = (...keys: string[]) => keys.map((key, at) => ({ at, top: 52 * at, row: row(key) }));
  const read = (lines: ReturnType<typeof linesOf>) => lines.map(({ seat, row }) => `${row.key} in ${seat}`);

  test('of rows that go are those of rows of their kind that come while it is scrolled, and are put in order when it rests', () => {
    const atFirst = linesOf(wanted('day 1', 'a', 'b', 'c'), [], true);
    const scrolled = linesOf(wanted('b', 'c', 'day 2', 'd', 'e'), atFirst, true);
    const further = linesOf(wanted('day 2', 'd', 'e'), scrolled, true);
    const resting = linesOf(wanted('day 2', 'd', 'e', 'f'), further, false);
    expect([atFirst, scrolled, further, resting].map(read)).toEqual([
      ['day 1 in 1', 'a in 2', 'b in 3', 'c in 4'],
      ['day 2 in 1', 'd in 2', 'b in 3', 'c in 4', 'e in 5'],
      ['day 2 in 1', 'd in 2', 'b in 3', 'c in 4', 'e in 5'],
      ['day 2 in 1', 'd in 2', 'e in 5', 'f in 6'],
    ]);
  });
});
