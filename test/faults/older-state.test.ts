import fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TempFolder } from '../support/temp-folder.ts';
import { currentOf, everySession, healthOf, say, sessionFrom } from './ask.ts';
import { Clock, openAt } from './clocked-app.ts';
import { filesIn } from './data-files.ts';
import { asKilledNow } from './faulty-disk.ts';
import { memoryFolder } from './memory-folder.ts';
import { sums } from './sums.ts';

const minute = 60_000;
let folder: TempFolder;
let dataDir: string;
let clock: Clock;

beforeEach(async () => {
  folder = await memoryFolder();
  dataDir = join(folder.path, 'records');
  clock = new Clock();
});

afterEach(() => folder.remove());

const inFolder = (directory: string, name: RegExp) =>
  join(directory, filesIn(directory).find((path) => name.test(path)) ?? 'missing');

function killedWithoutState(): string {
  const copy = asKilledNow(dataDir, join(folder.path, 'killed'));
  fs.writeFileSync(inFolder(copy, /state\.json$/), 'unreadable');
  return copy;
}

test('an older state in place of an unreadable one takes nothing back from the history', async () => {
  const app = openAt(dataDir, clock);
  const { id } = await say(app, { type: 'start', title: 'Write' });
  clock.pass(30 * minute);
  await say(app, { type: 'checkout', decision: 'complete' });
  clock.pass(minute);
  await say(app, { type: 'review', sessionId: id, keep: 'Changed after it was filed' });
  await expect
    .poll(() => fs.readFileSync(inFolder(dataDir, /history.2026-11\.json$/), 'utf8'))
    .toContain('after it was filed');

  const restored = openAt(killedWithoutState(), clock);
  expect((await healthOf(restored)).problems).toMatchObject([{ code: 'SET_ASIDE' }, { code: 'RESTORED' }]);
  expect(await sessionFrom(restored, id)).toMatchObject({
    status: 'completed',
    workedMs: 30 * minute,
    review: { keep: 'Changed after it was filed' },
  });
  expect((await currentOf(restored)).open).toEqual([]);
  const { kept, counted } = await sums(restored);
  expect(kept).toEqual(counted);
  await restored.close();
  await app.close();
});

test('a clock that runs in an older state does not run into work that is on record since', async () => {
  const app = openAt(dataDir, clock);
  const long = await say(app, { type: 'start', title: 'Long' });
  await app.execute({ type: 'note', sessionId: long.id, text: 'Both generations say that it runs' });
  const early = asKilledNow(dataDir, join(folder.path, 'early'));
  clock.pass(20 * minute);
  await say(app, { type: 'start', title: 'Short' });
  clock.pass(10 * minute);
  await say(app, { type: 'checkout', decision: 'complete' });
  clock.pass(30 * minute);
  await expect.poll(() => filesIn(dataDir).some((path) => /history.2026-11\.json$/.test(path))).toBe(true);

  const copy = killedWithoutState();
  fs.copyFileSync(inFolder(early, /state\.json$/), inFolder(copy, /state\.json\.previous$/));
  fs.rmSync(join(copy, 'backups'), { recursive: true, force: true });
  fs.writeFileSync(join(copy, 'alive.json'), JSON.stringify({ format: 1, content: { at: clock.now() } }));
  const restored = openAt(copy, clock);
  expect((await everySession(restored)).map(({ title, workedMs }) => [title, workedMs])).toEqual([
    ['Short', 10 * minute],
    ['Long', 20 * minute],
  ]);
  await restored.close();
  await app.close();
});

test('a closed session that waits for a month of a newer format is counted once, however often one starts', async () => {
  const app = openAt(dataDir, clock);
  await say(app, { type: 'start', title: 'First' });
  clock.pass(minute);
  await say(app, { type: 'checkout', decision: 'complete' });
  await say(app, { type: 'start', title: 'Next' });
  await say(app, { type: 'pause' });
  await app.close();
  fs.writeFileSync(inFolder(dataDir, /history.2026-11\.json$/), '{"format":3,"content":"of another kind"}');
  for (const start of [1, 2, 3, 4]) {
    const again = openAt(dataDir, clock);
    if (start === 1) {
      await say(again, { type: 'start', title: 'Second' });
      clock.pass(minute);
      await say(again, { type: 'checkout', decision: 'complete' });
    }
    const { kept, counted } = await sums(again);
    expect(counted).toMatchObject({ workedMs: minute });
    expect(kept).toEqual(counted);
    await again.close();
  }
});

test('a state, a month or a device that was deleted comes back from the newest backup', async () => {
  const app = openAt(dataDir, clock);
  for (const title of ['One', 'Two']) {
    await say(app, { type: 'start', title });
    clock.pass(minute);
    await say(app, { type: 'checkout', decision: 'complete' });
  }
  await say(app, { type: 'start', title: 'Open' });
  await app.close();
  for (const name of [/state\.json/, /history.2026-11\.json$/, /device\.json/]) {
    for (const path of filesIn(dataDir)) if (name.test(path)) fs.rmSync(join(dataDir, path));
    const again = openAt(dataDir, clock);
    expect((await everySession(again)).map(({ title }) => title).sort(), `${name}`).toEqual(['One', 'Open', 'Two']);
    expect((await healthOf(again)).problems, `${name}`).toMatchObject([{ code: 'RESTORED' }]);
    await again.close();
  }
});
