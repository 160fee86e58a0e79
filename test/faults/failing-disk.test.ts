import fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importReport } from '#contract';
import type { App } from '../../src-main/app/index.ts';
import type { TempFolder } from '../support/temp-folder.ts';
import { currentOf, everySession, healthOf, readAnswer, refusalOf, say, sessionFrom } from './ask.ts';
import { Clock, openAt } from './clocked-app.ts';
import { filesIn } from './data-files.ts';
import { asKilledNow, breakDisk, type Fault } from './faulty-disk.ts';
import { memoryFolder } from './memory-folder.ts';

const stateFile = /state\.json$/;
const stateTemporary = /state\.json.*\.tmp$/;
const deviceFolder = /devices[\\/][\w-]+$/;

let folder: TempFolder;
let dataDir: string;
let clock: Clock;
let app: App;

beforeEach(async () => {
  folder = await memoryFolder();
  dataDir = join(folder.path, 'records');
  clock = new Clock();
  app = openAt(dataDir, clock);
});

afterEach(async () => {
  await app.close();
  await folder.remove();
});

/** Every session there is and what goes on, as somebody sees it who asks. */
async function seen(asked: App) {
  const sessions = await Promise.all((await everySession(asked)).map(({ id }) => sessionFrom(asked, id)));
  return { current: await currentOf(asked), sessions: sessions.sort((one, other) => (one.id < other.id ? -1 : 1)) };
}

/** What a restart finds after a kill at this moment, without the settling of the crash. */
async function afterKill() {
  const killed = openAt(asKilledNow(dataDir, join(folder.path, 'killed')), clock);
  const found = await everySession(killed);
  const histories = await Promise.all(found.map(async ({ id }) => (await sessionFrom(killed, id)).history));
  await killed.close();
  return histories.map((events) => events.filter(({ reason }) => reason !== 'crash'));
}

const faults: [string, Fault[], RegExp][] = [
  ['a full disk at the first byte', [{ call: 'openSync', on: stateTemporary, code: 'ENOSPC' }], /disk is full/],
  [
    'a full disk in the middle of a file',
    [{ call: 'writeFileSync', on: stateTemporary, code: 'ENOSPC' }],
    /disk is full/,
  ],
  ['a read-only folder', [{ call: 'openSync', on: stateTemporary, code: 'EROFS' }], /cannot be written/],
  ['a forbidden folder', [{ call: 'openSync', on: stateTemporary, code: 'EACCES' }], /cannot be written/],
  ['a failing fsync', [{ call: 'fsyncSync', on: stateTemporary, code: 'EIO' }], /EIO/],
  ['a failing rename', [{ call: 'renameSync', on: stateFile, code: 'EIO' }], /EIO/],
  ['a failing fsync of the folder', [{ call: 'fsyncSync', on: deviceFolder, code: 'EIO' }], /EIO/],
  [
    'a failing fsync of the folder where there are no links',
    [
      { call: 'fsyncSync', on: deviceFolder, code: 'EIO' },
      { call: 'linkSync', on: /./, code: 'EPERM' },
    ],
    /EIO/,
  ],
  [
    'a failing fsync of the folder beside a previous generation that cannot be removed',
    [
      { call: 'fsyncSync', on: deviceFolder, code: 'EIO' },
      { call: 'unlinkSync', on: /previous$/, code: 'EPERM' },
    ],
    /EIO/,
  ],
];

test.each(faults)(
  '%s refuses the command, changes nothing, and commands work again afterwards',
  async (_, broken, words) => {
    const { id } = await say(app, { type: 'start', title: 'Write' });
    clock.pass(60_000);
    await say(app, { type: 'note', sessionId: id, text: 'Before' });
    clock.pass(60_000);
    const before = await seen(app);
    const onDisk = await afterKill();

    const disk = breakDisk(...broken);
    for (const _again of [1, 2]) {
      const refused = await refusalOf(app, { type: 'checkout', decision: 'complete' });
      expect(refused).toMatchObject({ code: 'STORAGE_FAILED', message: expect.stringMatching(words) });
    }
    expect(await seen(app)).toEqual(before);
    disk.mend();
    expect(await afterKill()).toEqual(onDisk);

    expect(await say(app, { type: 'checkout', decision: 'complete' })).toMatchObject({
      status: 'completed',
      workedMs: 120_000,
    });
    expect((await afterKill()).flat().at(-1)).toMatchObject({ type: 'completed' });
    expect((await healthOf(app)).problems).toEqual([]);
  },
);

test('the first command of all is refused as well, and leaves nothing', async () => {
  const disk = breakDisk({ call: 'fsyncSync', on: deviceFolder, code: 'EIO' });
  expect(await refusalOf(app, { type: 'start', title: 'Write' })).toMatchObject({ code: 'STORAGE_FAILED' });
  disk.mend();
  expect(await afterKill()).toEqual([]);
});

test('a closed session that cannot be filed waits in the state, is told, and is filed with the next change', async () => {
  await say(app, { type: 'start', title: 'Write' });
  clock.pass(60_000);
  const disk = breakDisk({ call: 'openSync', on: /history.*\.tmp$/, code: 'ENOSPC' });
  await say(app, { type: 'checkout', decision: 'complete' });
  await say(app, { type: 'start', title: 'More' });
  await expect
    .poll(async () => (await healthOf(app)).problems)
    .toMatchObject([{ code: 'NOT_SAVED', message: expect.stringMatching(/filed.*disk is full/) }]);
  expect((await everySession(app)).map(({ title }) => title).sort()).toEqual(['More', 'Write']);
  expect(await afterKill()).toHaveLength(2);
  disk.mend();
  await say(app, { type: 'pause' });
  await expect.poll(async () => (await healthOf(app)).problems).toEqual([]);
  expect(filesIn(dataDir).filter((path) => path.includes('history'))).toEqual([
    expect.stringMatching(/2026-11\.json$/),
  ]);
});

const twoMonths = JSON.stringify([
  { start: '20240110T090000Z', end: '20240110T100000Z', annotation: 'January' },
  { start: '20240210T090000Z', end: '20240210T100000Z', annotation: 'February' },
]);

test.each<[string, Fault]>([
  ['staging', { call: 'writeFileSync', on: /incoming.*2024-02\.json.*\.tmp$/, code: 'ENOSPC' }],
  [
    'staging, where what was staged cannot be removed',
    { call: 'openSync', on: /incoming.*2024-02\.json.*\.tmp$/, code: 'EROFS' },
  ],
  ['its commit', { call: 'renameSync', on: stateFile, code: 'ENOSPC' }],
])('an import that fails while %s brings in nothing', async (_, fault) => {
  await say(app, { type: 'start', title: 'Write' });
  const disk = breakDisk(fault, { call: 'rmSync', on: /incoming/, code: 'EROFS' });
  const refused = await refusalOf(app, { type: 'import', format: 'timewarrior', content: twoMonths });
  expect(refused.code).toBe('STORAGE_FAILED');
  disk.mend();
  expect((await everySession(app)).map(({ title }) => title)).toEqual(['Write']);
  expect(await afterKill()).toHaveLength(1);
  const again = await app.execute({ type: 'import', format: 'timewarrior', content: twoMonths });
  expect(readAnswer(importReport, again)).toMatchObject({ ok: true, value: { added: 2 } });
});

test('an import that cannot be filed at once is all there after a kill, once, with what was changed since', async () => {
  const disk = breakDisk({ call: 'renameSync', on: /history.*2024-02\.json$/, code: 'ENOSPC' });
  await app.execute({ type: 'import', format: 'timewarrior', content: twoMonths });
  const january = (await everySession(app)).find(({ title }) => title === 'January');
  await say(app, { type: 'review', sessionId: january?.id ?? '', keep: 'Written later' });
  disk.mend();
  const killed = openAt(asKilledNow(dataDir, join(folder.path, 'killed')), clock);
  expect((await everySession(killed)).map(({ title, review }) => [title, review?.keep])).toEqual([
    ['February', undefined],
    ['January', 'Written later'],
  ]);
  await killed.close();
});

test('a backup that fails is told, keeps no command from working, and is made up for', async () => {
  const disk = breakDisk({ call: 'openSync', on: /backups/, code: 'ENOSPC' });
  await say(app, { type: 'start', title: 'Write' });
  await expect
    .poll(async () => (await healthOf(app)).problems)
    .toMatchObject([{ code: 'BACKUP_FAILED', message: expect.stringContaining('disk is full') }]);
  expect(await say(app, { type: 'pause' })).toMatchObject({ clock: 'paused' });
  disk.mend();
  expect(await say(app, { type: 'resume' })).toMatchObject({ clock: 'running' });
  await expect.poll(async () => (await healthOf(app)).problems).toEqual([]);
});

test('a crash that cannot be settled on disk yet is settled in memory, and at the end', async () => {
  await say(app, { type: 'start', title: 'Write' });
  clock.pass(60_000);
  const copy = asKilledNow(dataDir, join(folder.path, 'killed'));
  const disk = breakDisk({ call: 'openSync', on: /\.tmp$/, code: 'ENOSPC' });
  const settled = openAt(copy, clock);
  expect(await currentOf(settled)).toMatchObject({ running: null, away: [{ reason: 'crash', end: clock.now() }] });
  expect((await healthOf(settled)).problems).toMatchObject([{ code: 'NOT_SAVED' }]);
  const settledAt = clock.now();
  await expect(settled.close()).rejects.toThrow('disk is full');
  disk.mend();
  const again = openAt(copy, clock);
  await again.close();
  clock.pass(3_600_000);
  const last = openAt(copy, clock);
  expect((await currentOf(last)).away).toMatchObject([{ start: '2026-11-20T09:00:00.000Z', end: settledAt }]);
  await last.close();
});

test.each([
  ['EMFILE', 'the disk reported an error (EMFILE)'],
  ['EACCES', 'the data folder cannot be read. Check its permissions'],
])('a month that cannot be read for a moment (%s) is not set aside, and the reason is said: %s', async (code, said) => {
  const { id } = await say(app, { type: 'start', title: 'Write' });
  clock.pass(60_000);
  await say(app, { type: 'checkout', decision: 'complete' });
  await say(app, { type: 'start', title: 'Something else' });
  await app.close();
  app = openAt(dataDir, clock);
  const before = filesIn(dataDir);
  const isRecord = (path: string) => !path.startsWith('cache/');
  const disk = breakDisk({ call: 'readFileSync', on: /history.2026-11\.json$/, code });
  expect(await app.query({ type: 'session', sessionId: id })).toMatchObject({
    ok: false,
    error: { code: 'STORAGE_FAILED', message: expect.stringContaining(said) },
  });
  disk.mend();
  expect(await sessionFrom(app, id)).toMatchObject({ title: 'Write' });
  expect(filesIn(dataDir).filter(isRecord)).toEqual(before.filter(isRecord));
});

test('a restored file that cannot be put in place is found again by the next start', async () => {
  const { id } = await say(app, { type: 'start', title: 'Write' });
  await say(app, { type: 'pause' });
  await app.close();
  const state = filesIn(dataDir).find((path) => stateFile.test(path)) ?? '';
  fs.writeFileSync(join(dataDir, state), 'nonsense');
  for (const _start of [1, 2]) {
    const disk = breakDisk({ call: 'openSync', on: /\.tmp$/, code: 'ENOSPC' });
    const restored = openAt(dataDir, clock);
    expect(await sessionFrom(restored, id)).toMatchObject({ title: 'Write' });
    await expect(restored.close()).rejects.toThrow('disk is full');
    disk.mend();
  }
  app = openAt(dataDir, clock);
  expect(await sessionFrom(app, id)).toMatchObject({ title: 'Write' });
});
