import { afterEach, expect, test } from 'vitest';
import { Office } from './office.ts';

let office: Office;
afterEach(() => office.close());

const labels = () => office.desk.menu.flatMap((entry) => (entry.kind === 'separator' ? [] : [entry.label]));

test('the theme that is set holds from the start, and from the moment it is changed', async () => {
  office = await Office.open('09:00', { appearance: { theme: 'dark' } });
  await office.change({ appearance: { theme: 'light' } });
  expect(office.desk.themes).toEqual(['system', 'dark', 'light']);
});

test('the tray speaks another language, and writes times in another way, as soon as that is set', async () => {
  office = await Office.open('13:05');
  await office.tell({ type: 'start', title: 'Report' });
  const english = labels();
  await office.change({ appearance: { timeFormat: '12h' } });
  const twelve = labels();
  await office.change({ appearance: { language: 'ja' } });
  const japanese = labels();
  await office.change({ appearance: { language: 'fi' } });
  expect([english, twelve, japanese, labels()].map((said) => [said.at(0), said.at(3), said.at(-1)])).toEqual([
    ['Pause “Report”', 'Today: under a minute by 13:05', 'Quit'],
    ['Pause “Report”', 'Today: under a minute by 01:05 pm', 'Quit'],
    ['「Report」を一時停止', '今日：1分未満（午後01:05 現在）', '終了'],
    ['Pause “Report”', 'Today: under a minute by 01:05 pm', 'Quit'],
  ]);
});

test('another accent colour is told to whoever watches, and is in the settings', async () => {
  office = await Office.open();
  let pushes = 0;
  const stop = office.app.watch(() => {
    pushes += 1;
  });
  office.desk.colour('#c74f00');
  const answer = await office.app.query({ type: 'settings' });
  stop();
  expect([pushes, answer]).toMatchObject([2, { ok: true, value: { accent: '#c74f00' } }]);
});

test('what the machine tells of the person is asked for as it is now', async () => {
  office = await Office.open('09:00');
  await office.tell({ type: 'start', title: 'Report' });
  await office.workUntil('09:10');
  await office.sleepUntil('09:40');
  await office.until('09:41');
  office.desk.sign('lock');
  const answer = await office.app.query({ type: 'presence' });
  expect(answer).toEqual({
    ok: true,
    value: {
      idle: 'measured',
      idleMs: 31 * 60_000,
      locked: true,
      lastSleep: { start: '2026-11-20T09:10:00.000Z', end: '2026-11-20T09:40:15.000Z' },
      awaySince: '2026-11-20T09:09:55.000Z',
    },
  });
});
