import { randomInt } from 'node:crypto';
import fs from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TempFolder } from '../support/temp-folder.ts';
import { everySession, healthOf, proceduresOf, refusalOf, say } from './ask.ts';
import { Clock, openAt } from './clocked-app.ts';
import { type Damage, damagesOf } from './damage.ts';
import { filesIn, problemOf } from './data-files.ts';
import { asKilledNow } from './faulty-disk.ts';
import { fill } from './filled-folder.ts';
import { memoryFolder } from './memory-folder.ts';
import { seededRandom } from './random.ts';

const seed = Number(process.env.FAULT_SEED ?? randomInt(2 ** 31));
const random = seededRandom(seed);
const clock = new Clock('2026-01-20T09:00:00.000Z');

let folder: TempFolder;
let whole: string;
let wholeSight: unknown;

beforeAll(async () => {
  folder = await memoryFolder();
  whole = join(folder.path, 'whole');
  await fill(whole, clock);
  // Once more, so that there is a cache of every month; at another time than the damage, which would hit its backup.
  await look(whole);
  clock.pass(60_000);
  wholeSight = (await look(asKilledNow(whole, join(folder.path, 'seen')))).sight;
});

afterAll(() => folder.remove());

/** Everything a person sees of the records, and what they are told. */
async function look(dataDir: string) {
  const app = openAt(dataDir, clock);
  try {
    const sight = {
      sessions: await everySession(app),
      procedures: await proceduresOf(app),
      found: await app.query({ type: 'sessions', text: 'ärger 報告書' }),
    };
    return { sight, problems: (await healthOf(app)).problems };
  } finally {
    await app.close();
  }
}

function pathMatching(pattern: RegExp): string {
  const found = filesIn(whole).filter((path) => pattern.test(path));
  expect(found.length, `${pattern}`).toBeGreaterThan(0);
  return found.at(-1) ?? '';
}

function damaged(path: string, damage: Damage): string {
  const dataDir = asKilledNow(whole, join(folder.path, 'damaged'));
  fs.writeFileSync(join(dataDir, path), damage.bytes);
  return dataDir;
}

/** The damaged bytes are still there, in their place or set aside. */
function isKept(dataDir: string, path: string, bytes: Buffer): boolean {
  const candidates = filesIn(dataDir).filter((name) => name === path || name.startsWith(`${path}.unreadable-`));
  return candidates.some((name) => fs.readFileSync(join(dataDir, name)).equals(bytes));
}

/** What of the records survives the loss of a file: all of it where the backup of the orderly end holds a copy. */
const targets: { name: string; pattern: RegExp; tells: boolean }[] = [
  { name: 'state.json', pattern: /state\.json$/, tells: true },
  { name: 'a month', pattern: /history.2026-03\.json$/, tells: true },
  { name: 'totals.json', pattern: /totals\.json$/, tells: true },
  { name: 'device.json', pattern: /device\.json$/, tells: true },
  { name: 'alive.json', pattern: /alive\.json$/, tells: true },
  { name: 'the newest backup', pattern: /backups[\\/][^\\/]+\.json$/, tells: false },
  { name: 'a part of the backups', pattern: /objects[\\/]/, tells: false },
  { name: 'what is cached of a month', pattern: /cache.2026-03\.json$/, tells: false },
  { name: 'a previous generation', pattern: /state\.json\.previous$/, tells: false },
];

test.each(targets)(
  'whatever becomes of $name, nothing that is recorded elsewhere is lost',
  async ({ pattern, tells }) => {
    const path = pathMatching(pattern);
    const bytes = fs.readFileSync(join(whole, path));
    for (const damage of damagesOf(bytes, random, 30)) {
      const label = `${damage.what}, FAULT_SEED=${seed}`;
      const broken = !saysTheSame(path, bytes, damage.bytes);
      const newer = isNewer(damage.bytes);
      const dataDir = damaged(path, damage);
      const { sight, problems } = await look(dataDir);
      if (!newer) expect(sight, label).toEqual(wholeSight);
      if (tells && broken) expect(problems, label).not.toEqual([]);
      if (broken && !path.startsWith('cache')) expect(isKept(dataDir, path, damage.bytes), label).toBe(true);
      if (newer && path.endsWith('state.json')) continue;
      await expectWorkGoesOn(dataDir, label);
    }
  },
  7_200_000,
);

/** Damage may hit what says nothing: the last line end, or the name of the checksum, which may be left out. */
function saysTheSame(path: string, bytes: Buffer, others: Buffer): boolean {
  if (path.endsWith('.gz')) return problemOf(path, others) === null;
  try {
    const [one, other] = [bytes, others].map((file) => JSON.parse(file.toString('utf8')));
    return isDeepStrictEqual([one.format, one.content], [other.format, other.content]);
  } catch {
    return false;
  }
}

/** Damage can make a file look as if a newer version had written it. It is left alone then. */
function isNewer(bytes: Buffer): boolean {
  try {
    const { format } = JSON.parse(bytes.toString('utf8'));
    return Number.isInteger(format) && format > 1;
  } catch {
    return false;
  }
}

async function expectWorkGoesOn(dataDir: string, label: string): Promise<void> {
  const app = openAt(dataDir, clock);
  const { id } = await say(app, { type: 'start', title: 'Go on' });
  await say(app, { type: 'checkout', decision: 'complete' });
  await app.close();
  const again = openAt(dataDir, clock);
  expect(
    (await everySession(again)).map((session) => session.id),
    label,
  ).toContain(id);
  await again.close();
}

test.each([
  ['state.json', /state\.json$/],
  ['a month', /history.2026-03\.json$/],
  ['totals.json', /totals\.json$/],
  ['device.json', /device\.json$/],
  ['alive.json', /alive\.json$/],
])('%s of a newer format is told, and never touched', async (name, pattern) => {
  const path = pathMatching(pattern);
  const bytes = Buffer.from('{"format":9,"sha256":"of another kind","content":{"sessions":"elsewhere"}}');
  const dataDir = damaged(path, { what: 'newer', bytes });
  const app = openAt(dataDir, clock);
  await everySession(app);
  expect((await healthOf(app)).problems).toMatchObject([{ code: 'NEWER_FORMAT', path: join(dataDir, path) }]);
  const start = { type: 'start', title: 'Go on' } as const;
  if (name === 'state.json') {
    const refused = await refusalOf(app, start);
    expect(refused).toMatchObject({ code: 'STORAGE_FAILED', message: expect.stringContaining('newer version') });
  } else await say(app, start);
  await app.close();
  expect(fs.readFileSync(join(dataDir, path)).equals(bytes)).toBe(true);
});

test('a month without any copy is set aside, told, and begun anew', async () => {
  const path = pathMatching(/history.2026-03\.json$/);
  const dataDir = damaged(path, { what: 'noise', bytes: Buffer.from('noise') });
  fs.rmSync(join(dataDir, 'backups'), { recursive: true });
  for (const name of filesIn(dataDir)) if (name.endsWith('.previous')) fs.rmSync(join(dataDir, name));
  const { problems } = await look(dataDir);
  expect(problems).toMatchObject([{ code: 'SET_ASIDE', message: expect.stringContaining('not JSON') }]);
  expect(isKept(dataDir, path, Buffer.from('noise'))).toBe(true);
  await expectWorkGoesOn(dataDir, 'begun anew');
  expect((await look(dataDir)).problems).toMatchObject([{ code: 'SET_ASIDE' }]);
});

test('a state without any copy is set aside, told, and the history is still there', async () => {
  const path = pathMatching(/state\.json$/);
  const dataDir = damaged(path, { what: 'noise', bytes: Buffer.from('noise') });
  fs.rmSync(join(dataDir, 'backups'), { recursive: true });
  fs.rmSync(join(dataDir, `${path}.previous`));
  const { sight, problems } = await look(dataDir);
  expect(problems).toMatchObject([{ code: 'SET_ASIDE' }]);
  expect(sight.sessions.map(({ title }) => title)).toEqual([
    'Rest',
    'Publish',
    'Open Review',
    'Review',
    'Draft',
    'Plan',
  ]);
  expect(isKept(dataDir, path, Buffer.from('noise'))).toBe(true);
});
