import type { Problem } from '#contract';
import { mondayOfLastWeek, pastWeeks } from '../past-weeks.ts';
import { withProblems } from '../retold.ts';
import type { Desk } from '../windows.ts';
import { longTitle, type Scene, told } from './scene.ts';

async function atData({ page, host }: Desk): Promise<void> {
  await page.goto(`${new URL(host.url).origin}/?window=data`);
  await page.getByRole('heading', { level: 2 }).nth(3).waitFor();
}

async function chosen(desk: Desk, content: string): Promise<void> {
  await atData(desk);
  const file = { name: 'from-another-program.csv', mimeType: 'text/plain', buffer: Buffer.from(content) };
  await desk.page.locator('input[type=file]').setInputFiles(file);
}

const columns = 'Description,Start date,Start time,Duration';
const row = (title: string, day: number, time = '08:30:00') =>
  `"${title}",${new Date(mondayOfLastWeek() + day * 86_400_000).toISOString().slice(0, 10)},${time},01:15:00`;
const tall = { small: { width: 420, height: 1500 }, wide: { width: 1100, height: 1100 } };

const problems: Problem[] = [
  { code: 'BACKUP_FAILED', message: 'The last backup could not be written: no space is left', path: null },
];

/** The records themselves: where they are, and how they come and go. */
export const dataScenes: Scene[] = [
  { name: 'data, nothing yet', sizes: tall, set: atData },
  {
    name: 'data, backups and something worth knowing',
    sizes: tall,
    set: async (desk) => {
      await pastWeeks(desk, 2);
      for (let count = 0; count < 7; count += 1) await desk.host.execute({ type: 'backup' });
      await withProblems(desk.page, problems);
      await atData(desk);
      await desk.page.getByText('asked for').first().waitFor();
    },
  },
  {
    name: 'data, a restore that would lose something',
    set: async (desk) => {
      await desk.host.execute({ type: 'backup' });
      for (const title of ['Answer the mail', longTitle]) await told(desk, { type: 'start', title });
      await desk.host.execute({ type: 'backup' });
      await told(desk, { type: 'checkout', decision: 'complete' });
      await atData(desk);
      await desk.page
        .getByRole('button', { name: /^Restore/ })
        .last()
        .click();
      await desk.page.getByRole('dialog').getByText('will be gone').waitFor();
    },
  },
  {
    name: 'data, an import shown first',
    sizes: tall,
    set: async (desk) => {
      const rows = Array.from({ length: 30 }, (_, index) => row(index === 2 ? longTitle : `Call ${index}`, -index));
      await chosen(desk, [columns, ...rows].join('\n'));
      await desk.page.getByRole('button', { name: 'Import 30 sessions' }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'data, an import in conflict',
    sizes: tall,
    set: async (desk) => {
      await pastWeeks(desk, 2);
      await chosen(desk, [columns, row('Plan the garden', 0), row('Plan the garden', 2)].join('\n'));
      await desk.page.getByText('overlaps recorded work').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'data, dates to be asked about',
    sizes: tall,
    set: async (desk) => {
      await chosen(desk, `${columns}\nReport,03/04/2020,09:00,01:00:00`);
      await desk.page.getByRole('radio').first().click();
    },
  },
  {
    name: 'data, a file with wrong rows, Japanese',
    browser: { locale: 'ja-JP' },
    sizes: tall,
    set: async (desk) => {
      await chosen(desk, `${columns}\nReport,2020-13-04,09:00,01:00:00\nMail,2020-12-04,99:00,01:00:00`);
      await desk.page.getByText('3行目「99:00」').waitFor();
    },
  },
];
