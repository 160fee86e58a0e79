import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { SessionView } from '#contract';
import { told } from './scenes/scene.ts';
import { current, type Desk, setUpDesks, startByTyping, titleField } from './windows.ts';

const { sit } = setUpDesks();

const heading = (page: Page) => page.getByRole('heading', { name: 'Session', exact: true });
/** What all of this file takes for now: it may be run over midnight. */
const now = Date.now();

/** An instant of yesterday, by the clock on the wall. */
function yesterday(hours: number, minutes = 0): string {
  const at = new Date(now);
  at.setDate(at.getDate() - 1);
  at.setHours(hours, minutes, 0, 0);
  return at.toISOString();
}

/** A phone call from 10 to 11, and a report from 12 to 13, both of yesterday and paused. */
async function yesterdaysWork(desk: Desk): Promise<SessionView> {
  const { id: callId } = await told(desk, { type: 'start', title: 'Phone call' });
  const { id: sessionId } = await told(desk, { type: 'start', title: 'Write the report' });
  await told(desk, { type: 'pause' });
  const spans = [
    { sessionId: callId, start: yesterday(10), end: yesterday(11) },
    { sessionId, start: yesterday(12), end: yesterday(13) },
  ];
  for (const { sessionId, ...span } of spans) {
    await told(desk, { type: 'amend', sessionId, intervals: [span], why: 'As it was' });
  }
  await current(desk.page).title.filter({ hasText: 'Write the report' }).waitFor();
  return asked(desk, sessionId);
}

async function asked({ host }: Desk, sessionId: string): Promise<SessionView> {
  return ((await host.query({ type: 'session', sessionId })) as { value: SessionView }).value;
}

test('times are corrected by keyboard: what is in the way is named before it is saved, and then they are as typed', async () => {
  const desk = await sit();
  const { page, complaints } = desk;
  const report = await yesterdaysWork(desk);
  const startField = page.getByLabel('Start of interval 1');
  const why = page.getByRole('combobox', { name: 'Why?' });
  await page.keyboard.press('o');
  await heading(page).waitFor();
  await page.getByRole('button', { name: 'Correct…' }).press('Enter');
  await startField.and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('10:30-11:30');
  await page.keyboard.press('Control+Enter');
  await page.getByText('“Phone call” is on record from').first().waitFor();
  expect((await asked(desk, report.id)).history).toEqual(report.history);

  await startField.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('11');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('45m');
  await why.fill('Forgot to stop');
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByText('The correction of “Write the report” is not saved. It is kept').waitFor();
  await current(page).title.filter({ hasText: 'Write the report' }).waitFor();
  await page.keyboard.press('o');
  await page.getByText('A correction is not saved yet.').waitFor();
  await page.getByRole('button', { name: 'Go on correcting…' }).press('Enter');
  await why.and(page.locator('[value="Forgot to stop"]')).press('Control+Enter');
  await page.getByText('The times of “Write the report” are corrected.').waitFor();
  await page.getByRole('button', { name: 'Correct…' }).and(page.locator(':focus')).waitFor();
  expect((await asked(desk, report.id)).intervals).toEqual([{ start: yesterday(11), end: yesterday(11, 45) }]);
  const told = page.getByRole('listitem').filter({ hasText: 'Times corrected.' });
  await told.filter({ hasText: 'Forgot to stop' }).waitFor();

  await page.keyboard.press('Control+z');
  await page.getByText('Taken back: the correction of the times').waitFor();
  await told.filter({ hasText: '(taken back)' }).waitFor();
  expect((await asked(desk, report.id)).intervals).toEqual(report.intervals);
  await page.keyboard.press('Escape');
  await current(page).title.filter({ hasText: 'Write the report' }).waitFor();
  expect(complaints).toEqual([]);
});

test('an overlap that only the host can see is told by its session, and nothing is changed', async () => {
  const desk = await sit();
  const { page } = desk;
  const report = await yesterdaysWork(desk);
  await page.route('**/api/query', async (route) => {
    if (route.request().postDataJSON().type !== 'timeline') return route.fallback();
    return route.fulfill({ json: { ok: true, value: [] } });
  });
  await page.keyboard.press('o');
  await page.getByRole('button', { name: 'Correct…' }).click();
  await page.getByLabel('Start of interval 1').fill('10:45');
  await page.getByRole('combobox', { name: 'Why?' }).fill('Began earlier');
  await page.getByRole('button', { name: 'Save the times' }).click();
  await page.getByRole('listitem').filter({ hasText: '“Phone call” is on record from' }).waitFor();
  expect((await asked(desk, report.id)).history).toEqual(report.history);
});

test('an absence that was answered as a break is answered differently later, as another session', async () => {
  const desk = await sit();
  const { page } = desk;
  await startByTyping(page, 'Write the report');
  await desk.cutPower();
  await desk.startAgain();
  const question = page.getByRole('region', { name: 'Unanswered absence' });
  await question.getByRole('button', { name: 'Break, stay paused' }).click();
  await question.waitFor({ state: 'detached' });
  await page.keyboard.press('o');
  await page.getByText('It was a break.').waitFor();
  await page.getByRole('button', { name: /^Change the answer/ }).click();
  await page.getByRole('button', { name: 'Something else…' }).click();
  await page.getByLabel('Title of the new session').fill('Fix the printer');
  await page.getByRole('button', { name: 'Answer', exact: true }).click();
  await page.getByRole('region', { name: 'Absences' }).getByRole('button', { name: 'Fix the printer' }).click();
  await page.getByRole('heading', { name: 'Fix the printer' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Fix the printer' }).first().and(page.locator(':focus')).waitFor();
});

test('a session that is signed off is shown as locked, by whom and when, and the name is remembered', async () => {
  const desk = await sit();
  const { page, complaints } = desk;
  for (const title of ['Audit the books', 'Audit the till']) {
    await told(desk, { type: 'start', title });
    await told(desk, { type: 'checkout', decision: 'complete', review: { keep: 'Slowly' } });
  }
  await titleField(page).waitFor();
  await page.keyboard.press('l');
  await page.getByRole('option', { name: /Audit the books/ }).click();
  await page.getByRole('button', { name: 'Sign off and lock…' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Sign off and lock' }).click();
  await dialog.getByText('Say who signs.').waitFor();
  await dialog.getByLabel('Your name').fill('Ana Sato');
  await dialog.getByLabel('Remark (optional)').fill('As agreed');
  await dialog.getByRole('button', { name: 'Sign off and lock' }).click();
  await page.getByText(/Signed off by Ana Sato, .* Nothing of it can be changed any more\. “As agreed”/).waitFor();
  expect(await page.getByText('Locked', { exact: true }).count()).toBe(2);
  expect(await page.getByRole('button', { name: /Correct…|Edit…|Sign off and lock…/ }).count()).toBe(0);

  await page.keyboard.press('Escape');
  await page.getByRole('option', { name: /Audit the books.*Signed off/s }).waitFor();
  await page.getByRole('option', { name: /Audit the till/ }).click();
  await page.getByRole('button', { name: 'Sign off and lock…' }).click();
  expect(await dialog.getByLabel('Your name').inputValue()).toBe('Ana Sato');
  expect(complaints).toEqual([]);
});

test('a review is edited and the session put into the archive; both are taken back in turn', async () => {
  const desk = await sit();
  const { page } = desk;
  await told(desk, { type: 'start', title: 'Audit the books' });
  const closed = await told(desk, { type: 'checkout', decision: 'complete', review: { keep: 'Slowly' } });
  await titleField(page).waitFor();
  await page.keyboard.press('l');
  await page.getByRole('option', { name: /Audit the books/ }).click();
  await page.getByRole('region', { name: 'Review' }).getByRole('button', { name: 'Edit…' }).click();
  const next = page.getByLabel('Try', { exact: true });
  await next.fill('Smaller pieces');
  await page.keyboard.press('Escape');
  await page.getByText('This is not saved. Press Escape once more').waitFor();
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByText('The review of “Audit the books” is not saved. It is kept').waitFor();
  await page.getByRole('option', { name: /Audit the books/ }).click();
  await next.filter({ hasText: 'Smaller pieces' }).press('Control+Enter');
  await page.getByText('The review of “Audit the books” is changed.').waitFor();
  await page.getByRole('button', { name: 'Archive' }).click();
  await page.getByText('“Audit the books” is archived.').waitFor();
  for (const back of ['is out of the archive again', 'the change to the review']) {
    await page.keyboard.press('Control+z');
    await page.getByText(back).waitFor();
  }
  expect(await asked(desk, closed.id)).toMatchObject({ archived: false, review: closed.review });
});
