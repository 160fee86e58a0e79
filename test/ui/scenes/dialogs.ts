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
    name: 'procedures, one edited',
    set: async (desk) => {
      await told(desk, {
        type: 'saveProcedure',
        title: 'Weekly review',
        steps: ['Empty the inbox', 'Look at the calendar'],
      });
      await desk.page.getByRole('button', { name: 'Procedures' }).click();
      await desk.page.getByRole('button', { name: /Weekly review 2/ }).click();
      await desk.page.getByLabel('Steps, one a line').waitFor();
    },
  },
];
