import { now } from '../past-weeks.ts';
import { current } from '../windows.ts';
import { ago, longTitle, reportRunning, type Scene, told } from './scene.ts';

type Desk = Parameters<Scene['set']>[0];

async function show({ page, host }: Desk, sessionId: string): Promise<void> {
  await page.goto(`${new URL(host.url).origin}/?window=session&session=${sessionId}`);
  await page.getByRole('heading', { level: 3 }).first().waitFor();
}

/** An instant of an earlier day, by the clock on the wall. */
function dayAgo(days: number, hours: number, minutes = 0): string {
  const at = new Date(now);
  at.setDate(at.getDate() - days);
  at.setHours(hours, minutes, 0, 0);
  return at.toISOString();
}

/** A report of some days that is paused, with corrections and some of them taken back. */
async function corrected(desk: Desk): Promise<string> {
  const { id: sessionId } = await reportRunning(desk, 5);
  const call = await told(desk, { type: 'start', title: 'Phone call with the printers' });
  await told(desk, { type: 'pause' });
  const span = { start: dayAgo(1, 12), end: dayAgo(1, 12, 40) };
  await told(desk, { type: 'amend', sessionId: call.id, intervals: [span], why: 'It was at noon' });
  const intervals = [
    { start: dayAgo(2, 9), end: dayAgo(2, 10, 30) },
    { start: dayAgo(2, 23, 30), end: dayAgo(1, 0, 20) },
    { start: dayAgo(1, 9, 5), end: dayAgo(1, 11, 50) },
    { start: dayAgo(1, 13), end: dayAgo(1, 13, 30) },
  ];
  await told(desk, { type: 'amend', sessionId, intervals, why: 'Worked at home without the computer' });
  await told(desk, { type: 'note', sessionId, text: 'Mira sends October tomorrow' });
  await told(desk, { type: 'undo' });
  return sessionId;
}

async function closed(desk: Desk): Promise<string> {
  const sessionId = await corrected(desk);
  const review = { keep: 'Wrote before reading the mail', problem: 'October came late', try: 'Ask a week before' };
  await told(desk, { type: 'checkout', sessionId, decision: 'continue', review, continueReason: 'October is missing' });
  return sessionId;
}

async function amending(desk: Desk): Promise<void> {
  await show(desk, await corrected(desk));
  await desk.page.getByRole('button', { name: 'Correct…' }).click();
  await desk.page.getByLabel('Start of interval 3').waitFor();
}

/** All of one session, and its corrections. */
export const sessionScenes: Scene[] = [
  { name: 'session, running', set: async (desk) => show(desk, (await reportRunning(desk, 83)).id) },
  { name: 'session, paused, corrected and undone', set: async (desk) => show(desk, await corrected(desk)) },
  { name: 'session, completed, to be continued', set: async (desk) => show(desk, await closed(desk)) },
  {
    name: 'session, foot of one that is completed',
    set: async (desk) => {
      await show(desk, await closed(desk));
      await desk.page.getByText('Checked out, to be continued later.').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'session, signed off',
    set: async (desk) => {
      const sessionId = await closed(desk);
      await told(desk, { type: 'signOff', sessionId, name: 'Ana Sato', remark: 'Checked against the calendar' });
      await show(desk, sessionId);
    },
  },
  {
    name: 'session, aborted, with a long title',
    set: async (desk) => {
      const { id: sessionId } = await told(desk, { type: 'start', title: longTitle, at: ago(12) });
      await told(desk, { type: 'abort', sessionId, reason: 'The wrong invoices' });
      await show(desk, sessionId);
    },
  },
  {
    name: 'session, not there',
    set: async ({ page, host }) => {
      await page.goto(`${new URL(host.url).origin}/?window=session&session=nobody`);
      await page.getByRole('alert').filter({ hasText: 'There is no such session' }).waitFor();
    },
  },
  {
    name: 'session, an absence answered anew',
    set: async (desk) => {
      const { id } = await reportRunning(desk, 3);
      await current(desk.page).pause.waitFor();
      await desk.cutPower();
      await desk.startAgain();
      await desk.page.getByRole('button', { name: 'Break, stay paused' }).click();
      await desk.page.getByRole('region', { name: 'Unanswered absence' }).waitFor({ state: 'detached' });
      await show(desk, id);
      await desk.page.getByRole('button', { name: /^Change the answer/ }).click();
      await desk.page.getByRole('button', { name: 'Something else…' }).click();
      await desk.page.getByRole('button', { name: 'Answer and resume' }).scrollIntoViewIfNeeded();
    },
  },
  { name: 'session, correcting', set: amending },
  {
    name: 'session, correcting, with conflicts and mistakes',
    set: async (desk) => {
      await amending(desk);
      await desk.page.getByLabel('End of interval 3').fill('12:20');
      await desk.page.getByLabel('End of interval 1').fill('later');
      await desk.page.getByRole('button', { name: 'Save the times' }).click();
      await desk.page.getByText('“Phone call with the printers” is on record').first().waitFor();
      await desk.page.getByRole('button', { name: 'Save the times' }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'session, correcting, Japanese',
    browser: { locale: 'ja-JP' },
    set: async (desk) => {
      await show(desk, await corrected(desk));
      await desk.page.getByRole('button', { name: '訂正…' }).click();
      await desk.page.getByLabel('区間3の始まり').fill('昨日 9:15');
    },
  },
  {
    name: 'session, Japanese, signed off',
    browser: { locale: 'ja-JP' },
    set: async (desk) => {
      const sessionId = await closed(desk);
      await told(desk, { type: 'signOff', sessionId, name: '佐藤アナ', remark: '予定表と照合済み' });
      await show(desk, sessionId);
    },
  },
  {
    name: 'session, signing off',
    set: async (desk) => {
      await show(desk, await closed(desk));
      await desk.page.getByRole('button', { name: 'Sign off and lock…' }).click();
      await desk.page.getByRole('button', { name: 'Sign off and lock', exact: true }).click();
      await desk.page.getByText('Say who signs.').waitFor();
    },
  },
  {
    name: 'session, another zone',
    browser: { timezoneId: 'Asia/Kathmandu' },
    set: async (desk) => show(desk, await corrected(desk)),
  },
  {
    name: 'tracker, a way back is offered',
    set: async (desk) => {
      await reportRunning(desk, 83);
      await current(desk.page).checkOut.click();
      await desk.page.getByRole('button', { name: 'Check out', exact: true }).click();
      await desk.page.getByRole('button', { name: 'Undo', exact: true }).waitFor();
      // It stays as long as it is pointed at.
      await desk.page.getByRole('button', { name: 'Undo', exact: true }).hover();
    },
  },
];
