import { onDesktopWhere, presenceTold } from '../retold.ts';
import type { Scene } from './scene.ts';

async function open({ page }: Parameters<Scene['set']>[0]): Promise<void> {
  await page.getByRole('button', { name: /^(Settings|設定)$/ }).click();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
}

async function withShortcuts(desk: Parameters<Scene['set']>[0], became: Parameters<typeof onDesktopWhere>[1]) {
  const shortcuts = { newSession: 'CommandOrControl+Alt+N', palette: 'CommandOrControl+Shift+Alt+F12' };
  await desk.host.execute({ type: 'changeSettings', settings: { shortcuts } });
  await onDesktopWhere(desk.page, became);
  await open(desk);
}

/** What can be set. */
export const settingsScenes: Scene[] = [
  { name: 'settings, as they are at first', set: open },
  {
    name: 'settings, everything on, one not as it can be',
    set: async (desk) => {
      await desk.host.execute({
        type: 'changeSettings',
        settings: {
          away: { onReturn: 'resume' },
          reminders: { notTrackingMinutes: 15, longSessionMinutes: 120, breakMinutes: 50 },
        },
      });
      await open(desk);
      await desk.page.getByLabel('Away after this many minutes without input').fill('0');
      await desk.page.getByText('Whole minutes').waitFor();
    },
  },
  {
    name: 'settings, something searched for, nothing found',
    set: async (desk) => {
      await open(desk);
      await desk.page.getByRole('searchbox').fill('perpetuum mobile');
      await desk.page.getByText('Nothing in the settings').waitFor();
    },
  },
  {
    name: 'settings, what the machine tells, and a goal that makes no sense',
    set: async (desk) => {
      await presenceTold(desk.page);
      await onDesktopWhere(desk.page);
      await open(desk);
      await desk.page.getByRole('textbox', { name: 'Goal for a day' }).fill('all of it');
      await desk.page.getByText('12 s ago').waitFor();
      await desk.page.getByText('Last input').scrollIntoViewIfNeeded();
    },
  },
  { name: 'settings, Japanese', browser: { locale: 'ja-JP' }, set: open },
  {
    name: 'settings, shortcuts active, taken, impossible and off',
    set: async (desk) => {
      await withShortcuts(desk, { newSession: 'taken', palette: 'invalid' });
      await desk.page.getByText('Another program').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'settings, shortcuts requested and one recorded',
    set: async (desk) => {
      await withShortcuts(desk, { toggle: 'requested', newSession: 'requested', palette: 'requested' });
      await desk.page.getByRole('button', { name: /^Check out:/ }).press('Enter');
      await desk.page.keyboard.press('Shift+c');
      await desk.page.keyboard.down('Control');
    },
  },
  {
    name: 'settings, on a desktop without a tray',
    set: async (desk) => {
      await onDesktopWhere(desk.page, {}, false);
      await open(desk);
      await desk.page.getByText('It shows no tray').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'settings, shortcuts on a desktop, Japanese',
    browser: { locale: 'ja-JP' },
    set: async (desk) => {
      await withShortcuts(desk, { newSession: 'taken', palette: 'requested' });
      await desk.page.getByText('ほかのプログラム').scrollIntoViewIfNeeded();
    },
  },
];
