import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { current, setUpDesks, startByTyping, titleField } from './windows.ts';

const { sit } = setUpDesks();

const palette = (page: Page) => page.getByRole('dialog', { name: 'Palette' });
const entries = (page: Page) => page.getByRole('option').allInnerTexts();
const atHand = (page: Page) => page.locator('[role="option"][data-combobox-selected]');

async function openPalette(page: Page): Promise<void> {
  // One that did something before goes with the answer, which may come after what it shows.
  await palette(page).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Switch to, or start…' }).and(page.locator(':focus')).waitFor();
}

test('switches, starts, pauses and leads to other windows by keys alone', async () => {
  const { page, complaints } = await sit();
  const titled = (title: string) => current(page).title.filter({ hasText: title }).waitFor();
  await startByTyping(page, 'Write the quarterly report');
  await startByTyping(page, 'Phone call');

  await openPalette(page);
  await page.keyboard.type('wr rep');
  await atHand(page).filter({ hasText: 'Write the quarterly report' }).waitFor();
  await page.keyboard.press('Enter');
  await palette(page).waitFor({ state: 'detached' });
  await titled('Write the quarterly report');

  await openPalette(page);
  await page.keyboard.type('Water the plants');
  await atHand(page).filter({ hasText: 'Start “Water the plants”' }).waitFor();
  await page.keyboard.press('Enter');
  await titled('Water the plants');

  await openPalette(page);
  await atHand(page).filter({ hasText: 'Pause “Water the plants”' }).waitFor();
  await page.keyboard.press('Enter');
  await current(page).resume.waitFor();

  await openPalette(page);
  await page.keyboard.press('ArrowUp');
  await atHand(page).filter({ hasText: 'Settings' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Settings', exact: true }).waitFor();
  expect(complaints).toEqual([]);
});

test('offers what can be done at first, and what the words may mean once they are typed', async () => {
  const { page } = await sit();
  await startByTyping(page, 'Write the report');
  await startByTyping(page, 'Reply to Ana');
  await openPalette(page);
  const atFirst = (await entries(page)).map((entry) => entry.replaceAll(/\s+/g, ' ').replace(/ 0:00:\d\d$/, ''));
  await page.keyboard.type('rep');
  await page.getByRole('option', { name: 'Start “rep”' }).waitFor();
  const typed = (await entries(page)).map((entry) => entry.replaceAll(/\s+/g, ' ').replace(/ 0:00:\d\d$/, ''));
  expect([atFirst, typed]).toEqual([
    [
      'Pause “Reply to Ana”',
      'Check out “Reply to Ana”…',
      'Show everything of “Reply to Ana”…',
      'Switch to Write the report Paused',
      'Undo the last change',
      'Closed sessions',
      'Reports',
      'Data',
      'Settings',
    ],
    [
      'Switch to Write the report Paused',
      'Pause “Reply to Ana”',
      'Check out “Reply to Ana”…',
      'Show everything of “Reply to Ana”…',
      'Reports',
      'Start “rep”',
    ],
  ]);
});

test('says which entry is at hand to whoever cannot see it, and closes without doing anything', async () => {
  const { page } = await sit();
  await startByTyping(page, 'Phone call');
  await openPalette(page);
  const field = page.getByRole('combobox', { name: 'Switch to, or start…' });
  const named = async () => {
    const id = await field.getAttribute('aria-activedescendant');
    return page.locator(`[id="${id}"]`).textContent();
  };
  const first = await named();
  await page.keyboard.press('ArrowDown');
  expect([first, await named()]).toEqual(['Pause “Phone call”', 'Check out “Phone call”…']);
  await page.keyboard.press('Escape');
  await palette(page).waitFor({ state: 'detached' });
  await current(page).pause.waitFor();
});

test('what is refused is said in the palette, which stays', async () => {
  const { page } = await sit();
  await titleField(page).waitFor();
  await openPalette(page);
  await page.getByRole('combobox', { name: 'Switch to, or start…' }).fill('too long '.repeat(150));
  await page.keyboard.press('Enter');
  await palette(page).getByRole('alert').filter({ hasText: 'at most 1000 characters' }).waitFor();
});

test('as a page of its own it gives way to the tracker', async () => {
  const { page, host } = await sit();
  await titleField(page).waitFor();
  await page.goto(`${new URL(host.url).origin}/?window=palette`);
  await page.getByRole('combobox', { name: 'Switch to, or start…' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('Phone call');
  await page.keyboard.press('Enter');
  await current(page).title.filter({ hasText: 'Phone call' }).waitFor();
});

test('a new session that is asked for by address puts the title field at hand, again and again', async () => {
  const { page, host } = await sit();
  await startByTyping(page, 'Phone call');
  const note = page.getByLabel('Write a note');
  await note.fill('half a thou');
  for (let time = 0; time < 2; time += 1) {
    await note.focus();
    await page.goto(`${new URL(host.url).origin}/#new-session`);
    await titleField(page).and(page.locator(':focus')).waitFor();
  }
  expect([await note.inputValue(), new URL(page.url()).hash]).toEqual(['half a thou', '']);
});
