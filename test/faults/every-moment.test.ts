import fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CommandInput } from '#contract';
import type { App } from '../../src-main/app/index.ts';
import type { TempFolder } from '../support/temp-folder.ts';
import { everySession, healthOf, sessionFrom } from './ask.ts';
import { Clock, openAt } from './clocked-app.ts';
import { fill } from './filled-folder.ts';
import { memoryFolder } from './memory-folder.ts';
import { sums } from './sums.ts';

let folder: TempFolder;
let dataDir: string;
const clock = new Clock();

beforeEach(async () => {
  folder = await memoryFolder();
  dataDir = join(folder.path, 'records');
  await fill(dataDir, clock);
});

afterEach(() => folder.remove());

/** A kill at one moment: the directory as it was, and how many events of each session had been answered by then. */
type Moment = { copy: string; before: string; answered: Map<string, number> };

/** Copies the directory before every call that changes it, which is every moment a kill can tell from another. */
function watchEveryMoment(answered: () => Map<string, number>): { moments: Moment[]; stop(): void } {
  const moments: Moment[] = [];
  const { openSync, renameSync, linkSync, unlinkSync, writeFileSync, rmSync, mkdirSync, cpSync } = fs;
  const copied = (before: string) => {
    const copy = join(folder.path, `moment-${moments.length}`);
    cpSync(dataDir, copy, { recursive: true, preserveTimestamps: true });
    moments.push({ copy, before, answered: new Map(answered()) });
  };
  let copying = false;
  const unlessCopying = (before: string) => {
    if (copying) return;
    copying = true;
    copied(before);
    copying = false;
  };
  const spies = [
    vi.spyOn(fs, 'openSync').mockImplementation((path, flags, mode) => {
      if (flags !== 'r') unlessCopying(`open ${path}`);
      return openSync(path, flags, mode);
    }),
    vi.spyOn(fs, 'writeFileSync').mockImplementation((...call) => {
      unlessCopying('write');
      writeFileSync(...call);
    }),
    vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      unlessCopying(`rename to ${to}`);
      renameSync(from, to);
    }),
    vi.spyOn(fs, 'linkSync').mockImplementation((from, to) => {
      unlessCopying(`link ${to}`);
      linkSync(from, to);
    }),
    vi.spyOn(fs, 'unlinkSync').mockImplementation((path) => {
      unlessCopying(`unlink ${path}`);
      unlinkSync(path);
    }),
    vi.spyOn(fs, 'rmSync').mockImplementation((path, options) => {
      unlessCopying(`rm ${path}`);
      rmSync(path, options);
    }),
    vi.spyOn(fs, 'mkdirSync').mockImplementation((path, options) => {
      unlessCopying(`mkdir ${path}`);
      return mkdirSync(path, options);
    }),
  ];
  return { moments, stop: () => spies.forEach((spy) => void spy.mockRestore()) };
}

async function eventCounts(app: App): Promise<Map<string, number>> {
  const ids = (await everySession(app)).map(({ id }) => id);
  return new Map(await Promise.all(ids.map(async (id) => [id, (await sessionFrom(app, id)).history.length] as const)));
}

const january = [
  { start: '20240110T090000Z', end: '20240110T100000Z', annotation: 'January' },
  { start: '20240210T090000Z', end: '20240210T100000Z', annotation: 'February' },
];

test('a kill at any moment between two changes of the disk loses nothing, doubles nothing, and miscounts nothing', async () => {
  const first = openAt(dataDir, clock);
  const closed = (await everySession(first)).find(({ title }) => title === 'Publish')?.id ?? '';
  let answered = await eventCounts(first);
  await first.close();
  const watched = watchEveryMoment(() => answered);
  const app = openAt(dataDir, clock);
  const commands: CommandInput[] = [
    { type: 'start', title: 'Write', steps: ['One'] },
    { type: 'checkout', decision: 'continue', review: { try: 'Earlier' } },
    { type: 'review', sessionId: closed, keep: 'Changed in the history' },
    { type: 'resume' },
    { type: 'import', format: 'timewarrior', content: JSON.stringify(january) },
    { type: 'undo' },
    { type: 'import', format: 'timewarrior', content: JSON.stringify(january) },
    { type: 'archive', sessionId: closed },
    { type: 'undo' },
    { type: 'checkout', decision: 'complete' },
    { type: 'undo' },
    { type: 'pause' },
    { type: 'start', title: 'Last' },
  ];
  for (const command of commands) {
    clock.pass(60_000);
    expect(await app.execute(command)).toMatchObject({ ok: true });
    answered = await eventCounts(app);
  }
  await app.close();
  watched.stop();

  expect(watched.moments.length).toBeGreaterThan(100);
  for (const { copy, before, answered: known } of watched.moments) {
    const killed = openAt(copy, clock);
    expect((await healthOf(killed)).problems, before).toEqual([]);
    const counts = await eventCounts(killed);
    expect(
      [...known].filter(([id, events]) => (counts.get(id) ?? 0) < events),
      before,
    ).toEqual([]);
    const { kept, counted, twice } = await sums(killed);
    expect(kept, before).toEqual(counted);
    expect(kept.rows.length).toBeGreaterThan(3);
    expect(twice, before).toEqual([]);
    await killed.close();
  }
});
