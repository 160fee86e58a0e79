import { expect, test } from 'vitest';
import { current, setUpDesks, startAnswered, titleField } from './windows.ts';

const { sit } = setUpDesks();

test('a day of work by keyboard alone', async () => {
  const { page, complaints } = await sit();
  const now = current(page);
  const titled = (title: string) => now.title.filter({ hasText: title }).waitFor();
  await titleField(page).waitFor();

  await page.keyboard.press('n');
  await page.keyboard.type('Write the quarterly report');
  await page.keyboard.press('Enter');
  await titled('Write the quarterly report');
  await startAnswered(page);
  await page.keyboard.press(' ');
  await now.session.getByText('Paused', { exact: true }).waitFor();
  await page.keyboard.press('p');
  await now.session.getByText('Running', { exact: true }).waitFor();

  await page.keyboard.press('n');
  await page.keyboard.type('Phone call');
  await page.keyboard.press('Enter');
  await titled('Phone call');
  await startAnswered(page);
  await page.keyboard.press('1');
  await titled('Write the quarterly report');

  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await page.keyboard.press('c');
  await page.getByLabel('Keep').and(page.locator(':focus')).waitFor();
  await page.keyboard.type('Short and to the point');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Again');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Check out and switch' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await titled('Phone call');
  await now.session.getByText('Running', { exact: true }).waitFor();

  await page.keyboard.press('l');
  await page.getByRole('heading', { name: 'Sessions', exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await titled('Phone call');
  expect(complaints).toEqual([]);
});

test('everything that takes the focus shows it, in the order it is read', async () => {
  const { page } = await sit();
  await titleField(page).waitFor();
  await page.keyboard.press('n');
  await page.keyboard.type('Write the quarterly report');
  await page.keyboard.press('Enter');
  await current(page).pause.waitFor();
  await startAnswered(page);
  const visited: string[] = [];
  for (let stop = 0; stop < 12; stop += 1) {
    await page.keyboard.press('Tab');
    visited.push(await page.evaluate(focusedWithItsMark));
  }
  expect(visited).not.toContainEqual(expect.stringContaining('unmarked'));
  expect(new Set(visited).size).toBeGreaterThanOrEqual(9);
});

test('single keys rest while somebody types, and can be turned off', async () => {
  const { page } = await sit();
  await titleField(page).waitFor();
  const now = current(page);
  await page.keyboard.press('n');
  await page.keyboard.type('p c ? 1');
  expect(await titleField(page).inputValue()).toBe('p c ? 1');
  await page.keyboard.press('Enter');
  await now.pause.waitFor();
  await startAnswered(page);

  await page.keyboard.press('?');
  await page.getByRole('switch', { name: 'Single-key shortcuts' }).press(' ');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.locator('body').press('p');
  await page.locator('body').press('c');
  await page.getByLabel('Write a note').fill('still running');
  await page.getByLabel('Write a note').press('Enter');
  await page.getByText('still running').waitFor();
  await now.pause.waitFor();
});

/** What has the focus, and "unmarked" when nothing about it shows so. */
function focusedWithItsMark(): string {
  const at = document.activeElement;
  if (at === null || at === document.body) return 'the page itself';
  const look = getComputedStyle(at);
  const outlined = look.outlineStyle !== 'none' && Number.parseFloat(look.outlineWidth) >= 1;
  const name = at.getAttribute('aria-label') ?? at.textContent?.trim() ?? at.tagName;
  return outlined ? name : `${name} (unmarked)`;
}
