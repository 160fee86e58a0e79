import fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeFolder, previousOf, replaceDurably, replaceQuickly } from '../../src-main/storage/replace-durably.ts';
import { StorageFailure } from '../../src-main/storage/storage-failure.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';

let folder: TempFolder;
let path: string;

beforeEach(async () => {
  folder = await tempFolder();
  path = join(folder.path, 'file.json');
});

afterEach(async () => {
  vi.restoreAllMocks();
  await folder.remove();
});

const text = (name: string) => fs.readFileSync(name, 'utf8');
const mode = (name: string) => fs.statSync(name).mode & 0o777;

test('a file and the generation before it are kept, for their owner only, and nothing else', () => {
  for (const generation of ['one', 'two', 'three']) replaceDurably(path, generation, 'previous');
  expect([text(path), text(previousOf(path))]).toEqual(['three', 'two']);
  expect([mode(path), mode(previousOf(path))]).toEqual([0o600, 0o600]);
  expect(fs.readdirSync(folder.path)).toEqual(['file.json', 'file.json.previous']);
});

test('it is written, synced, renamed, and then its folder is synced', () => {
  const calls: string[] = [];
  for (const call of ['writeFileSync', 'fsyncSync', 'renameSync'] as const) {
    const original = fs[call] as (...given: unknown[]) => void;
    vi.spyOn(fs, call).mockImplementation((...given: unknown[]) => {
      calls.push(call);
      original(...given);
    });
  }
  replaceDurably(path, 'new');
  expect(calls).toEqual(['writeFileSync', 'fsyncSync', 'renameSync', 'fsyncSync']);
  calls.length = 0;
  replaceQuickly(path, 'newer');
  expect(calls).toEqual(['writeFileSync', 'renameSync']);
});

test('a failure twice in a row leaves the content, and the next write keeps the generation before it', () => {
  replaceDurably(path, 'one', 'previous');
  replaceDurably(path, 'two', 'previous');
  const spy = vi.spyOn(fs, 'renameSync').mockImplementation(() => {
    throw Object.assign(new Error('EIO'), { code: 'EIO' });
  });
  for (const _again of [1, 2]) expect(() => replaceDurably(path, 'three', 'previous')).toThrow(StorageFailure);
  spy.mockRestore();
  expect(text(path)).toBe('two');
  replaceDurably(path, 'three', 'previous');
  expect([text(path), text(previousOf(path))]).toEqual(['three', 'two']);
  expect(fs.readdirSync(folder.path)).toHaveLength(2);
});

test('without the file, the generation before it stays until the new one is in place', () => {
  fs.writeFileSync(previousOf(path), 'all there is');
  const spy = vi.spyOn(fs, 'renameSync').mockImplementation(() => {
    throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
  });
  expect(() => replaceDurably(path, 'new', 'previous')).toThrow('disk is full');
  spy.mockRestore();
  expect([fs.existsSync(path), text(previousOf(path))]).toEqual([false, 'all there is']);
});

test('new folders are for their owner only, and each of their names is synced', () => {
  const synced: string[] = [];
  const { openSync } = fs;
  vi.spyOn(fs, 'openSync').mockImplementation((name, ...rest) => {
    synced.push(String(name));
    return openSync(name, ...rest);
  });
  const deep = join(folder.path, 'a', 'b', 'c');
  makeFolder(deep);
  makeFolder(deep);
  expect([mode(join(folder.path, 'a')), mode(deep)]).toEqual([0o700, 0o700]);
  expect(synced).toEqual([join(folder.path, 'a', 'b'), join(folder.path, 'a'), folder.path]);
});

test.each([
  ['ENOSPC', /disk is full. Free some space/],
  ['EROFS', /cannot be written. Check its permissions/],
  ['ENOENT', /is gone. Bring it back/],
  ['EIO', /reported an error \(EIO\)/],
])('a failure of code %s says in words what happened and what to do', (code, words) => {
  const failure = new StorageFailure(Object.assign(new Error(code), { code }));
  expect(failure.message).toMatch(/^It could not be saved, so nothing was changed: /);
  expect(failure.reason).toMatch(words);
});

test.each(['proc/no such folder/below it', 'dev/null/below it'])(
  'a folder that cannot be made below one that is there is a failure, and ends: /%s',
  (path) => {
    expect(() => makeFolder(`/${path}`)).toThrow(StorageFailure);
  },
);
