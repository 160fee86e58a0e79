import { expect, test } from 'vitest';
import { currentView, fail, sessionView } from '#contract';
import { current, setUpDesks, titleField } from './windows.ts';

const { sit } = setUpDesks();

/** Whatever form has the focus is sent again and again from the moment an answer comes until the window can show it. */
function pressUntilShown(): void {
  const read = Response.prototype.text;
  Response.prototype.text = async function textAndPress() {
    const text = await read.call(this);
    const press = async () => {
      for (let hop = 0; hop < 100; hop += 1) {
        await null;
        document.activeElement?.closest('form')?.requestSubmit();
      }
    };
    if (this.url.endsWith('/api/execute')) void press();
    return text;
  };
}

test('however often Enter is pressed, on a slow host too, a session, a step and a note are made once', async () => {
  const { page, host } = await sit();
  await page.evaluate(pressUntilShown);
  let goOn = () => {};
  const slow = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route('**/api/execute', async (route) => {
    await slow;
    await route.fallback();
  });
  await titleField(page).fill('Report');
  for (let time = 0; time < 3; time += 1) await titleField(page).press('Enter');
  goOn();
  await current(page).title.filter({ hasText: 'Report' }).waitFor();
  for (const [field, text] of [
    ['Write a note', 'Figures are missing'],
    ['Add a step', 'Ask for them'],
  ] as const) {
    await page.getByLabel(field).fill(text);
    await page.getByLabel(field).press('Enter');
    await page.getByLabel(field).and(page.locator('[value=""]')).waitFor();
  }
  const answer = (await host.query({ type: 'current' })) as { value: unknown };
  const { open } = currentView.parse(answer.value);
  const asked = (await host.query({ type: 'session', sessionId: open[0]?.id ?? '' })) as { value: unknown };
  const { notes, steps } = sessionView.parse(asked.value);
  expect([open.map(({ title }) => title), notes.map(({ text }) => text), steps.map(({ text }) => text)]).toEqual([
    ['Report'],
    ['Figures are missing'],
    ['Ask for them'],
  ]);
});

test('a pause that is seen can be ended at once, while its answer is still on its way', async () => {
  const { page, host } = await sit();
  await host.execute({ type: 'start', title: 'Report' });
  const now = current(page).session;
  await now.getByText('Running', { exact: true }).waitFor();
  let goOn = () => {};
  const slow = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route('**/api/execute', async (route) => {
    const response = await route.fetch();
    await slow;
    await route.fulfill({ response });
  });
  await page.keyboard.press('p');
  await now.getByText('Paused', { exact: true }).waitFor();
  await page.keyboard.press('p');
  goOn();
  await now.getByText('Running', { exact: true }).waitFor();
});

test('a double click answers one question about an absence; the next one waits for an answer of its own', async () => {
  const desk = await sit();
  const { page } = desk;
  await desk.host.execute({ type: 'start', title: 'Report' });
  await desk.host.execute({ type: 'reportPresence', idle: false, locked: true });
  await desk.host.execute({ type: 'resume' });
  await desk.cutPower();
  await desk.startAgain();
  const question = page.getByRole('region', { name: 'Unanswered absence' });
  await question.getByText('1 more absence').waitFor();
  const answer = question.getByRole('button', { name: 'Break, stay paused' });
  await answer.click();
  await question.getByText('1 more absence').waitFor({ state: 'detached' });
  await answer.hover();
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  await page.keyboard.press('w');
  await question.waitFor({ state: 'detached' });
  const { host } = desk;
  const asked = (await host.query({ type: 'sessions' })) as { value: { sessions: { id: string }[] } };
  const told = (await host.query({ type: 'session', sessionId: asked.value.sessions[0]?.id ?? '' })) as {
    value: unknown;
  };
  const { history } = sessionView.parse(told.value);
  expect(history.flatMap((event) => (event.type === 'awayAnswered' ? [event.as] : []))).toEqual(['break', 'work']);
});

test('what was refused stays said while what was pressed after it is done', async () => {
  const { page, host } = await sit();
  await host.execute({ type: 'start', title: 'Report', steps: ['Ask', 'Write', 'Send'] });
  let goOn = () => {};
  const slow = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let calls = 0;
  await page.route('**/api/execute', async (route) => {
    calls += 1;
    if (calls > 1) return route.fallback();
    await slow;
    return route.fulfill({ status: 507, json: fail('STORAGE_FAILED', 'The disk is full') });
  });
  const steps = page.getByRole('region', { name: 'Steps' });
  await steps.getByRole('button', { name: 'Show all steps' }).click();
  await steps.getByRole('button', { name: 'Remove “Ask”' }).click();
  await steps.getByRole('button', { name: 'Remove “Write”' }).click();
  const removed = page.waitForResponse((answer) => answer.url().endsWith('/api/execute') && answer.status() === 200);
  goOn();
  await (await removed).finished();
  await page.getByRole('status').filter({ hasText: 'A step of “Report” is removed' }).waitFor();
  await steps.getByRole('alert').filter({ hasText: 'The disk is full' }).waitFor();
});
