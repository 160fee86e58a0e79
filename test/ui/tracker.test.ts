import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { dayThatLasts } from '../support/day-that-lasts.ts';
import { reportRunning, told } from './scenes/scene.ts';
import { current, setUpDesks, titleField } from './windows.ts';

const { sit } = setUpDesks();

test('where nothing was ever recorded a few things can be set first; the first session ends that for good', async () => {
  const { page, host, complaints } = await sit();
  const first = page.getByRole('region', { name: 'If you like, before you begin' });
  await first.getByLabel('Away after this many minutes without input').fill('7');
  await first.getByLabel('Away after this many minutes without input').press('Enter');
  await expect
    .poll(() => host.query({ type: 'settings' }))
    .toMatchObject({ value: { settings: { away: { idleMinutes: 7 } } } });
  expect(await first.getByRole('switch').count()).toBe(0);
  await first.getByRole('button', { name: 'Import…' }).click();
  await page.getByRole('heading', { name: 'Data' }).waitFor();
  await page.keyboard.press('Escape');
  await titleField(page).fill('Write the report');
  await titleField(page).press('Enter');
  await current(page).pause.waitFor();
  expect(await first.count()).toBe(0);
  await host.execute({ type: 'checkout', decision: 'complete' });
  await page.getByRole('heading', { name: 'What are you going to work on?' }).waitFor();
  await page.getByRole('group', { name: 'Today, stretch by stretch' }).getByRole('button').first().waitFor();
  expect([await first.count(), complaints]).toEqual([0, []]);
});

test('today is read out stretch by stretch, with what is left of the goal and the absence that waits', async () => {
  await dayThatLasts();
  const desk = await sit();
  const { page } = desk;
  await desk.host.execute({ type: 'changeSettings', settings: { goalMinutes: 480 } });
  await told(desk, { type: 'start', title: 'Answer the mail' });
  await reportRunning(desk, 0);
  await desk.cutPower();
  await desk.startAgain();
  const question = page.getByRole('region', { name: 'Unanswered absence' });
  await question.waitFor();
  await told(desk, { type: 'resume' });
  await current(page).pause.waitFor();
  await page.getByRole('group', { name: 'Today, stretch by stretch' }).getByRole('button').nth(4).waitFor();
  await page.getByRole('progressbar', { name: 'Goal for today: 8 h' }).waitFor();
  expect(withoutTimes(await page.locator('body').ariaSnapshot())).toMatchInlineSnapshot(`
    "- status
    - banner:
      - timer "Worked today": Today N min
      - 'progressbar "Goal for today: 8 h"'
      - text: N min left
      - navigation:
        - button "Sessions"
        - button "Reports"
        - button "Procedures"
        - button "Settings"
        - button "Keys"
    - main:
      - button "Report of yesterday": Yesterday
      - group "Today, stretch by stretch":
        - button "H:MM–H:MM (N min) Answer the mail"
        - button "H:MM–H:MM (N min) Write the quarterly report"
        - 'button "H:MM–H:MM (N min) away, Intermission ended unexpectedly, not answered yet: Write the quarterly report"'
        - 'button "H:MM–H:MM (N min) paused, Intermission ended unexpectedly: Write the quarterly report"'
        - button "H:MM–now (N min) Write the quarterly report"
      - button "Report of today": Report
      - status: Unanswered absence
      - region "Unanswered absence":
        - heading "Intermission ended unexpectedly at H:MM and was back N min later, while you were on “Write the quarterly report”." [level=2]
        - group "That time was":
          - button "A break"
          - button "Work on it"
          - button "Something else…"
        - alert
      - region "Current session":
        - text: Running
        - button "More for “Write the quarterly report”"
        - heading "Write the quarterly report" [level=1]
        - paragraph: "Planned outcome: A draft that Mira can comment on"
        - timer "Time worked": H:MM:SS
        - progressbar "Worked of the estimate"
        - text: N min of 2 h estimated · N min left
        - list "Tags":
          - listitem: report
          - listitem: Q4
        - button "Pause"
        - button "Check out"
        - alert
      - region "Start a session":
        - combobox "Start something new"
        - button "Start"
        - alert
      - region "Open sessions":
        - heading "Open sessions" [level=2]
        - list:
          - listitem:
            - button "Switch to Answer the mail Paused since H:MM, switched away N min"
            - button "More for “Answer the mail”"
      - alert
      - region "Steps":
        - heading "Steps" [level=2]
        - button "1 of 4 done. Show all steps": 1 of 4 done
        - list:
          - listitem:
            - text: "Not checked: Write the summary"
            - button "Pass"
            - button "Fail"
            - button "Skip"
            - textbox "Comment"
            - button "Remove “Write the summary”"
        - textbox "Add a step"
        - alert
        - alert
      - region "Notes":
        - heading "Notes" [level=2]
        - text: 1 note
        - textbox "Write a note"
        - alert
        - list:
          - listitem:
            - time: H:MM
            - text: Figures for October are still missing
    - status"
  `);
});

test('a step, a note, an absence and the way through today are reached by keys alone', async () => {
  await dayThatLasts();
  const desk = await sit();
  const { page } = desk;
  await titleField(page).waitFor();
  await page.keyboard.press('n');
  await page.keyboard.type('Write the report');
  await page.keyboard.press('Enter');
  await current(page).pause.waitFor();
  await tabTo(page, 'Add a step');
  await page.keyboard.type('Collect the figures');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Pass' }).waitFor();
  await tabTo(page, 'Pass');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^1 of 1 done/ }).waitFor();
  await tabTo(page, 'Write a note');
  await page.keyboard.type('October is missing');
  await page.keyboard.press('Enter');
  await page.getByText('October is missing').waitFor();

  await desk.cutPower();
  await desk.startAgain();
  await page.getByRole('region', { name: 'Unanswered absence' }).waitFor();
  await page.keyboard.press('e');
  await page.getByLabel('Title of the new session').and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Break, go on' }).waitFor();
  await page.keyboard.press('b');
  await current(page).pause.waitFor();

  const strip = page.getByRole('group', { name: 'Today, stretch by stretch' }).getByRole('button');
  await strip.nth(2).waitFor();
  await tabTo(page, /Write the report$/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.waitForURL(/window=session/);
  await page.getByRole('button', { name: 'Back' }).waitFor();
  await page.keyboard.press('Escape');
  await strip.nth(1).and(page.locator(':focus')).waitFor();
  expect(desk.complaints).toEqual([]);
});

/** Goes on with the Tab key until something of that name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const seen: string[] = [];
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const focused = document.activeElement;
      return focused?.getAttribute('aria-label') ?? focused?.textContent ?? '';
    });
    if (typeof name === 'string' ? at === name : name.test(at)) return;
    seen.push(at);
  }
  throw new Error(`${name} was not reached, only ${seen.join(', ')}`);
}

/** What is read out, whatever time it is and however long the test took. */
function withoutTimes(read: string): string {
  return read
    .replaceAll(/\d+:\d\d:\d\d/g, 'H:MM:SS')
    .replaceAll(/\d+:\d\d/g, 'H:MM')
    .replaceAll(/(< )?\d+ (h \d+ )?min/g, 'N min');
}
