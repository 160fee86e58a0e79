import fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type App, openApp } from '../../src-main/app/index.ts';
import { quietDesk } from '../support/quiet-desk.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';

let folder: TempFolder;
let app: App;
let now = '';
let made = 0;

beforeEach(async () => {
  folder = await tempFolder();
  made = 0;
  app = opened();
  await work('2026-03-02', 'Write the report', '会議の numbers');
  await work('2026-03-03', 'Call Ana', 'about the Report');
  await work('2026-05-04', 'Plan', 'nothing to see');
  await reopen();
});

afterEach(async () => {
  await app.close();
  await folder.remove();
});

test('a search finds the same with and without a cache', async () => {
  const first = await search('report');
  expect(cached()).toEqual(['2026-03.json', '2026-05.json']);
  await reopen();
  expect([first, await search('report'), await search('会議'), await search('zeppelin')]).toEqual([
    ['Call Ana', 'Write the report'],
    ['Call Ana', 'Write the report'],
    ['Write the report'],
    [],
  ]);
});

test('text is found letter by letter, also what JSON writes in another way', async () => {
  await work('2026-03-06', 'Odd', 'first line\nnext "quoted" back\\slash\ttabbed');
  await reopen();
  const words = ['next', 'line', '"quoted"', '\\slash', 'tabbed', 'nnext', 'ttabbed', '\\n', '\\"', '\\\\'];
  const found = await Promise.all(words.map(search));
  expect(found.map((titles) => titles.includes('Odd'))).toEqual([...Array(5).fill(true), ...Array(5).fill(false)]);
  await search('odd');
  await reopen();
  expect(await Promise.all(words.map(search))).toEqual(found);
});

test('a session closed since is found', async () => {
  await search('report');
  await work('2026-03-05', 'Another report', 'late');
  expect(await search('report')).toEqual(['Another report', 'Call Ana', 'Write the report']);
  await reopen();
  expect(await search('report')).toEqual(['Another report', 'Call Ana', 'Write the report']);
});

test.each<[string, (bytes: Buffer) => Buffer]>([
  ['is cut short', (bytes) => bytes.subarray(0, bytes.length - 3)],
  ['has another letter in its text', (bytes) => Buffer.from(bytes.toString().replace('call ana', 'call bob'))],
  ['has another letter in its head', (bytes) => Buffer.from(bytes.toString().replace('Call Ana', 'Call Bob'))],
  ['is empty', () => Buffer.alloc(0)],
  ['is of another format', (bytes) => Buffer.from(bytes.toString().replace('"format":', '"format":9'))],
  ['is laid out anew', (bytes) => Buffer.from(JSON.stringify(JSON.parse(bytes.toString()), null, 1))],
  ['is nothing of ours', () => Buffer.from('[]\nnull')],
])('a cache that %s is made anew, and nobody is bothered', async (_, spoiled) => {
  await search('report');
  await app.close();
  const path = join(folder.path, 'cache', '2026-03.json');
  const good = fs.readFileSync(path);
  fs.writeFileSync(path, spoiled(good));
  app = opened();
  expect(await search('ana')).toEqual(['Call Ana']);
  expect(fs.readFileSync(path).equals(good)).toBe(true);
  expect(await app.query({ type: 'health' })).toMatchObject({ value: { problems: [] } });
});

test('a cache that is taken away meanwhile is not missed', async () => {
  await search('report');
  fs.rmSync(join(folder.path, 'cache'), { recursive: true });
  expect(await search('report')).toEqual(['Call Ana', 'Write the report']);
});

test('where no cache can be kept, searches find the same', async () => {
  fs.rmSync(join(folder.path, 'cache'), { recursive: true });
  fs.writeFileSync(join(folder.path, 'cache'), 'in the way');
  expect(await search('report')).toEqual(['Call Ana', 'Write the report']);
  await reopen();
  expect(await search('report')).toEqual(['Call Ana', 'Write the report']);
});

test('a report over all months is the same from the cache', async () => {
  const asked = { type: 'summary', from: '2026-01-01', to: '2026-12-31', by: 'title' } as const;
  const first = await app.query(asked);
  await reopen();
  expect(await app.query(asked)).toEqual(first);
});

function opened(): App {
  const ports = { dataDir: folder.path, version: 'test', zone: 'Europe/Berlin', now: () => now, newId, ...quietDesk() };
  const opening = openApp(ports);
  if (opening.is === 'taken') throw new Error('The folder is in use');
  return opening.app;
}

function newId(): string {
  made += 1;
  return `id-${made}`;
}

async function reopen(): Promise<void> {
  await app.close();
  app = opened();
}

/** A session of an hour on a day, with a note. */
async function work(day: string, title: string, note: string): Promise<void> {
  now = `${day}T09:00:00.000Z`;
  const started = await app.execute({ type: 'start', title });
  const sessionId = started.ok && started.value !== null && 'id' in started.value ? started.value.id : '';
  await app.execute({ type: 'note', sessionId, text: note });
  now = `${day}T10:00:00.000Z`;
  await app.execute({ type: 'checkout', decision: 'complete' });
}

async function search(text: string): Promise<string[]> {
  const found = await app.query({ type: 'sessions', text });
  if (!found.ok || typeof found.value !== 'object' || found.value === null || !('sessions' in found.value)) return [];
  return found.value.sessions.map((session) => session.title);
}

function cached(): string[] {
  return fs
    .readdirSync(join(folder.path, 'cache'))
    .filter((name) => name !== 'audit.json')
    .sort();
}
