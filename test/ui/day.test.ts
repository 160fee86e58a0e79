import { expect, test } from 'vitest';
import type { SessionView } from '#contract';
import { current, setUpDesks, startByTyping } from './windows.ts';

const { sit } = setUpDesks();

test('a day of work with the mouse: start, pause, switch, tick off, check out; a power cut loses none of it', async () => {
  const desk = await sit();
  const { page } = desk;
  const now = current(page);
  await startByTyping(page, 'Write the quarterly report');
  for (const step of ['Collect the figures', 'Write the summary']) {
    await page.getByLabel('Add a step').fill(step);
    await page.getByLabel('Add a step').press('Enter');
    await page.getByRole('listitem').filter({ hasText: step }).waitFor();
  }
  await page.getByLabel('Write a note').fill('October is missing');
  await page.getByLabel('Write a note').press('Enter');
  await page.getByText('October is missing').waitFor();

  await now.pause.click();
  await now.session.getByText('Paused', { exact: true }).waitFor();
  await startByTyping(page, 'Phone call');
  await page.getByRole('button', { name: /^Switch to Write the quarterly report/ }).click();
  await now.title.filter({ hasText: 'Write the quarterly report' }).waitFor();
  await page.getByRole('button', { name: 'Pass' }).click();
  await page.getByRole('button', { name: /1 of 2 done/ }).waitFor();

  await now.checkOut.click();
  await page.getByText('1 step unchecked').waitFor();
  await page.getByLabel('Keep').fill('Wrote before reading the mail');
  await page.getByLabel('Problem').fill('October came late');
  await page.getByLabel('Try', { exact: true }).fill('Ask a week before');
  await page.getByRole('button', { name: 'Check out', exact: true }).click();
  await now.title.filter({ hasText: 'Phone call' }).waitFor();

  await desk.cutPower();
  await desk.startAgain();
  await now.title.filter({ hasText: 'Phone call' }).waitFor();
  await now.session.getByText('Paused', { exact: true }).waitFor();
  expect(await page.getByRole('region', { name: 'Unanswered absence' }).count()).toBe(0);

  await page.getByRole('button', { name: 'Sessions', exact: true }).click();
  await page.getByRole('option', { name: /Write the quarterly report/ }).click();
  for (const kept of ['Wrote before reading the mail', 'October came late', 'Ask a week before']) {
    await page.getByText(kept, { exact: true }).waitFor();
  }
  await page.getByRole('listitem').filter({ hasText: 'Collect the figures Passed' }).waitFor();
  await page.getByText('October is missing', { exact: true }).waitFor();

  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('listbox', { name: 'Sessions' }).and(page.locator(':focus')).waitFor();
  await page.getByRole('button', { name: 'Back' }).click();
  await startByTyping(page, 'Write the quarterly report');
  await now.checkOut.click();
  await page.getByText('Last time’s try').waitFor();
  await page.getByText('Ask a week before').waitFor();
  expect(desk.complaints).toEqual([]);
});

test('a session that ran when the power was cut is asked about; an answer as break leaves it paused', async () => {
  const desk = await sit();
  const { page } = desk;
  await startByTyping(page, 'Write the quarterly report');
  await desk.cutPower();
  await desk.startAgain();
  const question = page.getByRole('region', { name: 'Unanswered absence' });
  await question
    .getByRole('heading', { name: /^Intermission ended unexpectedly .* on “Write the quarterly/ })
    .waitFor();
  await question.getByRole('button', { name: 'Break, stay paused' }).click();
  await question.waitFor({ state: 'detached' });
  await current(page).session.getByText('Paused', { exact: true }).waitFor();
});

test('an absence spent on something new becomes a session of its own, and the first one can run on', async () => {
  const desk = await sit();
  const { page } = desk;
  await startByTyping(page, 'Write the quarterly report');
  await desk.cutPower();
  await desk.startAgain();
  const question = page.getByRole('region', { name: 'Unanswered absence' });
  await question.getByRole('button', { name: 'Something else…' }).click();
  await question.getByLabel('Title of the new session').fill('Fix the printer');
  await question.getByRole('button', { name: 'Answer and resume' }).click();
  await question.waitFor({ state: 'detached' });
  await current(page).session.getByText('Running', { exact: true }).waitFor();
  await page.getByRole('button', { name: /^Switch to Fix the printer/ }).waitFor();
});

test('continue later leaves a follow-up with what remains; a step back keeps what was written', async () => {
  const { page, host } = await sit();
  await startByTyping(page, 'Write the quarterly report');
  await current(page).checkOut.click();
  await page.getByLabel('Keep').fill('A good start');
  await page.keyboard.press('Escape');
  await current(page).checkOut.click();
  expect(await page.getByLabel('Keep').inputValue()).toBe('A good start');

  await page.getByText('Continue later', { exact: true }).click();
  await page.getByLabel('Remaining').fill('45m');
  await page.getByLabel('Why later? (optional)').fill('Waiting for October');
  await page.getByRole('button', { name: 'Check out and continue later' }).click();
  await current(page).resume.waitFor();
  const { value } = (await host.query({ type: 'current' })) as { value: { open: SessionView[] } };
  expect(value.open.map(({ title, clock, estimateMs }) => ({ title, clock, estimateMs }))).toEqual([
    { title: 'Write the quarterly report', clock: 'paused', estimateMs: 45 * 60_000 },
  ]);
});

test('a plan made at the start is shown, can be edited, and an aborted session is gone from the tracker', async () => {
  const { page } = await sit();
  const now = current(page);
  await page.getByRole('combobox', { name: 'Start something new' }).fill('Prepare the workshop');
  await page.getByRole('button', { name: 'Plan it' }).click();
  await page.getByLabel('Planned outcome').fill('An agenda');
  await page.getByLabel('Estimate', { exact: true }).fill('47');
  await page.getByRole('combobox', { name: 'Tags' }).fill('teaching,');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await now.session.getByText('An agenda').waitFor();
  await now.session.getByText('of 47 min estimated').waitFor();
  await now.session.getByText('teaching').waitFor();

  await now.session.getByRole('button', { name: /^More/ }).click();
  await page.getByRole('menuitem', { name: 'Edit…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Title').fill('Prepare the course');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await now.title.filter({ hasText: 'Prepare the course' }).waitFor();

  await now.session.getByRole('button', { name: /^More/ }).click();
  await page.getByRole('menuitem', { name: 'Abort…' }).click();
  await dialog.getByLabel('Reason (optional)').fill('Cancelled');
  await dialog.getByRole('button', { name: 'Abort the session' }).click();
  await page.getByRole('heading', { name: 'What are you going to work on?' }).waitFor();
});

test('steps saved as a procedure start the next session', async () => {
  const { page } = await sit();
  const now = current(page);
  await startByTyping(page, 'Weekly review');
  await page.getByLabel('Add a step').fill('Empty the inbox');
  await page.getByLabel('Add a step').press('Enter');
  await page.getByRole('button', { name: 'Pass' }).waitFor();
  await now.session.getByRole('button', { name: /^More/ }).click();
  await page.getByRole('menuitem', { name: 'Save steps as a procedure' }).click();
  await now.checkOut.click();
  await page.getByRole('button', { name: 'Check out', exact: true }).click();

  await page.getByRole('combobox', { name: 'Start something new' }).pressSequentially('wee');
  await page.getByRole('option', { name: /Weekly review/ }).click();
  await page.getByText('Starts with the 1 step of “Weekly review”').waitFor();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByText('Empty the inbox').waitFor();
  await page.getByRole('button', { name: 'Pass' }).waitFor();
});
