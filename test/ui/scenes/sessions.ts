import { withMany } from '../many-sessions.ts';
import { longTitle, type Scene, told } from './scene.ts';

type Desk = Parameters<Scene['set']>[0];

async function open({ page, host }: Desk, filter = ''): Promise<void> {
  await page.goto(`${new URL(host.url).origin}/?window=sessions${filter}`);
}

async function someOfEach(desk: Desk): Promise<void> {
  await withMany(desk, 40);
  const aborted = await told(desk, { type: 'start', title: 'The wrong client' });
  await told(desk, { type: 'abort', sessionId: aborted.id });
  const signed = await told(desk, { type: 'start', title: longTitle, tags: ['Q4', 'suppliers'] });
  await told(desk, { type: 'checkout', decision: 'complete' });
  await told(desk, { type: 'signOff', sessionId: signed.id, name: 'Mira' });
  await told(desk, { type: 'start', title: 'Call the printers' });
  await told(desk, { type: 'start', title: 'Reply to Ana' });
}

/** Every session, and what is done with many at once. */
export const sessionsScenes: Scene[] = [
  {
    name: 'sessions, none yet',
    set: async (desk) => {
      await open(desk);
      await desk.page.getByText('There is nothing here yet.').waitFor();
    },
  },
  {
    name: 'sessions, some of them chosen',
    set: async (desk) => {
      await someOfEach(desk);
      await open(desk, '&show=in_progress,completed,aborted');
      await desk.page.getByText('44 sessions').waitFor();
      const list = desk.page.getByRole('listbox', { name: 'Sessions' });
      await list.press('ArrowDown');
      await list.press('x');
      for (let more = 0; more < 3; more += 1) await list.press('Shift+ArrowDown');
      await desk.page.getByRole('button', { name: 'Tags…' }).click();
      await desk.page.getByRole('combobox', { name: 'Add' }).fill('done');
      await desk.page.getByRole('button', { name: 'Save' }).click();
      await desk.page.getByText('2 sessions could not be changed.').waitFor();
    },
  },
  {
    name: 'sessions, nothing found',
    set: async (desk) => {
      await told(desk, { type: 'start', title: 'Reply to Ana' });
      await open(desk, '&text=printer&from=2026-01-01');
      await desk.page.getByText('Nothing matches.').waitFor();
    },
  },
  {
    name: 'sessions, in Japanese',
    browser: { locale: 'ja-JP' },
    set: async (desk) => {
      await withMany(desk, 12);
      await open(desk);
      await desk.page.getByText('12 件').waitFor();
    },
  },
];
