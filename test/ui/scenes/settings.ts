import type { Scene } from './scene.ts';

async function open({ page }: Parameters<Scene['set']>[0]): Promise<void> {
  await page.getByRole('button', { name: /^(Settings|設定)$/ }).click();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
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
      await desk.page.getByLabel('Away after minutes without input').fill('0');
      await desk.page.getByText('Whole minutes').waitFor();
    },
  },
  { name: 'settings, Japanese', browser: { locale: 'ja-JP' }, set: open },
];
