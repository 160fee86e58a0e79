import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { CommandInput, SessionView } from '#contract';
import type { HostProcess } from '../support/host-process.ts';
import { current, setUpDesks, startByTyping, titleField } from './windows.ts';

const { sit } = setUpDesks();

const palette = (page: Page) => page.getByRole('dialog', { name: 'Palette' });
const atHand = (page: Page) => page.locator('[role="option"][aria-selected="true"]');

async function openPalette(page: Page): Promise<void> {
  // One that did something before goes with the answer, which may come after what it shows.
  await palette(page).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Switch or start…' }).and(page.locator(':focus')).waitFor();
}

async function told(host: HostProcess, command: CommandInput): Promise<SessionView> {
  const answer = (await host.execute(command)) as { ok: boolean; value: SessionView };
  if (!answer.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(answer)}`);
  return answer.value;
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
  await atHand(page).filter({ hasText: 'Pause' }).waitFor();
  await page.keyboard.press('Enter');
  await current(page).resume.waitFor();

  await openPalette(page);
  await page.keyboard.type('settings');
  await atHand(page).filter({ hasText: 'Settings' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Settings', exact: true }).waitFor();

  await openPalette(page);
  await page.keyboard.type('abort');
  await atHand(page).filter({ hasText: 'Abort… Water the plants' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByLabel('Reason (optional)').and(page.locator(':focus')).waitFor();
  await page.keyboard.type('It rained');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('“Water the plants” is aborted.').waitFor();
  await page.getByRole('heading', { name: 'Settings', exact: true }).waitFor();
  expect(complaints).toEqual([]);
});

test('writes a note, passes a step, finds what is closed and backs up, without leaving the window it lies over', async () => {
  const { page, host, complaints } = await sit();
  const { id } = await told(host, { type: 'start', title: 'Repair the printer' });
  await told(host, { type: 'note', sessionId: id, text: 'The fuser was worn out' });
  await told(host, { type: 'checkout', decision: 'complete' });
  await told(host, { type: 'start', title: 'Write the report', steps: ['Collect the figures', 'Send it'] });
  await page.goto(`${new URL(host.url).origin}/?window=reports`);
  await page.getByRole('heading', { name: 'Reports' }).waitFor();

  await openPalette(page);
  await page.keyboard.type('note October is missing');
  await page.keyboard.press('Enter');
  await page.getByText('Noted in “Write the report”.').waitFor();
  await openPalette(page);
  await page.keyboard.type('pass');
  await atHand(page).filter({ hasText: 'Pass the step Collect the figures' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Passed: “Collect the figures”.').waitFor();
  await openPalette(page);
  await page.keyboard.type('back up');
  await atHand(page).filter({ hasText: 'Back up now' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('A backup was taken.').waitFor();
  await openPalette(page);
  await page.keyboard.type('fuser');
  await atHand(page).filter({ hasText: 'Start “fuser”' }).waitFor();
  const found = page
    .getByRole('group', { name: 'Closed sessions' })
    .getByRole('option', { name: 'Repair the printer' });
  await found.waitFor();
  await atHand(page).filter({ hasText: 'Start “fuser”' }).waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Repair the printer' }).waitFor();
  const { value } = (await host.query({ type: 'current' })) as { value: { running: SessionView } };
  expect([value.running.notes.length, value.running.steps[0]?.check?.result, complaints]).toEqual([1, 'pass', []]);
});

test('reads as a field with a list in quiet groups, and as one list once words are typed', async () => {
  const { page, host } = await sit();
  await told(host, { type: 'saveProcedure', title: 'Weekly review', steps: ['Empty the inbox'] });
  await startByTyping(page, 'Write the report');
  await startByTyping(page, 'Reply to Ana');
  await openPalette(page);
  await page.getByRole('option', { name: 'Start the procedure' }).waitFor();
  const read = () => palette(page).ariaSnapshot();
  const atFirst = await read();
  await page.keyboard.type('rep');
  await page.getByRole('option', { name: 'Start “rep”' }).waitFor();
  expect([atFirst, await read()]).toMatchInlineSnapshot(`
    [
      "- dialog "Palette":
      - combobox "Switch or start…" [expanded]
      - status: 24 entries
      - alert
      - listbox "What can be chosen":
        - 'group "Now: Reply to Ana"':
          - text: "Now: Reply to Ana"
          - option "Pause" [selected]
          - option "Check out…"
          - option "Write a note…"
          - option "Add a step…"
          - option "Show details"
          - option "Edit…"
          - option "Abort…"
        - group "Open sessions":
          - text: Open sessions
          - option "Switch to Write the report Paused < 1 min"
        - group "Procedures":
          - text: Procedures
          - option "Start the procedure “Weekly review”"
        - group "Windows":
          - text: Windows
          - option "Sessions"
          - option "Reports"
          - option "Data"
          - option "Settings"
          - option "Report of today"
      - alert",
      "- dialog "Palette":
      - combobox "Switch or start…" [expanded]: rep
      - status: 12 entries
      - alert
      - listbox "What can be chosen":
        - option "Switch to Write the report Paused < 1 min" [selected]
        - option "Pause Reply to Ana"
        - option "Check out… Reply to Ana"
        - option "Show details Reply to Ana"
        - option "Reports"
        - option "Report of today"
        - option "Report of yesterday"
        - option "Start “rep”"
        - 'option "Write as a note: rep"'
        - 'option "Add as a step: rep"'
        - option "Start the procedure “Weekly review”"
        - option "Restore a backup…"
      - alert",
    ]
  `);
});

test('says which entry is at hand to whoever cannot see it, and closes without doing anything', async () => {
  const { page } = await sit();
  await startByTyping(page, 'Phone call');
  await openPalette(page);
  const field = page.getByRole('combobox', { name: 'Switch or start…' });
  const named = async () => {
    const id = await field.getAttribute('aria-activedescendant');
    return page.locator(`[id="${id}"] > :not([aria-hidden])`).first().textContent();
  };
  const first = await named();
  await page.keyboard.press('ArrowDown');
  expect([first, await named()]).toEqual(['Pause', 'Check out…']);
  await page.keyboard.press('Escape');
  await palette(page).waitFor({ state: 'detached' });
  await current(page).pause.waitFor();
});

test('what is refused is said in the palette, which stays with its words', async () => {
  const { page } = await sit();
  await titleField(page).waitFor();
  await openPalette(page);
  await page.getByRole('combobox', { name: 'Switch or start…' }).fill('too long '.repeat(150));
  await page.keyboard.press('Enter');
  await palette(page).getByRole('alert').filter({ hasText: 'at most 1000 characters' }).waitFor();
  const field = page.getByRole('combobox', { name: 'Switch or start…' });
  expect(await field.inputValue()).toBe('too long '.repeat(150));
  // What an input method does with its keys is none of the palette's business.
  await field.dispatchEvent('keydown', { key: 'Escape', isComposing: true });
  await field.dispatchEvent('keydown', { key: 'Enter', isComposing: true });
  await palette(page).waitFor();
});

test('as a page of its own it gives way to the tracker', async () => {
  const { page, host } = await sit();
  await titleField(page).waitFor();
  await page.goto(`${new URL(host.url).origin}/?window=palette`);
  await page.getByRole('combobox', { name: 'Switch or start…' }).and(page.locator(':focus')).waitFor();
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
