import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { answerOf, exportedFile } from '#contract';
import { mondayOfLastWeek, now, pastWeeks } from './past-weeks.ts';
import { type Desk, setUpDesks, titleField } from './windows.ts';

const { sit } = setUpDesks();

const british = { locale: 'en-GB', timezoneId: 'UTC' };

/** What the table under a heading says, a line a row. */
async function rowsOf(page: Page, name: string): Promise<string[]> {
  const rows = page.getByRole('region', { name, exact: true }).getByRole('row');
  return (await rows.allInnerTexts()).map((row) => row.replaceAll(/\s+/g, ' ').trim());
}

async function atLastWeek({ page }: Desk): Promise<void> {
  await page.clock.setFixedTime(now);
  await titleField(page).waitFor();
  await page.keyboard.press('r');
  await page.getByText('Nothing was recorded in these days.').waitFor();
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('region', { name: 'What', exact: true }).waitFor();
}

test('the report of last week is reached, read and left by keyboard alone', async () => {
  const desk = await sit(british);
  const { page } = desk;
  await pastWeeks(desk, 2);
  await atLastWeek(desk);
  expect([await rowsOf(page, 'What'), await rowsOf(page, 'Estimate and actual')]).toEqual([
    [
      'What Worked',
      'Write the quarterly report 10 h 50 min',
      'Review the chapter about weather 9 h 20 min',
      'Answer the mail 7 h 5 min',
      'Phone call with the printers 1 h 40 min',
    ],
    [
      'Title Estimate Worked Difference',
      'Review the chapter about weather 6:00 9:20 +3:20',
      'Write the quarterly report 10:00 10:50 +0:50',
      '9 sessions together 16:00 20:10 +4:10',
    ],
  ]);
  await page.getByRole('button', { name: 'Phone call with the printers', exact: true }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Phone call with the printers' });
  await dialog.getByRole('listitem').nth(1).waitFor();
  expect(await dialog.getByRole('listitem').count()).toBe(2);
  const call = dialog.getByRole('button', { name: /Phone call/ }).last();
  await call.press('Enter');
  await page.getByRole('heading', { name: 'Session', exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await call.and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'Reports' }).waitFor();
  await page.keyboard.press('Escape');
  await titleField(page).waitFor();
  expect(desk.complaints).toEqual([]);
});

test('the keys choose day, week, month and year, and today; a reload shows the same days', async () => {
  const desk = await sit(british);
  const { page } = desk;
  await pastWeeks(desk, 1);
  const monday = mondayOfLastWeek();
  const shown = page.getByRole('heading', { level: 2 }).first();
  const written = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'UTC' }).format(monday);
  const whole = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
  await atLastWeek(desk);
  await page.keyboard.press('d');
  await shown.filter({ hasText: written(whole) }).waitFor();
  await page.getByText('8:00–9:25').first().waitFor();
  await page.reload();
  await page.getByText('8:00–9:25').first().waitFor();
  await page.keyboard.press('m');
  await shown.filter({ hasText: written({ month: 'long', year: 'numeric' }) }).waitFor();
  await page.keyboard.press('y');
  await shown.filter({ hasText: new RegExp(`^${written({ year: 'numeric' })}$`) }).waitFor();
  await page.keyboard.press('d');
  await page.keyboard.press('t');
  const today = new Intl.DateTimeFormat('en-GB', { ...whole, timeZone: 'UTC' }).format(now);
  await shown.filter({ hasText: today }).waitFor();
});

test('the arrow keys go from one stretch of a day to the next, each said in words, and lead to its session', async () => {
  const desk = await sit(british);
  const { page } = desk;
  await pastWeeks(desk, 1);
  await atLastWeek(desk);
  await page
    .getByRole('button', { name: /^8:00–9:25/ })
    .first()
    .focus();
  await page.keyboard.press('ArrowRight');
  await page
    .getByText(/^9:25–9:40 \(15\smin\)/)
    .first()
    .waitFor();
  await page.keyboard.press('ArrowRight');
  const said = '9:40–11:50 (2 h 10 min) Write the quarterly report';
  await page.getByText(said, { exact: true }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')?.replaceAll('\u00a0', ' '))).toBe(
    said,
  );
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Review' }).getByText('Ask for the figures a week before').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: said }).and(page.locator(':focus')).waitFor();
});

test('a tag leads to its sessions, and what has no tag to the others', async () => {
  const desk = await sit(british);
  const { page } = desk;
  await pastWeeks(desk, 1);
  await atLastWeek(desk);
  await page.getByText('Tag', { exact: true }).click();
  for (const [tag, title] of [
    ['Q4', 'Write the quarterly report'],
    ['Without a tag', 'Review the chapter about weather'],
  ] as const) {
    await page.getByRole('button', { name: tag }).click();
    const sessions = page.getByRole('dialog', { name: tag }).getByRole('listitem');
    await sessions.first().waitFor();
    expect((await sessions.allInnerTexts()).filter((text) => !text.startsWith(title))).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
});

test('what is seen is exported as CSV, byte for byte what the product writes of these days', async () => {
  const desk = await sit(british);
  const { page, host } = desk;
  await pastWeeks(desk, 3);
  await atLastWeek(desk);
  await page.getByRole('button', { name: 'Export…' }).press('Enter');
  const saved = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Spreadsheet (CSV)' }).press('Enter');
  const file = await saved;
  const day = (days: number) => new Date(mondayOfLastWeek() + days * 86_400_000).toISOString().slice(0, 10);
  const asked = { type: 'export', format: 'csv', from: day(0), to: day(6) } as const;
  const answer = answerOf(exportedFile).parse(await host.query(asked));
  if (!answer.ok) throw new Error(answer.error.message);
  expect([file.suggestedFilename(), await readFile(await file.path(), 'utf8')]).toEqual([
    answer.value.filename,
    answer.value.content,
  ]);
  expect(answer.value.content.split('\n').filter((line) => line.includes('Phone call'))).toHaveLength(2);
});

test('the review of the week is copied as Markdown', async () => {
  const desk = await sit({ ...british, permissions: ['clipboard-read', 'clipboard-write'] });
  const { page } = desk;
  await pastWeeks(desk, 1);
  await atLastWeek(desk);
  await page.getByRole('button', { name: 'Copy as Markdown' }).press('Enter');
  await page.getByText('Copied').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n').slice(1)).toEqual([
    '',
    '## Keep',
    '',
    '- Wrote before reading the mail _(Write the quarterly report)_',
    '- Wrote before reading the mail _(Write the quarterly report)_',
    '',
    '## Problem',
    '',
    '- The figures of October were missing _(Write the quarterly report)_',
    '- The figures of October were missing _(Write the quarterly report)_',
    '',
    '## Try',
    '',
    '- Ask for the figures a week before _(Write the quarterly report)_',
    '- Smaller pieces _(Write the quarterly report)_',
    '- Ask for the figures a week before _(Write the quarterly report)_',
    '',
  ]);
});

test('ten years are added up year by year and can be cancelled; their reviews are read when asked for, and stopped', async () => {
  const desk = await sit(british);
  const { page, host, complaints } = desk;
  await pastWeeks(desk, 1);
  const day = (days: number) => new Date(mondayOfLastWeek() + days * 86_400_000).toISOString().slice(0, 10);
  let asked = 0;
  let goOn = () => {};
  const held = () => new Promise<void>((resolve) => (goOn = resolve));
  let hold: string | null = 'summary';
  await page.route('**/api/query', async (route) => {
    const { type } = route.request().postDataJSON();
    if (type === hold) {
      asked += 1;
      if (asked > 8) await held();
    }
    await route.fallback();
  });
  const address = new URLSearchParams({ window: 'reports', span: 'custom', from: day(-3650), to: day(6) });
  await page.goto(`${new URL(host.url).origin}/?${address}`);
  await page.getByText(/^Adding up: 1 of 10 years\.|^Adding up: 2 of 10 years\./).waitFor();
  await page.getByRole('button', { name: 'Cancel' }).press('Enter');
  await page.getByText('Cancelled. Choose other days.').waitFor();
  hold = null;
  goOn();
  await page.reload();
  await page.getByRole('button', { name: 'Read them' }).waitFor();
  hold = 'reviews';
  asked = 0;
  await page.getByRole('button', { name: 'Read them' }).press('Enter');
  await page.getByText('8 of 40 quarters read.').waitFor();
  await page.getByRole('button', { name: 'Stop' }).press('Enter');
  hold = null;
  goOn();
  await page.getByText(/^Stopped\. What follows is of/).waitFor();
  await page.getByText('Ask for the figures a week before').first().waitFor();
  await page.getByRole('button', { name: 'Read on' }).press('Enter');
  await page.getByRole('button', { name: 'Read on' }).waitFor({ state: 'detached' });
  expect(await rowsOf(page, 'Estimate and actual')).toHaveLength(4);
  expect(complaints).toEqual([]);
});
