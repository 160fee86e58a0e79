import { expect, test } from 'vitest';
import { current, setUpDesks } from './windows.ts';

const { sit } = setUpDesks();

test('draws a long list where it is seen, and says of each entry which of how many it is', async () => {
  const { page, host } = await sit();
  for (let chapter = 1; chapter <= 36; chapter += 1) await host.execute({ type: 'start', title: `Chapter ${chapter}` });
  await current(page).title.filter({ hasText: 'Chapter 36' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Switch or start…' }).and(page.locator(':focus')).waitFor();
  const atHand = (words: string) => page.locator('[role="option"][aria-selected="true"]').filter({ hasText: words });
  const list = page.getByRole('listbox', { name: 'What can be chosen' });
  const last = list.getByRole('option', { name: 'Show the keys' });
  const places = () => {
    return list.getByRole('option').evaluateAll((options) => options.map(({ ariaPosInSet }) => Number(ariaPosInSet)));
  };
  const count = Number(await list.getByRole('option').first().getAttribute('aria-setsize'));
  const atTheTop = await places();
  await list.evaluate((scrolled) => scrolled.scrollTo(0, scrolled.scrollHeight));
  await last.waitFor();
  const atTheEnd = await places();
  const isSeen = await last.evaluate((option) => {
    const { x, y, height } = option.getBoundingClientRect();
    return option.contains(document.elementFromPoint(x + 20, y + height / 2));
  });
  await page.keyboard.type('chapter 36');
  await atHand('Chapter 36').waitFor();
  const scrolledAgain = await list.evaluate(({ scrollTop }) => scrollTop);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await atHand('Pause').waitFor();
  // From the first one up goes round.
  await page.keyboard.press('ArrowUp');
  await atHand('Show the keys').waitFor();
  expect({
    atTheTop,
    atTheEnd: [atTheEnd[0], atTheEnd.at(-1), atTheEnd.length < count],
    isSeen,
    scrolledAgain,
    byKeys: (await places()).at(-1),
  }).toEqual({
    atTheTop: Array.from({ length: 14 }, (_, index) => index + 1),
    atTheEnd: [1, count, true],
    isSeen: true,
    scrolledAgain: 0,
    byKeys: count,
  });
});
