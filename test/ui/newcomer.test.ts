import { expect, test } from 'vitest';
import { dayThatLasts } from '../support/day-that-lasts.ts';
import { pastWeeks } from './past-weeks.ts';
import { onDesktopWhere } from './retold.ts';
import { told } from './scenes/scene.ts';
import { current, type Desk, setUpDesks, titleField } from './windows.ts';

const { sit } = setUpDesks();

/** An instant of the day before this one, in UTC: the page's zone here. */
function yesterday(hours: number, minutes = 0): string {
  const at = new Date();
  at.setUTCDate(at.getUTCDate() - 1);
  at.setUTCHours(hours, minutes, 0, 0);
  return at.toISOString();
}

/** A report of yesterday with a lunch in it, weeks before, and mail that was being answered when the power was cut. */
async function deskInUse(desk: Desk): Promise<void> {
  // No page loses its host half-way.
  await desk.page.goto('about:blank');
  await pastWeeks(desk, 2);
  const { id: sessionId } = await told(desk, { type: 'start', title: 'Proofread the leaflet' });
  const morning = { start: yesterday(9), end: yesterday(12) };
  const intervals = [morning, { start: yesterday(12, 45), end: yesterday(15) }];
  await told(desk, { type: 'amend', sessionId, intervals, why: 'As it was' });
  await told(desk, { type: 'checkout', sessionId, decision: 'complete' });
  await told(desk, { type: 'start', title: 'Answer the mail' });
  await desk.cutPower();
  await desk.startAgain({ show: false });
  await onDesktopWhere(desk.page);
  await desk.page.goto(desk.host.url);
}

/** By what is seen and named alone: no address is known, and no key. */
test('who has never seen it answers, starts, switches, corrects a lunch, checks out, finds a Try, exports and sets keys', async () => {
  await dayThatLasts();
  const desk = await sit({ locale: 'en-GB', timezoneId: 'UTC' });
  const { page } = desk;
  await deskInUse(desk);
  const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
  const { title, pause } = current(page);

  await press('I worked, go on');
  await pause.waitFor();
  await titleField(page).fill('Call Ana');
  await press('Start');
  await page.getByText('“Call Ana” is started; what ran is paused.').waitFor();
  await press(/^Switch to Answer the mail/);
  await title.filter({ hasText: 'Answer the mail' }).waitFor();

  const worked = page.getByRole('definition');
  await press('Report of yesterday');
  const when = page.getByRole('region', { name: 'When' });
  await when.getByRole('button', { name: 'Paused by you', exact: true }).click();
  await press('Change the pause from 12:00');
  await press('It was work');
  await press('Save the times');
  await worked.filter({ hasText: /^6\sh$/ }).waitFor();
  await press('Correct…');
  await press('There was a pause…');
  await page.getByLabel('When was the pause?').fill('12-12:45');
  await press('Add the pause');
  await page.getByText('Not saved yet: takes away 45 min.').waitFor();
  // What saves is seen without looking for it.
  const saving = await page.getByRole('button', { name: 'Save the times' }).boundingBox();
  await press('Save the times');
  await worked.filter({ hasText: /^5\sh\s15\smin$/ }).waitFor();
  await press('Back');
  await press('Back');

  await press('Check out');
  await page.getByLabel('Try').fill('Answer it at noon');
  await press('Check out');
  await title.filter({ hasText: 'Call Ana' }).waitFor();

  await press('Reports');
  await press('Week before');
  await press(/^Keep \d+ · .*Try \d+$/);
  await page.getByRole('heading', { name: 'Review' }).and(page.locator(':focus')).waitFor();
  const review = page.getByRole('region', { name: 'Review' });
  await review.getByText('Ask for the figures a week before').first().waitFor();
  await page.getByText('Month', { exact: true }).click();
  await press('Export…');
  const saved = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Spreadsheet (CSV)' }).click();
  const file = (await saved).suggestedFilename();
  await press('Back');

  await press('Settings');
  await press(/^Pause or resume:/);
  await page.keyboard.press('Control+Alt+j');
  await page.getByRole('button', { name: 'Pause or resume: Ctrl Alt J' }).waitFor();

  expect([file, (saving?.y ?? Number.NaN) + (saving?.height ?? 0) <= 640, desk.complaints]).toEqual([
    expect.stringMatching(/^intermission-\d{4}-\d{2}-01-to-\d{4}-\d{2}-\d{2}\.csv$/),
    true,
    [],
  ]);
});
