import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { startHost } from '../support/host-process.ts';
import { expectNothingLost } from './after-a-kill.ts';
import { currentOf, say } from './ask.ts';
import { brokenFilesIn } from './data-files.ts';
import { type Kill, now, startAgain, streamUntilKilled } from './kill-round.ts';
import { memoryFolder } from './memory-folder.ts';
import { seededRandom } from './random.ts';
import { Shadow } from './shadow.ts';

const rounds = Number(process.env.FAULT_ROUNDS ?? 50);
const firstSeed = Number(process.env.FAULT_SEED ?? randomInt(2 ** 31));
/** So many kills does one data directory live through; with more, its records would make the rounds slow. */
const roundsOfOneDirectory = Math.min(25, Math.ceil(rounds / 2));
const directories = Array.from({ length: Math.ceil(rounds / roundsOfOneDirectory) }, (_, index) => index);

test.concurrent.each([0, 1])(
  'kill -9 in the middle of random commands loses nothing that was answered (%i)',
  async (lane) => {
    for (const directory of directories.filter((index) => index % 2 === lane)) {
      const left = rounds - directory * roundsOfOneDirectory;
      await surviveKills(firstSeed + directory, Math.min(left, roundsOfOneDirectory));
    }
  },
  60_000 + 5_000 * rounds,
);

async function surviveKills(seed: number, kills: number): Promise<void> {
  const { path: dataDir, remove } = await memoryFolder();
  const random = seededRandom(seed);
  const shadow = new Shadow();
  let host = await startHost({ dataDir });
  try {
    for (let round = 0; round < kills; round += 1) {
      const kill = await streamUntilKilled(host, random, shadow, random.below(120));
      expect(brokenFilesIn(dataDir)).toEqual([]);
      host = await startAgain(dataDir, random);
      await expectNothingLost(host, shadow, kill);
    }
    expect(await host.stop()).toBe(0);
    await remove();
  } catch (failure) {
    await host.kill9();
    throw new Error(`FAULT_SEED=${seed}, records left in ${dataDir}`, { cause: failure });
  }
}

test.concurrent('a clock that runs for long is settled within 15 s of the kill', async () => {
  const { path: dataDir, remove } = await memoryFolder();
  const first = await startHost({ dataDir });
  const shadow = new Shadow();
  shadow.saw(await say(first, { type: 'start', title: 'Long work' }));
  const startedAt = now();
  // The first sign of life that comes by itself, and not with a command.
  await expect.poll(() => aliveAt(dataDir)).toSatisfy((at: string) => at > startedAt);
  const lastChangeAt = aliveAt(dataDir);
  await first.kill9();
  const kill: Kill = { inFlight: null, lastChangeAt, killedAt: now() };
  const second = await startHost({ dataDir });
  await expectNothingLost(second, shadow, kill);
  expect((await currentOf(second)).open[0]).toMatchObject({ clock: 'paused', pauseReason: 'crash' });
  await second.stop();
  await remove();
});

const heartbeat = z.object({ content: z.object({ at: z.iso.datetime() }) });

/** When a product on these records said last that it is alive; nothing where it never did. */
function aliveAt(dataDir: string): string {
  try {
    return heartbeat.parse(JSON.parse(readFileSync(join(dataDir, 'alive.json'), 'utf8'))).content.at;
  } catch {
    return '';
  }
}
