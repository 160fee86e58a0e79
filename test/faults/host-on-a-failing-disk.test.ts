import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { HostNotReady, type HostProcess, startHost } from '../support/host-process.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { currentOf, everySession, healthOf, refusalOf, say, sessionFrom } from './ask.ts';
import { filesIn } from './data-files.ts';
import { smallDisk } from './full-disk.ts';

const preload = pathToFileURL(join(import.meta.dirname, 'fault-preload.mjs')).href;

let folder: TempFolder;
let dataDir: string;
let control: string;
let host: HostProcess;

/** What fails from now on; nothing when nothing is said. */
function fails(...lines: string[]): void {
  writeFileSync(control, lines.join('\n'));
}

function start(): Promise<HostProcess> {
  return startHost({ dataDir, env: { NODE_OPTIONS: `--import ${preload}`, FAULT_CONTROL: control } });
}

beforeEach(async () => {
  folder = await tempFolder();
  dataDir = join(folder.path, 'records');
  control = join(folder.path, 'faults');
  fails();
  host = await start();
});

afterEach(async () => {
  await host.kill9();
  await folder.remove();
});

test.each([
  ['a full disk', ['writeFileSync ENOSPC state\\.json'], /disk is full/],
  ['a read-only folder', ['openSync EROFS state\\.json.*tmp'], /cannot be written/],
  ['a failing fsync', ['fsyncSync EIO state\\.json'], /EIO/],
  ['a failing fsync of the folder', ['fsyncSync EIO devices/[^/]+$'], /EIO/],
  ['a failing rename', ['renameSync EIO state\\.json$'], /EIO/],
])('%s: refused in words, memory and disk unchanged, and it works once it can', async (_, faults, words) => {
  const { id } = await say(host, { type: 'start', title: 'Write' });
  const before = await sessionFrom(host, id);
  fails(...faults);
  for (const command of [{ type: 'pause' }, { type: 'start', title: 'Other' }] as const) {
    const refused = await refusalOf(host, command);
    expect(refused).toMatchObject({ code: 'STORAGE_FAILED', message: expect.stringMatching(words) });
  }
  expect((await sessionFrom(host, id)).history).toEqual(before.history);
  expect((await currentOf(host)).open.map(({ title, clock }) => [title, clock])).toEqual([['Write', 'running']]);

  await host.kill9();
  fails();
  host = await start();
  expect((await everySession(host)).map(({ title }) => title)).toEqual(['Write']);
  expect((await sessionFrom(host, id)).history.map(({ type }) => type)).toEqual(['started', 'paused']);
  expect(await say(host, { type: 'resume' })).toMatchObject({ clock: 'running' });
});

test('an orderly end that cannot save says so with exit code 1, and the next start settles it', async () => {
  await say(host, { type: 'start', title: 'Write' });
  fails('openSync ENOSPC state\\.json.*tmp');
  expect(await host.stop()).toBe(1);
  expect(host.stderr()).toMatch(/disk is full/);
  fails();
  host = await start();
  expect(await currentOf(host)).toMatchObject({ running: null, away: [{ reason: 'crash' }] });
});

test('a directory that cannot be written at the start is a reason in words and exit code 1', async () => {
  await host.kill9();
  fails('openSync EROFS .');
  const refused = await start().catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(HostNotReady);
  expect(refused).toMatchObject({ exitCode: 1, stderr: expect.stringMatching(/cannot be written/) });
  fails();
  host = await start();
});

test('a disk that is really full, then really read-only, where one can be mounted', async () => {
  const disk = await smallDisk(2_000_000);
  if (disk === null) return;
  const onDisk = await startHost({ dataDir: join(disk.path, 'records') });
  try {
    const { id } = await say(onDisk, { type: 'start', title: 'Write' });
    // The first backup of the day is on its way, and would be told of as well.
    await expect.poll(() => filesIn(disk.path).some((path) => /backups.[^/]+\.json$/.test(path))).toBe(true);
    disk.fillUp();
    expect(await refusalOf(onDisk, { type: 'pause' })).toMatchObject({
      code: 'STORAGE_FAILED',
      message: expect.stringMatching(/disk is full/),
    });
    expect(await currentOf(onDisk)).toMatchObject({ running: { id } });
    disk.makeSpace();
    expect(await say(onDisk, { type: 'pause' })).toMatchObject({ clock: 'paused' });
    const makeWritable = disk.makeReadOnly(join(disk.path, 'records', 'data'));
    expect(await refusalOf(onDisk, { type: 'resume' })).toMatchObject({
      code: 'STORAGE_FAILED',
      message: expect.stringMatching(/cannot be written/),
    });
    makeWritable();
    expect(await say(onDisk, { type: 'resume' })).toMatchObject({ clock: 'running' });
    expect((await healthOf(onDisk)).problems).toEqual([]);
  } finally {
    await onDisk.kill9();
    await disk.remove();
  }
});
