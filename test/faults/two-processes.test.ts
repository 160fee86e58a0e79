import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { HostNotReady, type HostProcess, startHost } from '../support/host-process.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { currentOf, healthOf, say } from './ask.ts';

let folder: TempFolder;
let host: HostProcess | null;

beforeEach(async () => {
  folder = await tempFolder();
  host = null;
});

afterEach(async () => {
  await host?.kill9();
  await folder.remove();
});

test('a second process on the same directory ends with 3 and says who holds it, and the first goes on', async () => {
  host = await startHost({ dataDir: folder.path });
  await say(host, { type: 'start', title: 'Write' });
  const second = await startHost({ dataDir: folder.path }).catch((error: unknown) => error);
  expect(second).toBeInstanceOf(HostNotReady);
  expect(second).toMatchObject({ exitCode: 3, stderr: expect.stringContaining(`process ${host.process.pid} on `) });
  expect(await say(host, { type: 'pause' })).toMatchObject({ clock: 'paused' });
  expect((await healthOf(host)).problems).toEqual([]);
});

test('a lock that a killed process left behind is taken at once', async () => {
  host = await startHost({ dataDir: folder.path });
  await say(host, { type: 'start', title: 'Write' });
  await host.kill9();
  host = await startHost({ dataDir: folder.path });
  expect(await currentOf(host)).toMatchObject({ running: null, away: [{ reason: 'crash' }] });
});

test.each([
  ['garbage', Buffer.from([0, 255, 1, 254, 123])],
  ['nothing', Buffer.alloc(0)],
  ['the name of a process that runs', Buffer.from(`{"pid":${process.pid},"host":"here","since":"now"}`)],
  ['two million bytes', Buffer.alloc(2_000_000, 'x')],
])('a lock file that holds %s keeps nobody out, and a second process is still told who is in', async (_, bytes) => {
  writeFileSync(join(folder.path, 'lock'), bytes);
  host = await startHost({ dataDir: folder.path });
  const second = await startHost({ dataDir: folder.path }).catch((error: unknown) => error);
  expect(second).toMatchObject({ exitCode: 3, stderr: expect.stringContaining(`process ${host.process.pid} on `) });
});

test('of two that start at the same moment, one is ready and the other ends with 3', async () => {
  const both = await Promise.allSettled([startHost({ dataDir: folder.path }), startHost({ dataDir: folder.path })]);
  const ready = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const refused = both.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  host = ready[0] ?? null;
  expect(ready).toHaveLength(1);
  expect(refused).toMatchObject([{ exitCode: 3 }]);
});
