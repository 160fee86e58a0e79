import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandValue } from '#contract';
import type { App } from '../../src-main/app/index.ts';
import { currentOf, everySession, readAnswer, sessionFrom } from './ask.ts';
import { Clock, openAt } from './clocked-app.ts';
import { nextCommand } from './command-stream.ts';
import { asKilledNow } from './faulty-disk.ts';
import { memoryFolder } from './memory-folder.ts';
import { seededRandom } from './random.ts';
import { Shadow } from './shadow.ts';
import { sums } from './sums.ts';

const seed = Number(process.env.FAULT_SEED ?? randomInt(2 ** 31));
const streams = process.env.FAULT_ROUNDS === undefined ? 8 : 150;

test('totals are what the sessions add up to, whatever was done, over kills, ends and restarts', async () => {
  for (let stream = 0; stream < streams; stream += 1) await streamAddsUp(seed + stream);
});

async function streamAddsUp(ownSeed: number): Promise<void> {
  const random = seededRandom(ownSeed);
  const folder = await memoryFolder();
  const clock = new Clock('2026-10-24T20:00:00.000Z');
  const shadow = new Shadow();
  let dataDir = join(folder.path, 'records-0');
  let app = openAt(dataDir, clock);
  for (let said = 0; said < 60; said += 1) {
    clock.pass(random.below(random.pick([1, 60_000, 7_200_000, 90_000_000])));
    const command = nextCommand(random, shadow);
    shadow.commands += 1;
    const read = readAnswer(commandValue(command.type), await app.execute(command));
    if (read.ok) shadow.answered(command, read.value);
    if (random.below(12) === 0) {
      const next = join(folder.path, `records-${said + 1}`);
      if (random.below(2) === 0) await app.close();
      asKilledNow(dataDir, next);
      await app.close();
      dataDir = next;
      app = openAt(dataDir, clock);
      await seeAgain(app, shadow);
    }
    const { kept, counted, twice } = await sums(app);
    expect(kept, `FAULT_SEED=${ownSeed}, after ${command.type}`).toEqual(counted);
    expect(twice, `FAULT_SEED=${ownSeed}, after ${command.type}`).toEqual([]);
  }
  await app.close();
  await folder.remove();
}

async function seeAgain(app: App, shadow: Shadow): Promise<void> {
  for (const { id } of await everySession(app)) shadow.saw(await sessionFrom(app, id));
  shadow.aways = (await currentOf(app)).away.map(({ id }) => id);
}
