import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { answerOf, sessionsPage } from '#contract';
import { tempFolder } from '../support/temp-folder.ts';
import { mondayOfLastWeek, pastWeeks } from './past-weeks.ts';
import { told } from './scenes/scene.ts';
import { type Desk, setUpDesks } from './windows.ts';

const { sit } = setUpDesks();

const british = { locale: 'en-GB', timezoneId: 'UTC' };
const dayMs = 86_400_000;

async function atData({ page, host }: Desk): Promise<void> {
  await page.goto(`${new URL(host.url).origin}/?window=data`);
  await page.getByRole('region', { name: 'Import' }).waitFor();
}

async function choose(page: Page, name: string, content: string): Promise<void> {
  const another = page.getByRole('button', { name: 'Choose another file' });
  if (await another.isVisible()) await another.click();
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
}

/** What `timew export` writes of one interval, some days after Monday of last week. */
function timewarrior(days: number, from: string, to: string, annotation: string): string {
  const day = new Date(mondayOfLastWeek() + days * dayMs).toISOString().slice(0, 10).replaceAll('-', '');
  return JSON.stringify([{ id: 1, start: `${day}T${from}00Z`, end: `${day}T${to}00Z`, tags: ['home'], annotation }]);
}

async function titles({ host }: Desk): Promise<string[]> {
  const answer = answerOf(sessionsPage).parse(await host.query({ type: 'sessions', limit: 1_000 }));
  return answer.ok ? answer.value.sessions.map(({ title }) => title) : [answer.error.message];
}

test('an import names what it collides with; one that does not is shown first, and adds nothing the second time', async () => {
  const desk = await sit(british);
  const { page } = desk;
  await pastWeeks(desk, 1);
  const before = await titles(desk);
  await atData(desk);
  const importing = page.getByRole('region', { name: 'Import' });

  await choose(page, 'clash.json', timewarrior(0, '0830', '0900', 'Plan the garden'));
  await importing.getByText('overlaps work that is recorded').waitFor();
  const inTheWay = importing.getByRole('listitem').filter({ hasText: 'Answer the mail' });
  // The day is named once.
  await inTheWay.filter({ hasText: /^Answer the mail\w{3}, \d+ \w+ \d{4}, \d+:\d\d\s?–\s?\d+:\d\d$/ }).waitFor();

  const free = timewarrior(5, '1000', '1130', 'Plan the garden');
  await choose(page, 'garden.json', free);
  await importing.getByText('1 session would be added.').waitFor();
  await importing.getByText('1 h 30 min').waitFor();
  expect(await titles(desk)).toEqual(before);
  await importing.getByRole('button', { name: 'Import 1 session' }).press('Enter');
  await importing.getByText('1 session was imported.').waitFor();

  await choose(page, 'garden.json', free);
  await importing.getByText('1 session is here already and would be skipped.').waitFor();
  expect(await importing.getByRole('button', { name: /^Import/ }).count()).toBe(0);
  expect([await titles(desk), desk.complaints]).toEqual([['Plan the garden', ...before], []]);
});

test('dates that can be read in two ways are asked about, and read as it is said', async () => {
  const desk = await sit(british);
  await atData(desk);
  const { page } = desk;
  await choose(page, 'toggl.csv', 'Description,Start date,Start time,Duration\nReport,03/04/2020,09:00,01:00:00\n');
  await page.getByRole('radio', { name: /4 March 2020|March 4, 2020/ }).press(' ');
  await page.getByRole('button', { name: 'Continue' }).press('Enter');
  await page.getByText('Wed, 4 Mar 2020').waitFor();
  await page.getByRole('button', { name: 'Import 1 session' }).press('Enter');
  await page.getByText('1 session was imported.').waitFor();
  expect(await titles(desk)).toEqual(['Report']);
});

test('a file that makes no sense is refused with what is wrong, row by row', async () => {
  const desk = await sit(british);
  await atData(desk);
  const { page } = desk;
  await choose(page, 'toggl.csv', 'Description,Start date,Start time,Duration\nReport,2020-13-04,09:00,01:00:00\n');
  await page.getByText(/^Line 2: /).waitFor();
  await page.getByRole('button', { name: 'Choose another file' }).waitFor();
});

/** However slow the page is: from when it is told that it can cancel the work until it does, the host does nothing. */
async function restsUntilCancelled({ page, host }: Desk): Promise<void> {
  let told = false;
  await page.route(/api\/(query|execute)/, async (route) => {
    const { type } = route.request().postDataJSON();
    if (type === 'cancelWork') host.process.kill('SIGCONT');
    if (type !== 'work') return route.fallback();
    const response = await route.fetch();
    const { value } = await response.json();
    if (value?.cancellable === true && !told) {
      told = true;
      host.process.kill('SIGSTOP');
    }
    return route.fulfill({ response });
  });
}

test('an import that takes long shows how far it is and is cancelled: nothing of it was imported', async () => {
  const desk = await sit(british);
  await atData(desk);
  const { page } = desk;
  const rows = Array.from({ length: 60_000 }, (_, index) => {
    const at = (minutes: number) =>
      `${new Date(Date.UTC(2019, 0, 1, 0, 60 * index + minutes)).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
    return { start: at(0), end: at(50), tags: [], annotation: `Piece ${index % 500}` };
  });
  await choose(page, 'years.json', JSON.stringify(rows));
  const previewed = page.getByRole('button', { name: 'Import 60,000 sessions' });
  // All of them are looked at first: that takes a busy machine longer than a click may.
  await previewed.waitFor({ timeout: 90_000 });
  await restsUntilCancelled(desk);
  await previewed.click();
  await page.getByRole('progressbar', { name: 'Importing…' }).waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('alert').filter({ hasText: 'was cancelled' }).waitFor();
  expect(await titles(desk)).toEqual([]);
});

test('a restore shows what would be lost, is done all the same when that is wanted, and is taken back', async () => {
  const desk = await sit(british);
  const { page } = desk;
  await told(desk, { type: 'start', title: 'Before the backup' });
  await told(desk, { type: 'checkout', decision: 'complete' });
  await atData(desk);
  await page.getByRole('button', { name: 'Back up now' }).press('Enter');
  const asked = page.getByRole('listitem').filter({ hasText: 'asked for' });
  await asked.waitFor();
  await told(desk, { type: 'start', title: 'After the backup' });
  await told(desk, { type: 'checkout', decision: 'complete' });

  await asked.getByRole('button', { name: /^Restore/ }).press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Restore the backup of/ });
  await dialog.getByRole('alert').filter({ hasText: 'will be gone' }).waitFor();
  await dialog.getByRole('listitem').filter({ hasText: 'After the backup' }).getByText('Taken away').waitFor();
  expect(await titles(desk)).toEqual(['After the backup', 'Before the backup']);
  await dialog.getByRole('button', { name: 'Restore and discard newer' }).press('Enter');
  await dialog.getByText('Restored.').waitFor();
  expect(await titles(desk)).toEqual(['Before the backup']);

  await dialog.getByRole('button', { name: 'Take it back…' }).press('Enter');
  await dialog.getByRole('listitem').filter({ hasText: 'After the backup' }).getByText('Comes back').waitFor();
  await dialog.getByRole('button', { name: 'Restore', exact: true }).press('Enter');
  await dialog.getByText('Restored.').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'Backups' }).waitFor();
  expect([await titles(desk), desk.complaints]).toEqual([['After the backup', 'Before the backup'], []]);
});

test('the records are moved to another folder and back, and the window says where they lie', async () => {
  const desk = await sit(british);
  const { page } = desk;
  await pastWeeks(desk, 1);
  const before = await titles(desk);
  const folder = await tempFolder();
  try {
    await atData(desk);
    const records = page.getByRole('region', { name: 'Records' });
    await records.getByLabel('Another folder for the records').fill('not a whole path');
    await page.keyboard.press('Enter');
    await records.getByRole('alert').filter({ hasText: 'must be the whole path of a folder' }).waitFor();
    await records.getByLabel('Another folder for the records').fill(folder.path);
    await page.keyboard.press('Enter');
    await records.getByText(folder.path, { exact: true }).waitFor();
    expect(await titles(desk)).toEqual(before);
    await records.getByRole('button', { name: 'Move them back to the usual folder' }).press('Enter');
    await records.getByText(folder.path, { exact: true }).waitFor({ state: 'detached' });
    expect([await titles(desk), desk.complaints]).toEqual([before, []]);
  } finally {
    await folder.remove();
  }
});

test('long work says how far it is and is cancelled, until it is too late; an export says where it went', async () => {
  const desk = await sit(british);
  const { page } = desk;
  await atData(desk);
  let cancel = () => {};
  const cancelled = new Promise<void>((resolve) => {
    cancel = resolve;
  });
  const work = { workId: null, kind: 'export', done: 430, total: 1_000, cancellable: true };
  await page.route(/api\/(query|execute)/, async (route) => {
    const { type } = route.request().postDataJSON();
    if (type === 'work') return route.fulfill({ json: { ok: true, value: work } });
    if (type === 'cancelWork') cancel();
    if (!['export', 'backup'].includes(type)) return route.fallback();
    await cancelled;
    const error = { code: 'CANCELLED', message: 'It was cancelled' };
    return route.fulfill({ status: 409, json: { ok: false, error } });
  });
  const write = page.getByRole('button', { name: 'Export to a file' });
  await write.press('Enter');
  const bar = page.getByRole('progressbar', { name: 'The export is being written…' });
  await expect.poll(() => bar.getAttribute('value')).toBe('0.43');
  await page.getByText('43%').waitFor();
  work.cancellable = false;
  await page.getByText('It can no longer be cancelled').waitFor();
  expect(await page.getByRole('button', { name: 'Cancel' }).count()).toBe(0);
  work.cancellable = true;
  await page.getByRole('button', { name: 'Cancel' }).press('Enter');
  await page.getByText('It was cancelled; nothing was changed.').waitFor();
  await page.unroute(/api\/(query|execute)/);
  await page.getByRole('button', { name: 'Last month' }).press('Enter');
  const saved = page.waitForEvent('download');
  await write.press('Enter');
  const filename = (await saved).suggestedFilename();
  await page.getByText(`Exported as “${filename}”. Your browser saves it with your downloads.`).waitFor();
  expect([filename, desk.complaints]).toEqual([
    expect.stringMatching(/^intermission-\d{4}-\d{2}-01-to-\d{4}-\d{2}-\d{2}\.json$/),
    [],
  ]);
});

test('the month is exported as CSV by keys alone', async () => {
  const desk = await sit(british);
  const { page } = desk;
  await pastWeeks(desk, 1);
  await page.goto(`${new URL(desk.host.url).origin}/?window=reports`);
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  await page.keyboard.press('m');
  await page.getByRole('button', { name: /^Export/ }).press('Enter');
  const saved = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Spreadsheet (CSV)' }).press('Enter');
  expect((await saved).suggestedFilename()).toMatch(/\.csv$/);
});
