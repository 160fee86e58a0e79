import fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { overlapsView, type SessionView } from '#contract';
import { type HostProcess, startHost } from '../support/host-process.ts';
import { Syncthing, until } from '../support/syncthing.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { currentOf, everySession, healthOf, readAnswer, say, sessionFrom } from './ask.ts';
import { filesIn } from './data-files.ts';

let folder: TempFolder;
let desk: HostProcess;
let laptop: HostProcess;
let carriers: [Syncthing, Syncthing];
const shared = (name: string) => join(folder.path, `${name}-shared`);

beforeEach(async () => {
  folder = await tempFolder();
  carriers = await Syncthing.pair(folder.path, [shared('desk'), shared('laptop')]);
  [desk, laptop] = await Promise.all([
    startHost({ dataDir: join(folder.path, 'desk') }),
    startHost({ dataDir: join(folder.path, 'laptop') }),
  ]);
  await name(desk, 'desk');
  await name(laptop, 'laptop');
  await Promise.all(carriers.map((one) => one.start()));
});

afterEach(async () => {
  await Promise.all([desk?.stop(), laptop?.stop(), ...carriers.map((one) => one.stop())]);
  await folder.remove();
});

async function name(host: HostProcess, as: string): Promise<void> {
  await host.execute({ type: 'changeSettings', settings: { deviceName: as } });
  const moved = await host.execute({ type: 'moveRecords', folder: shared(as) });
  expect(moved).toMatchObject({ ok: true });
}

/** Waits until both sides have all that the other wrote. */
async function carried(): Promise<void> {
  await until(async () => (await carriers[0].isConnected()) && (await carriers[1].isConnected()));
  for (let times = 0; times < 2; times += 1) {
    await Promise.all(carriers.map((one) => one.scan()));
    await until(async () => (await carriers[0].isEven()) && (await carriers[1].isEven()));
  }
}

async function known(host: HostProcess): Promise<string[]> {
  return (await everySession(host))
    .map(({ title, status, device }) => `${title}, ${status}, ${device?.name ?? 'here'}`)
    .sort();
}

/** What was answered, by what is in no other event. */
async function notesSeenBy(host: HostProcess): Promise<string[]> {
  const all = await Promise.all((await everySession(host)).map(({ id }) => sessionFrom(host, id)));
  return [...new Set(JSON.stringify(all.map(({ history }) => history)).match(/note-\d+/g))].sort();
}

const note = (host: HostProcess, { id }: SessionView, number: number) =>
  say(host, { type: 'note', sessionId: id, text: `note-${number}` });

/** The files of one machine's folder, each with when it was written, as they lie on a side. */
function written(side: string, id: string): Record<string, number> {
  const place = join(shared(side), 'devices', id);
  const names = filesIn(place).filter((path) => !path.endsWith('.tmp'));
  return Object.fromEntries(names.map((path) => [path, Math.floor(fs.statSync(join(place, path)).mtimeMs / 1_000)]));
}

function idOf(side: string): string {
  return JSON.parse(fs.readFileSync(join(folder.path, side, 'device.json'), 'utf8')).content.id;
}

test('Two machines that Syncthing carries between, cut off, written on both, and joined again: nothing is lost', async () => {
  const report = await say(desk, { type: 'start', title: 'Report' });
  await note(desk, report, 1);
  const call = await say(laptop, { type: 'start', title: 'Call' });
  await note(laptop, call, 2);
  await say(laptop, { type: 'checkout', decision: 'complete' });
  await carried();
  await until(async () => (await known(laptop)).length === 2 && (await known(desk)).length === 2);
  const joined = [await known(desk), await known(laptop)];

  await carriers[1].stop();
  await note(desk, report, 3);
  const taken = await say(laptop, { type: 'takeOver', sessionId: report.id });
  await say(laptop, { type: 'resume', sessionId: report.id });
  await note(laptop, taken, 4);
  await note(desk, report, 5);
  await say(laptop, { type: 'checkout', decision: 'complete' });
  const letter = await say(laptop, { type: 'start', title: 'Letter' });
  await note(laptop, letter, 6);
  await say(laptop, { type: 'pause' });

  await carriers[1].start();
  await carried();
  await until(async () => (await currentOf(desk)).running === null);
  await carried();
  await until(async () => (await known(laptop)).length === 4);
  const { elsewhere, open } = await currentOf(desk);
  const overlaps = readAnswer(overlapsView, await desk.query({ type: 'overlaps' }));
  const problems = async (host: HostProcess) => (await healthOf(host)).problems.map(({ code }) => code);
  await desk.stop();
  await laptop.stop();
  await carried();
  const [deskId, laptopId] = [idOf('desk'), idOf('laptop')];
  const sides = [deskId, laptopId].map((id) => [written('desk', id), written('laptop', id)]);
  [desk, laptop] = await Promise.all([
    startHost({ dataDir: join(folder.path, 'desk') }),
    startHost({ dataDir: join(folder.path, 'laptop') }),
  ]);
  const notes = ['note-1', 'note-2', 'note-3', 'note-4', 'note-5', 'note-6'];
  expect({
    joined,
    notes: [await notesSeenBy(desk), await notesSeenBy(laptop)],
    desk: await known(desk),
    laptop: await known(laptop),
    elsewhere: elsewhere.map(({ title }) => title),
    forked: open.map(({ title, continuesId }) => [title, continuesId]),
    overlaps: overlaps.ok && overlaps.value.length > 0,
    problems: [await problems(desk), await problems(laptop)],
  }).toEqual({
    joined: [
      ['Call, completed, laptop', 'Report, in_progress, here'],
      ['Call, completed, here', 'Report, in_progress, desk'],
    ],
    notes: [notes, notes],
    desk: [
      'Call, completed, laptop',
      'Letter, in_progress, laptop',
      'Report, completed, laptop',
      'Report, in_progress, here',
    ],
    laptop: [
      'Call, completed, here',
      'Letter, in_progress, here',
      'Report, completed, here',
      'Report, in_progress, desk',
    ],
    elsewhere: ['Letter'],
    forked: [['Report', report.id]],
    overlaps: true,
    problems: [[], []],
  });
  // Each wrote in its own folder only: what lies on the other side is what was carried there.
  for (const [here, there] of sides) expect(here).toEqual(there);
});
