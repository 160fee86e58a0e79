import { expect, test } from 'vitest';
import type { CommandInput } from '#contract';
import { noticeOf } from '../../src-renderer/shared/undo-notice.ts';
import { current, setUpDesks, startByTyping } from './windows.ts';

const { sit } = setUpDesks();

test('a way back is offered from what an edit wrote over and from a later checkout, and not from what only adds', () => {
  const of = { sessionId: 'report' };
  const commands: CommandInput[] = [
    { type: 'revise', ...of, title: 'Report' },
    { type: 'snooze', ...of, byMs: 900_000 },
    { type: 'note', ...of, text: 'Numbers from Ana' },
  ];
  expect(commands.map((command) => noticeOf(command, { title: 'Report' }, null))).toEqual([
    { about: 'loss', loss: 'revise', title: 'Report' },
    { about: 'loss', loss: 'snooze', title: 'Report' },
    null,
  ]);
});

test('a checkout is taken back by Ctrl+Z: the session runs on, and the window says what was taken back', async () => {
  const { page, complaints } = await sit();
  await startByTyping(page, 'Write the quarterly report');
  await current(page).checkOut.click();
  await page.getByRole('button', { name: 'Check out', exact: true }).click();
  await page.getByText('“Write the quarterly report” is checked out.').waitFor();
  await page.getByRole('heading', { name: 'What are you going to work on?' }).waitFor();
  await page.getByRole('heading', { name: 'What are you going to work on?' }).click();
  await page.keyboard.press('Control+z');
  await page.getByText('Taken back: the checkout of “Write the quarterly report”.').waitFor();
  await current(page).session.getByText('Running', { exact: true }).waitFor();
  expect(complaints).toEqual([]);
});

test('a switch is taken back by the button that is offered, and where nothing is left that is said quietly', async () => {
  const { page } = await sit();
  await startByTyping(page, 'Write the quarterly report');
  await startByTyping(page, 'Phone call');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByText('Taken back: the switch away from “Write the quarterly report”.').waitFor();
  await current(page).title.filter({ hasText: 'Write the quarterly report' }).waitFor();
  await current(page).title.click();
  await page.keyboard.press('Control+z');
  await page.getByText('Taken back: the start of “Write the quarterly report”.').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('There is nothing to undo.').waitFor();
});

test('where somebody types, Ctrl+Z takes back what was typed and nothing else', async () => {
  const { page } = await sit();
  await startByTyping(page, 'Write the quarterly report');
  const note = page.getByLabel('Write a note');
  await note.pressSequentially('October');
  await page.keyboard.press('Control+z');
  await expect.poll(() => note.inputValue()).not.toBe('October');
  // What is said later is answered later: by then, an undo would have been told of.
  await note.fill('November');
  await note.press('Enter');
  await page.getByRole('listitem').filter({ hasText: 'November' }).waitFor();
  expect(await page.getByText('Taken back').count()).toBe(0);
  await current(page).pause.waitFor();
});

test('what is said at the foot of the window lies over no button: what sticks there sticks above it', async () => {
  const { page } = await sit();
  await startByTyping(page, 'Write the quarterly report');
  await startByTyping(page, 'Phone call');
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  await undo.waitFor();
  await page.keyboard.press('o');
  await page.getByRole('button', { name: 'Correct…' }).press('Enter');
  // It stays as long as it is pointed at.
  await undo.hover();
  await page.getByLabel('Start of interval 1').press('End');
  await page.keyboard.type('x');
  const save = page.getByRole('button', { name: 'Save the times' });
  await save.waitFor();
  const boxes = async () => [await save.boundingBox(), await undo.locator('xpath=../..').boundingBox()];
  await expect
    .poll(async () => {
      const [button, line] = await boxes();
      return button != null && line != null && button.y + button.height <= line.y && line.y + line.height <= 640;
    })
    .toBe(true);
});
