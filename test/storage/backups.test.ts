import fs from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { kept } from '../../src-main/storage/backup-rotation.ts';
import { type Backups, openBackups } from '../../src-main/storage/backups.ts';
import { encodeText } from '../../src-main/storage/document.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';

const dayMs = 86_400_000;
const iso = (ms: number) => new Date(ms).toISOString();
const start = Date.parse('2026-01-05T12:00:00.000Z');

/** The rule again, in the fewest words: for each span of time, the last backup within it; of those, the newest so many. */
function naivelyKept(backups: string[]): string[] {
  const spans: [(backup: string) => unknown, number][] = [
    [(backup) => backup.slice(0, 10), 7],
    // Weeks begin on Mondays: the day four days before 1970 was one.
    [(backup) => Math.floor((Date.parse(backup) / dayMs + 3) / 7), 4],
    [(backup) => backup.slice(0, 7), 12],
  ];
  const staying = spans.flatMap(([spanOf, count]) => {
    const last = backups.filter((one) => !backups.some((other) => other > one && spanOf(other) === spanOf(one)));
    return last.sort().slice(-count);
  });
  return [...new Set(staying)].sort();
}

test('7 days, 4 weeks and 12 months are kept, of backups at any times', () => {
  const times = fc.uniqueArray(fc.integer({ min: start - 800 * dayMs, max: start }), { maxLength: 120 });
  fc.assert(
    fc.property(times, (all) => {
      const backups = all.map(iso);
      expect([...new Set(kept(backups))].sort()).toEqual(naivelyKept(backups));
    }),
  );
});

let folder: TempFolder;
let backups: Backups;
const paths = ['state.json', 'month.json', 'absent.json'];
const of = (at: string) => ({ now: () => at, files: () => paths });
const kind = { format: 1, content: z.string() };

beforeEach(async () => {
  folder = await tempFolder();
  backups = openBackups(folder.path);
});

afterEach(() => folder.remove());

function write(path: string, content: string): void {
  fs.writeFileSync(join(folder.path, path), encodeText(1, JSON.stringify(content)));
}

const manifests = () => fs.readdirSync(join(folder.path, 'backups')).filter((name) => name.endsWith('.json'));
const objects = () => fs.readdirSync(join(folder.path, 'backups', 'objects'));

function copiesOf(path: string): string[] {
  return [...backups.copies(join(folder.path, path))].map((copy) => {
    const reading = copy.read(kind);
    return reading.is === 'good' ? reading.content : reading.is;
  });
}

test('what did not change is stored once, and every backup gives back what was there, the newest first', async () => {
  write('month.json', 'closed');
  for (const day of [0, 1, 2]) {
    write('state.json', `day ${day}`);
    await backups.take('daily', of(iso(start + day * dayMs)));
  }
  expect(objects()).toHaveLength(4);
  expect(copiesOf('state.json')).toEqual(['day 2', 'day 1', 'day 0']);
  expect(copiesOf('month.json')).toEqual(['closed', 'closed', 'closed']);
  expect(copiesOf('absent.json')).toEqual([]);
  expect(backups.list().map(({ at }) => at)).toEqual([2, 1, 0].map((day) => iso(start + day * dayMs)));
});

test('taking one at once is the same as taking one', async () => {
  write('state.json', 'same');
  backups.takeAtOnce('migration', of(iso(start)));
  await backups.take('daily', of(iso(start + 1)));
  expect(copiesOf('state.json')).toEqual(['same']);
  expect(objects()).toHaveLength(1);
});

test('two years of daily backups leave those of the rule, and no object that none of them needs', async () => {
  const all: string[] = [];
  for (let day = 0; day < 730; day += 1) {
    write('state.json', `day ${day}`);
    const at = iso(start + day * dayMs);
    backups.takeAtOnce('daily', of(at));
    all.push(at);
  }
  const staying = naivelyKept(all);
  expect(manifests().sort()).toEqual(staying.map((at) => `${at.replaceAll(/[:.]/g, '-')}.json`));
  expect(objects()).toHaveLength(staying.length);
  expect(copiesOf('state.json')).toHaveLength(staying.length);
}, 60_000);

test('an object that went missing is stored again, and one that is damaged is no copy', async () => {
  write('state.json', 'kept');
  backups.takeAtOnce('daily', of(iso(start)));
  const [object = ''] = objects();
  fs.rmSync(join(folder.path, 'backups', 'objects', object));
  expect(copiesOf('state.json')).toEqual(['unreadable']);
  backups.takeAtOnce('daily', of(iso(start + dayMs)));
  expect(copiesOf('state.json')).toEqual(['kept', 'kept']);
  fs.writeFileSync(join(folder.path, 'backups', 'objects', object), 'noise');
  expect(copiesOf('state.json')).toEqual(['unreadable', 'unreadable']);
});

test('a damaged object is written anew by the next backup, though its file did not change', async () => {
  write('state.json', 'kept');
  await backups.take('daily', of(iso(start)));
  const [object = ''] = objects();
  fs.writeFileSync(join(folder.path, 'backups', 'objects', object), 'noise');
  await backups.take('daily', of(iso(start + dayMs)));
  expect(copiesOf('state.json')).toEqual(['kept', 'kept']);
});

const places = ['objects', '2026-01-05T12-00-00-000Z.json'];

test.each(places)('a backup whose %s cannot be read back as it was written has failed', async (place) => {
  write('state.json', 'first');
  const read = fs.readFileSync;
  const spy = vi.spyOn(fs, 'readFileSync').mockImplementation((...[path, options]) => {
    return String(path).includes(place) ? Buffer.from('noise') : read(path, options);
  });
  onTestFinished(() => spy.mockRestore());
  await expect(backups.take('daily', of(iso(start)))).rejects.toThrow('could not be read back as it was');
  fs.rmSync(join(folder.path, 'backups'), { recursive: true });
  expect(() => backups.takeAtOnce('daily', of(iso(start)))).toThrow('could not be read back as it was');
});

test('backups at the same instant, taken at once, are two, and each gives back all that it names', async () => {
  write('state.json', 'first');
  const [one, other] = await Promise.all([
    backups.take('daily', of(iso(start))),
    backups.take('asked', of(iso(start))),
  ]);
  expect(backups.list()).toEqual(expect.arrayContaining([one, other]));
  expect([one.id === other.id, copiesOf('state.json')]).toEqual([false, ['first', 'first']]);
});

test('the newest 20 that a person gave reason for stay, beside those of the rule', async () => {
  const whys = ['asked', 'import', 'restore', 'daily'] as const;
  for (let minute = 0; minute < 40; minute += 1) {
    write('state.json', `minute ${minute}`);
    backups.takeAtOnce(whys[minute % 4] ?? 'daily', of(iso(start + minute * 60_000)));
  }
  // The last is of the rule; of the others every fourth was the day's own.
  const reasons = backups.list().map(({ why }) => why);
  expect([reasons.length, reasons.filter((why) => why === 'daily')]).toEqual([21, ['daily']]);
  expect(copiesOf('state.json')).not.toContain('unreadable');
});

test('a backup says how many sessions and bytes it gives back', () => {
  const sessions = [{ id: 'one' }, { id: 'two' }];
  const files = paths.map((path, count) => [path, encodeText(1, JSON.stringify({ sessions: sessions.slice(count) }))]);
  for (const [path = '', text = ''] of files) fs.writeFileSync(join(folder.path, path), text);
  const bytes = files.reduce((sum, [, text = '']) => sum + text.length, 0);
  const taken = [0, 1].map((day) => backups.takeAtOnce('asked', of(iso(start + day * dayMs))));
  expect(taken.map(({ id: _id, at: _at, ...backup }) => backup)).toEqual([
    { why: 'asked', sessions: 3, bytes },
    { why: 'asked', sessions: 3, bytes },
  ]);
});

test('a backup of a newer version keeps its objects; an unreadable one is set aside', async () => {
  write('state.json', 'first');
  backups.takeAtOnce('daily', of(iso(start)));
  const first = objects();
  const [manifest = ''] = manifests();
  const path = join(folder.path, 'backups', manifest);
  fs.writeFileSync(path, '{"format":2,"content":"names its objects in another way"}');
  write('state.json', 'second');
  backups.takeAtOnce('daily', of(iso(start + dayMs)));
  expect(objects()).toEqual(expect.arrayContaining(first));
  fs.writeFileSync(path, 'noise');
  backups.takeAtOnce('daily', of(iso(start + 2 * dayMs)));
  expect(manifests()).toHaveLength(2);
  expect(fs.readdirSync(join(folder.path, 'backups'))).toContainEqual(expect.stringContaining('.unreadable-'));
  expect(copiesOf('state.json')).toEqual(['second', 'second']);
});
