import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TempFolder } from '../support/temp-folder.ts';
import { currentOf, healthOf, say, sessionFrom } from './ask.ts';
import { Clock, openAt } from './clocked-app.ts';
import { asKilledNow } from './faulty-disk.ts';
import { memoryFolder } from './memory-folder.ts';

let folder: TempFolder;

beforeEach(async () => {
  folder = await memoryFolder();
});

afterEach(() => folder.remove());

/** A clock runs from 9:00, a heartbeat is left at an instant, the product is killed and starts again at another. */
async function killedAndStarted(beat: string | null, startedAgain: string, noted = '09:10') {
  const clock = new Clock();
  const app = openAt(join(folder.path, 'records'), clock);
  const { id } = await say(app, { type: 'start', title: 'Write' });
  clock.ms = Date.parse(`2026-11-20T${noted}:00.000Z`);
  await say(app, { type: 'note', sessionId: id, text: 'Alive' });
  const copy = asKilledNow(join(folder.path, 'records'), join(folder.path, randomUUID()));
  await app.close();
  if (beat !== null) fs.writeFileSync(join(copy, 'alive.json'), JSON.stringify({ format: 1, content: { at: beat } }));
  clock.ms = Date.parse(startedAgain);
  const again = openAt(copy, clock);
  const [away] = (await currentOf(again)).away;
  const { workedMs } = await sessionFrom(again, id);
  const problems = (await healthOf(again)).problems.map(({ code }) => code);
  await again.close();
  return {
    away: `${away?.start.slice(11, 19)}–${away?.end?.slice(11, 19)}`,
    workedMinutes: workedMs / 60_000,
    problems,
  };
}

test.each([
  ['a heartbeat after the last command', '2026-11-20T09:30:00.000Z', '09:30:00–12:00:00', 30],
  ['a heartbeat of a run before', '2026-11-19T09:30:00.000Z', '09:10:00–12:00:00', 10],
  ['no heartbeat', null, '09:10:00–12:00:00', 10],
  ['a heartbeat from next week, by a clock that was wrong', '2026-11-27T09:30:00.000Z', '09:10:00–12:00:00', 10],
  [
    'a heartbeat a few seconds ahead of a clock that was corrected',
    '2026-11-20T12:00:05.000Z',
    '12:00:00–12:00:00',
    180,
  ],
])('with %s the clock stops at the last sign of life that can be believed', async (_, beat, away, workedMinutes) => {
  expect(await killedAndStarted(beat, '2026-11-20T12:00:00.000Z')).toEqual({ away, workedMinutes, problems: [] });
});

test('a clock set back over the kill takes no work away, and is told', async () => {
  expect(await killedAndStarted(null, '2026-11-20T08:00:00.000Z')).toEqual({
    away: '09:10:00–09:10:00',
    workedMinutes: 10,
    problems: ['CLOCK_SET_BACK'],
  });
});

test('while a clock runs, a sign of life is left every 15 s, and none once it is paused', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const clock = new Clock();
  const app = openAt(folder.path, clock);
  const { id } = await say(app, { type: 'start', title: 'Write' });
  const beats: string[] = [];
  const wait = async () => {
    // What follows a command is done after its answer.
    await new Promise((resolve) => setImmediate(resolve));
    clock.pass(15_000);
    vi.advanceTimersByTime(15_000);
    const { content } = JSON.parse(fs.readFileSync(join(folder.path, 'alive.json'), 'utf8'));
    beats.push(content.at.slice(11, 19));
  };
  for (let time = 0; time < 3; time += 1) await wait();
  await say(app, { type: 'pause', sessionId: id });
  await wait();
  await app.close();
  vi.useRealTimers();
  expect(beats).toEqual(['09:00:15', '09:00:30', '09:00:45', '09:00:45']);
});

test('what is left of a killed run besides records is cleared away', async () => {
  const clock = new Clock();
  const dataDir = join(folder.path, 'records');
  await openAt(dataDir, clock).close();
  fs.mkdirSync(join(dataDir, 'backups'), { recursive: true });
  const left = ['alive.json.1-a.tmp', join('backups', '2026.json.1-a.tmp')].map((name) => join(dataDir, name));
  for (const path of left) fs.writeFileSync(path, 'half');
  await openAt(dataDir, clock).close();
  expect(left.filter((path) => fs.existsSync(path))).toEqual([]);
});
