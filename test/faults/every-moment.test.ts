import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CommandInput } from '#contract';
import type { App } from '../../src-main/app/index.ts';
import type { TempFolder } from '../support/temp-folder.ts';
import { everySession, healthOf, sessionFrom } from './ask.ts';
import { Clock, openAt } from './clocked-app.ts';
import { brokenFilesIn } from './data-files.ts';
import { fill } from './filled-folder.ts';
import { memoryFolder } from './memory-folder.ts';
import { watchEveryMoment } from './moments.ts';
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
  const watched = watchEveryMoment(folder.path, dataDir, () => new Map(answered));
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
  for (const { copy, before, seen: known } of watched.moments) {
    expect(brokenFilesIn(copy), before).toEqual([]);
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
