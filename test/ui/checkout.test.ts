import { expect, test } from 'vitest';
import { told } from './scenes/scene.ts';
import { current, setUpDesks } from './windows.ts';

const { sit } = setUpDesks();
const minuteMs = 60_000;

/** An instant some minutes ago, to the minute. */
const ago = (minutes: number) => new Date(Date.now() - minutes * minuteMs).toISOString();

/** What depends on when it is read: how long it has been paused, and when the last checkout was. */
function untimed(read: string): string {
  return read
    .replace(/(term: Paused\n\s*- definition: ).*/, '$1…')
    .replace(/(heading "Last time" \[level=2\]\n\s*- text: ).*/, '$1…');
}

test('the checkout is read to whoever cannot see it, compares with last time, keeps what was tried, and goes by one key', async () => {
  const desk = await sit();
  const { page, complaints } = desk;
  const title = 'Write the report';
  await told(desk, { type: 'start', title, at: ago(200) });
  await told(desk, { type: 'checkout', decision: 'complete', review: { try: 'Ask a week before' } });
  const { id: sessionId } = await told(desk, { type: 'start', title, estimateMs: 90 * minuteMs, steps: ['Collect'] });
  await told(desk, { type: 'pause' });
  const interval = { start: '2026-01-05T09:00:00.000Z', end: '2026-01-05T10:00:00.000Z' };
  await told(desk, { type: 'amend', sessionId, intervals: [interval], why: 'As it was' });
  await current(page).resume.waitFor();
  await page.keyboard.press('c');
  await page.getByRole('button', { name: 'It worked: keep it' }).press('Enter');
  await page.getByText('Continue later', { exact: true }).click();
  expect(untimed(await page.getByRole('main').ariaSnapshot())).toMatchInlineSnapshot(`
    "- main:
      - region "What was planned and worked":
        - heading "Write the report" [level=2]
        - term: Worked
        - definition: 1 h
        - term: Estimate
        - definition: 1 h 30 min
        - term: Paused
        - definition: …
        - heading "1 step unchecked" [level=3]
        - list:
          - listitem: Collect
      - region "Last time":
        - heading "Last time" [level=2]
        - text: …
        - paragraph: It took 3 h 20 min. This time it is 2 h 20 min less.
        - heading "Last time’s try" [level=3]
        - paragraph: Ask a week before
        - button "In Keep" [disabled]
      - group "Review":
        - text: Review Keep
        - textbox "Keep":
          - /placeholder: What went well
          - text: Ask a week before
        - text: Problem
        - textbox "Problem":
          - /placeholder: What got in the way
        - text: Try
        - textbox "Try":
          - /placeholder: What to do differently next time
      - region "What next?":
        - heading "What next?" [level=2]
        - radiogroup "What next?":
          - radio "Done"
          - text: Done
          - radio "Continue later" [checked]
          - text: Continue later
          - radio "Switch to…"
          - text: Switch to…
        - paragraph: A follow-up session stays open, paused, with the unchecked steps. Write at least one line of review.
        - paragraph: "It goes on with: Collect"
        - text: Remaining
        - textbox "Remaining":
          - /placeholder: 45m or 1:15
          - text: 0:30
        - text: Why later? (optional)
        - textbox "Why later? (optional)"
        - button "Check out and continue later"
        - text: Ctrl+Enter
        - alert"
  `);
  await page.getByLabel('Remaining').fill('soon');
  await page.getByRole('button', { name: 'Back' }).focus();
  await page.keyboard.press('Control+Enter');
  await page.getByText('Write a length, such as 45m, 1:15 or 2 h.').waitFor();
  await page.getByLabel('Remaining').fill('45m');
  await page.reload();
  expect(await page.getByLabel('Keep').inputValue()).toBe('Ask a week before');
  expect(await page.getByLabel('Remaining').inputValue()).toBe('45m');
  await page.keyboard.press('Control+Enter');
  await page.getByText('“Write the report” is checked out.').waitFor();
  await current(page).resume.waitFor();
  expect(complaints).toEqual([]);
});
