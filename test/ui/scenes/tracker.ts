import type { Problem, SessionView } from '#contract';
import { withProblems } from '../retold.ts';
import { current, titleField } from '../windows.ts';
import { ago, longTitle, minuteMs, reportRunning, type Scene, started, told } from './scene.ts';

const problems: Problem[] = [
  {
    code: 'SET_ASIDE',
    message:
      'A file could not be read and was set aside: /home/ana/.config/Intermission/data/devices/0198f2c4-77aa/history/2026-10.json.unreadable-2026-11-20T09-00-00-000Z',
    path: '/home/ana/.config/Intermission/data/devices/0198f2c4-77aa/history/2026-10.json',
  },
  { code: 'IDLE_NOT_MEASURED', message: 'This desktop does not tell how long there was no input', path: null },
];

/** The tracker as a day goes by. */
export const trackerScenes: Scene[] = [
  {
    name: 'tracker, nothing open',
    set: async ({ page }) => titleField(page).waitFor(),
  },
  {
    name: 'tracker, running',
    set: async (desk) => {
      await started(desk, ['Answer the mail', 'Phone call with the printers']);
      await reportRunning(desk, 12);
      await current(desk.page).pause.waitFor();
    },
  },
  {
    name: 'tracker, running, planned by hand',
    set: async (desk) => {
      await titleField(desk.page).fill('Prepare the workshop');
      await desk.page.getByRole('button', { name: 'Plan it' }).click();
      await desk.page.getByLabel('Planned outcome').fill('An agenda and a list of questions');
    },
  },
  {
    name: 'tracker, paused',
    set: async (desk) => {
      await started(desk, ['Answer the mail']);
      await reportRunning(desk, 11);
      await told(desk, { type: 'pause' });
      await current(desk.page).resume.waitFor();
    },
  },
  {
    name: 'tracker, overdue',
    set: async (desk) => {
      await reportRunning(desk, 143);
      const { running } = ((await desk.host.query({ type: 'current' })) as { value: { running: SessionView } }).value;
      await told(desk, { type: 'revise', sessionId: running.id, plannedCheckoutAt: ago(23) });
      await desk.page.getByText('Overdue', { exact: true }).waitFor();
    },
  },
  {
    name: 'tracker, many sessions',
    set: async (desk) => {
      const titles = Array.from(
        { length: 11 },
        (_, index) => `Review the chapter about ${'weather'.slice(index % 7)} ${index}`,
      );
      await started(desk, [...titles, longTitle]);
      await current(desk.page).title.filter({ hasText: longTitle }).waitFor();
    },
  },
  {
    name: 'tracker, long titles',
    set: async (desk) => {
      await started(desk, [
        longTitle,
        `${longTitle}, once more`,
        'Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikationsstätte'.repeat(2),
      ]);
      await current(desk.page).pause.waitFor();
    },
  },
  {
    name: 'tracker, completing a title',
    set: async (desk) => {
      await told(desk, {
        type: 'saveProcedure',
        title: 'Weekly review',
        steps: ['Empty the inbox', 'Look at the calendar'],
      });
      await started(desk, ['Write the weekly letter', 'Water the plants']);
      await titleField(desk.page).pressSequentially('week');
      await desk.page.getByRole('option', { name: /Weekly review/ }).waitFor();
    },
  },
  {
    name: 'tracker, an absence to explain',
    set: async (desk) => {
      await started(desk, ['Answer the mail', 'Phone call']);
      await current(desk.page).title.filter({ hasText: 'Phone call' }).waitFor();
      await desk.cutPower();
      await desk.startAgain();
      await desk.page.getByRole('button', { name: 'Something else…' }).click();
    },
  },
  {
    name: 'tracker, an absence to explain, as work on something new',
    set: async (desk) => {
      await started(desk, ['Phone call']);
      await current(desk.page).title.filter({ hasText: 'Phone call' }).waitFor();
      await desk.cutPower();
      await desk.startAgain();
      await desk.page.getByRole('button', { name: 'Something else…' }).click();
      await desk.page.getByLabel('Title of the new session').waitFor();
    },
  },
  {
    name: 'tracker, absences, one of them still going on',
    set: async (desk) => {
      await started(desk, ['Answer the mail']);
      await told(desk, { type: 'reportPresence', idle: false, locked: true });
      await desk.page.getByText('You have been away since').waitFor();
    },
  },
  {
    name: 'tracker, problems worth knowing',
    set: async (desk) => {
      await started(desk, ['Answer the mail']);
      await withProblems(desk.page, problems);
      await desk.page.reload();
      await desk.page.getByText('Worth knowing').waitFor();
    },
  },
  {
    name: 'tracker, a refused command',
    set: async (desk) => {
      await started(desk, ['Answer the mail']);
      await titleField(desk.page).fill('too long '.repeat(150));
      await titleField(desk.page).press('Enter');
      await desk.page.getByRole('alert').filter({ hasText: 'at most 1000 characters' }).waitFor();
    },
  },
  {
    name: 'tracker, in Japanese',
    browser: { locale: 'ja-JP' },
    set: async (desk) => {
      await started(desk, ['メールの返信', '印刷会社に電話']);
      await told(desk, {
        type: 'start',
        title: '四半期報告書を書く',
        plannedOutcome: 'レビューできる下書き',
        estimateMs: 120 * minuteMs,
        steps: ['数字を集める', '概要を書く'],
        at: ago(12),
      });
      await desk.page.getByRole('heading', { name: '四半期報告書を書く' }).waitFor();
    },
  },
];
