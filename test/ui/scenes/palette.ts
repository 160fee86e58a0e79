import { titleField } from '../windows.ts';
import { ago, longTitle, type Scene, started, told } from './scene.ts';

async function open({ page }: Parameters<Scene['set']>[0], words = ''): Promise<void> {
  await titleField(page).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.type(words);
}

async function threeOpen(desk: Parameters<Scene['set']>[0]): Promise<void> {
  await started(desk, ['Answer the mail', 'Write the quarterly report', longTitle]);
  const plan = {
    type: 'start',
    title: 'Phone call with the printers',
    plannedCheckoutAt: ago(5),
    at: ago(10),
  } as const;
  await told(desk, plan);
  await told(desk, { type: 'start', title: 'Reply to Ana', at: ago(3) });
}

/** As the desktop makes it. */
const paletteSize = { width: 560, height: 420 };

/** Over the tracker, and as the desktop's small window. */
export const paletteScenes: Scene[] = [
  { name: 'palette, nothing open', set: (desk) => open(desk) },
  {
    name: 'palette, at first',
    set: async (desk) => {
      await threeOpen(desk);
      await open(desk);
    },
  },
  {
    name: 'palette, typing',
    set: async (desk) => {
      await threeOpen(desk);
      await open(desk, 'rep');
      await desk.page.getByRole('option', { name: 'Start “rep”' }).waitFor();
    },
  },
  {
    name: 'palette, nothing that matches',
    set: async (desk) => {
      await threeOpen(desk);
      await open(desk, 'Water the plants');
      await desk.page.getByRole('option', { name: 'Start “Water the plants”' }).waitFor();
    },
  },
  {
    name: 'palette, many sessions',
    set: async (desk) => {
      await started(
        desk,
        Array.from({ length: 18 }, (_, index) => `Review chapter ${index + 1}`),
      );
      await open(desk);
    },
  },
  {
    name: 'palette, a window of its own',
    sizes: { own: paletteSize },
    set: async (desk) => {
      await threeOpen(desk);
      await desk.page.goto(`${new URL(desk.host.url).origin}/?window=palette`);
      await desk.page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'palette, Japanese',
    browser: { locale: 'ja-JP' },
    sizes: { own: paletteSize },
    set: async (desk) => {
      await started(desk, ['メールの返信', '四半期報告書を書く']);
      await desk.page.goto(`${new URL(desk.host.url).origin}/?window=palette`);
      await desk.page.getByRole('option').first().waitFor();
    },
  },
];
