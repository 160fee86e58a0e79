import { mondayOfLastWeek, pastWeeks } from '../past-weeks.ts';
import type { Desk } from '../windows.ts';
import { longTitle, reportRunning, type Scene, told } from './scene.ts';

const dayMs = 86_400_000;
const dayAt = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const tall = { small: { width: 420, height: 1900 }, wide: { width: 1100, height: 1500 } };

async function show({ page, host }: Desk, span: string, from: string, to: string): Promise<void> {
  const address = new URLSearchParams({ window: 'reports', span, from, to });
  await page.goto(`${new URL(host.url).origin}/?${address}`);
  await page.getByRole('group', { name: /Days of|日々/ }).waitFor();
}

const lastWeek = () => ({ from: dayAt(mondayOfLastWeek()), to: dayAt(mondayOfLastWeek() + 6 * dayMs) });

/** Reports of each length, and what opens over them. */
export const reportsScenes: Scene[] = [
  {
    name: 'reports, nothing yet',
    set: async (desk) => {
      await desk.page.getByRole('button', { name: 'Reports' }).click();
      await desk.page.getByText('Nothing was recorded in these days.').waitFor();
    },
  },
  {
    name: 'reports, a day',
    sizes: tall,
    set: async (desk) => {
      await pastWeeks(desk, 3);
      await show(desk, 'day', lastWeek().from, lastWeek().from);
    },
  },
  {
    name: 'reports, today with a clock running',
    sizes: tall,
    set: async (desk) => {
      await told(desk, { type: 'start', title: longTitle, at: new Date(Date.now() - 30 * 60_000).toISOString() });
      await reportRunning(desk, 12);
      await desk.page.getByRole('button', { name: 'Reports' }).click();
      await desk.page.getByRole('group', { name: /Days of/ }).waitFor();
      await desk.page.keyboard.press('d');
      await desk.page.getByText('Running').waitFor();
    },
  },
  {
    name: 'reports, a week',
    sizes: tall,
    set: async (desk) => {
      await pastWeeks(desk, 30);
      await show(desk, 'week', lastWeek().from, lastWeek().to);
    },
  },
  {
    name: 'reports, a month',
    sizes: tall,
    set: async (desk) => {
      await pastWeeks(desk, 30);
      const month = lastWeek().from.slice(0, 7);
      const [year = 0, number = 0] = month.split('-').map(Number);
      await show(desk, 'month', `${month}-01`, dayAt(Date.UTC(year, number, 0)));
    },
  },
  {
    name: 'reports, a year',
    sizes: tall,
    set: async (desk) => {
      await pastWeeks(desk, 40);
      const year = lastWeek().from.slice(0, 4);
      await show(desk, 'year', `${year}-01-01`, `${year}-12-31`);
    },
  },
  {
    name: 'reports, any span, exported',
    set: async (desk) => {
      await pastWeeks(desk, 3);
      await show(desk, 'custom', dayAt(mondayOfLastWeek() - 9 * dayMs), lastWeek().to);
      await desk.page.getByRole('button', { name: 'Export…' }).click();
      await desk.page.getByRole('menuitem', { name: /iCalendar/ }).waitFor();
    },
  },
  {
    name: 'reports, the sessions behind a figure',
    set: async (desk) => {
      await pastWeeks(desk, 30);
      await show(desk, 'year', dayAt(mondayOfLastWeek() - 200 * dayMs), lastWeek().to);
      await desk.page.getByRole('button', { name: 'Write the quarterly report' }).first().click();
      await desk.page.getByRole('dialog').getByRole('listitem').nth(9).waitFor();
    },
  },
  {
    name: 'reports, a week, Japanese',
    browser: { locale: 'ja-JP' },
    sizes: tall,
    set: async (desk) => {
      await pastWeeks(desk, 3);
      await show(desk, 'week', lastWeek().from, lastWeek().to);
    },
  },
  {
    name: 'reports, a week, text twice as large',
    sizes: tall,
    set: async (desk) => {
      await pastWeeks(desk, 3);
      await show(desk, 'week', lastWeek().from, lastWeek().to);
      await desk.page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    },
  },
  {
    name: 'reports, a week, on paper',
    browser: { colorScheme: 'dark' },
    sizes: { paper: { width: 760, height: 1300 } },
    set: async (desk) => {
      await pastWeeks(desk, 3);
      await show(desk, 'week', lastWeek().from, lastWeek().to);
      await desk.page.emulateMedia({ media: 'print' });
    },
  },
  {
    name: 'reports, connection lost',
    set: async (desk) => {
      await pastWeeks(desk, 1);
      await show(desk, 'week', lastWeek().from, lastWeek().to);
      await desk.cutPower();
      await desk.page.getByText('Connection to Intermission lost').waitFor();
      await desk.page.keyboard.press('ArrowLeft');
      await desk.page.getByRole('alert').filter({ hasText: 'No answer' }).waitFor();
      // Figures of other days than those that are named would be false.
      await desk.page.getByRole('region', { name: 'What', exact: true }).waitFor({ state: 'detached' });
    },
  },
];
