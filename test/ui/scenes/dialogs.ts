import { current, titleField } from '../windows.ts';
import { reportRunning, type Scene, told } from './scene.ts';

/** What opens over the tracker, and when it cannot speak to the host. */
export const dialogsScenes: Scene[] = [
  {
    name: 'tracker, connection lost',
    set: async (desk) => {
      await reportRunning(desk);
      await current(desk.page).pause.waitFor();
      await desk.cutPower();
      await desk.page.getByText('Connection to Intermission lost').waitFor();
    },
  },
  {
    name: 'tracker, key not accepted',
    set: async (desk) => {
      await desk.page.goto(`${new URL(desk.host.url).origin}/?token=wrong`);
      await desk.page.getByText('does not accept this page').waitFor();
    },
  },
  {
    name: 'tracker, menu',
    set: async (desk) => {
      await reportRunning(desk);
      await current(desk.page).session.getByRole('button', { name: /^More/ }).click();
      await desk.page.getByRole('menuitem', { name: 'Abort…' }).waitFor();
    },
  },
  {
    name: 'tracker, abort',
    set: async (desk) => {
      await reportRunning(desk);
      await current(desk.page).session.getByRole('button', { name: /^More/ }).click();
      await desk.page.getByRole('menuitem', { name: 'Abort…' }).click();
      await desk.page.getByLabel('Reason (optional)').fill('The figures come next week');
    },
  },
  {
    name: 'tracker, edit',
    set: async (desk) => {
      await reportRunning(desk);
      await current(desk.page).session.getByRole('button', { name: /^More/ }).click();
      await desk.page.getByRole('menuitem', { name: 'Edit…' }).click();
      await desk.page.getByRole('dialog').getByLabel('Planned outcome').waitFor();
    },
  },
  {
    name: 'tracker, keys',
    set: async (desk) => {
      await titleField(desk.page).waitFor();
      await desk.page.keyboard.press('?');
      await desk.page.getByRole('dialog', { name: 'Keys' }).waitFor();
    },
  },
  {
    name: 'procedures, none yet',
    set: async (desk) => {
      await desk.page.getByRole('button', { name: 'Procedures' }).click();
      await desk.page.getByRole('button', { name: 'New procedure' }).waitFor();
    },
  },
  {
    name: 'procedures, some',
    set: async (desk) => {
      await told(desk, {
        type: 'saveProcedure',
        title: 'Weekly review',
        steps: ['Empty the inbox', 'Look at the calendar'],
      });
      await told(desk, { type: 'saveProcedure', title: 'Release', steps: ['Test'] });
      await desk.page.getByRole('button', { name: 'Procedures' }).click();
      await desk.page.getByRole('button', { name: /Edit… Release/ }).waitFor();
    },
  },
  {
    name: 'procedures, one removed and offered back, Japanese',
    browser: { locale: 'ja-JP' },
    set: async (desk) => {
      await told(desk, { type: 'saveProcedure', title: '週次の振り返り', steps: ['受信箱を空にする'] });
      await desk.page.getByRole('button', { name: '手順' }).click();
      await desk.page.getByRole('button', { name: '「週次の振り返り」を削除' }).click();
      await desk.page.getByRole('dialog').getByRole('button', { name: '元に戻す' }).waitFor();
    },
  },
  {
    name: 'procedures, a checklist shown before it is saved',
    set: async (desk) => {
      await desk.page.getByRole('button', { name: 'Procedures' }).click();
      await desk.page.getByRole('button', { name: 'Import a checklist…' }).click();
      await desk.page
        .getByLabel('Markdown, or a step a line')
        .fill('# Release\n- [ ] Test\n  - on Windows\n  - on macOS\n- [ ] Tag\n# Travel\n1. Passport\n2. Keys');
      await desk.page.getByRole('button', { name: 'Save 2 procedures' }).waitFor();
    },
  },
  {
    name: 'procedures, one edited',
    set: async (desk) => {
      await told(desk, {
        type: 'saveProcedure',
        title: 'Weekly review',
        steps: ['Empty the inbox', 'Look at the calendar'],
      });
      await desk.page.getByRole('button', { name: 'Procedures' }).click();
      await desk.page.getByRole('button', { name: /Weekly review 2/ }).click();
      await desk.page.getByLabel('Step 2', { exact: true }).waitFor();
    },
  },
];
