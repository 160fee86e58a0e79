import fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TempFolder } from '../support/temp-folder.ts';
import { everySession, healthOf, refusalOf, say, sessionFrom } from './ask.ts';
import { Clock, openAt } from './clocked-app.ts';
import { brokenFilesIn, filesIn } from './data-files.ts';
import { breakDisk } from './faulty-disk.ts';
import { fill } from './filled-folder.ts';
import { memoryFolder } from './memory-folder.ts';
import { watchEveryMoment } from './moments.ts';
import { sums } from './sums.ts';

let folder: TempFolder;
let place: string;
const clock = new Clock();
const dataDir = () => join(place, 'records');
const shared = () => join(place, 'shared');

beforeEach(async () => {
  folder = await memoryFolder();
  place = join(folder.path, 'place');
  await fill(dataDir(), clock);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await folder.remove();
});

const idOf = (at: string): string => JSON.parse(fs.readFileSync(join(at, 'device.json'), 'utf8')).content.id;

test('a kill at any moment of a move loses nothing: what is asked next is all there, wherever it lies', async () => {
  const app = openAt(dataDir(), clock);
  const before = await everySession(app);
  const watched = watchEveryMoment(folder.path, place, () => null);
  expect(await app.execute({ type: 'moveRecords', folder: shared() })).toMatchObject({ ok: true });
  watched.stop();
  await app.close();
  expect(watched.moments.length).toBeGreaterThan(20);
  for (const { copy, before: call } of watched.moments) {
    // The move speaks of the place by its path: each copy takes that place.
    fs.rmSync(place, { recursive: true, force: true });
    fs.cpSync(copy, place, { recursive: true, preserveTimestamps: true });
    const killed = openAt(dataDir(), clock);
    expect(
      (await everySession(killed)).map(({ id }) => id),
      call,
    ).toEqual(before.map(({ id }) => id));
    expect((await healthOf(killed)).problems, call).toEqual([]);
    expect(await killed.execute({ type: 'moveRecords', folder: shared() }), call).toMatchObject({ ok: true });
    expect(await everySession(killed), call).toHaveLength(before.length);
    const { kept, counted } = await sums(killed);
    expect(kept, call).toEqual(counted);
    await killed.close();
    expect(brokenFilesIn(shared()), call).toEqual([]);
  }
});

test('records that cannot be copied stay where they are, and say why; the same move works once they can', async () => {
  const app = openAt(dataDir(), clock);
  const before = await everySession(app);
  const disk = breakDisk({ call: 'openSync', on: /shared.*history.*tmp$/, code: 'ENOSPC' });
  const refused = await refusalOf(app, { type: 'moveRecords', folder: shared() });
  disk.mend();
  const left = filesIn(shared());
  await say(app, { type: 'start', title: 'More' });
  const moved = await app.execute({ type: 'moveRecords', folder: shared() });
  expect([refused.code, left, moved]).toEqual(['STORAGE_FAILED', [], expect.objectContaining({ ok: true })]);
  await app.close();
  const again = openAt(dataDir(), clock);
  expect(await everySession(again)).toHaveLength(before.length + 1);
  await again.close();
});

test('a drive that is not there is no empty record: the start is refused, and works once it is back', async () => {
  const app = openAt(dataDir(), clock);
  const before = await everySession(app);
  await app.execute({ type: 'moveRecords', folder: shared() });
  await app.close();
  fs.renameSync(shared(), `${shared()}-away`);
  expect(() => openAt(dataDir(), clock)).toThrow('cannot be reached');
  expect(fs.existsSync(shared())).toBe(false);
  fs.renameSync(`${shared()}-away`, shared());
  const again = openAt(dataDir(), clock);
  expect(await everySession(again)).toHaveLength(before.length);
  await again.close();
});

test('a copied disk writes no other machine’s folder: it takes an identity of its own, and says so', async () => {
  const { readFileSync } = fs;
  let machine = 'the first';
  vi.spyOn(fs, 'readFileSync').mockImplementation((...read: Parameters<typeof readFileSync>) =>
    read[0] === '/etc/machine-id' ? machine : readFileSync(...read),
  );
  const app = openAt(dataDir(), clock);
  await app.execute({ type: 'moveRecords', folder: shared() });
  const { id: sessionId } = await say(app, { type: 'start', title: 'Of the first' });
  await app.close();
  const copy = join(place, 'copy');
  fs.cpSync(dataDir(), copy, { recursive: true, preserveTimestamps: true });
  const first = join(shared(), 'devices', idOf(dataDir()));
  const written = filesIn(first).map((path) => fs.readFileSync(join(first, path), 'utf8'));
  machine = 'the second';
  const second = openAt(copy, clock);
  await say(second, { type: 'start', title: 'Of the second' });
  const { device } = await sessionFrom(second, sessionId);
  const { problems } = await healthOf(second);
  await second.close();
  expect({
    ids: idOf(copy) !== idOf(dataDir()),
    device: device?.id,
    told: problems.map(({ code }) => code),
    untouched: filesIn(first).map((path) => fs.readFileSync(join(first, path), 'utf8')),
  }).toEqual({ ids: true, device: idOf(dataDir()), told: ['DEVICE_COPIED'], untouched: written });
});
