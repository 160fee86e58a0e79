import { v7 } from 'uuid';
import { expect, onTestFinished, test } from 'vitest';
import type { CurrentView } from '#contract';
import { type App, openApp } from '../../src-main/app/index.ts';
import { quietDesk } from '../support/quiet-desk.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { Office } from '../support/two-machines.ts';

async function appOfTest(): Promise<App> {
  const folder = await tempFolder();
  onTestFinished(folder.remove);
  const now = () => new Date().toISOString();
  const opened = openApp({
    dataDir: folder.path,
    version: '0.0.0',
    zone: 'UTC',
    now,
    newId: () => v7(),
    ...quietDesk(),
  });
  if (opened.is === 'taken') throw new Error('The records are in use');
  return opened.app;
}

test('One command at a time: the same file imported twice at once adds nothing the second time', async () => {
  const app = await appOfTest();
  await app.execute({ type: 'saveProcedure', title: 'Close the month', steps: [] });
  const content = JSON.stringify([{ start: '20260105T090000Z', end: '20260105T100000Z' }]);
  const [first, second] = await Promise.all([
    app.execute({ type: 'import', format: 'timewarrior', content }),
    app.execute({ type: 'import', format: 'timewarrior', content }),
  ]);
  await app.close();
  expect([first, second]).toMatchObject([{ value: { added: 1, skipped: 0 } }, { value: { added: 0, skipped: 1 } }]);
});

test('An app that ends shows the pause, and changes nothing any more: another process may have the records', async () => {
  const app = await appOfTest();
  await app.execute({ type: 'start', title: 'Write the report' });
  const told: CurrentView[] = [];
  app.watch((current) => told.push(current));
  const closed = app.close();
  const late = await app.execute({ type: 'resume' });
  await closed;
  const later = await app.execute({ type: 'resume' });
  expect([late, later].map((answer) => answer.ok || answer.error.code)).toEqual(['STORAGE_FAILED', 'STORAGE_FAILED']);
  expect(told.map(({ open }) => open[0]?.pauseReason)).toEqual([null, 'quit']);
});

test('A command that had to wait for what other machines did is not done once the app has ended', async () => {
  const office = await Office.open();
  onTestFinished(() => office.close());
  const { desk, laptop } = office;
  const { id: sessionId } = await desk.do({ type: 'start', title: 'Report' });
  office.carry(desk, laptop);
  office.pass(1);
  await laptop.do({ type: 'takeOver', sessionId });
  const backedUp = desk.app.execute({ type: 'backup' });
  office.carry(laptop, desk);
  const late = desk.app.execute({ type: 'start', title: 'Late' });
  await desk.stop();
  const [answer] = [await late, await backedUp];
  desk.start();
  const { open } = await desk.current();
  expect([answer.ok || answer.error.code, open.map(({ title }) => title)]).toEqual(['STORAGE_FAILED', ['Report']]);
});
