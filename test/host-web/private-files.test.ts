import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startHost } from '../support/host-process.ts';
import { tempFolder } from '../support/temp-folder.ts';

const month = JSON.stringify([{ id: 1, start: '20240115T090000Z', end: '20240115T100000Z', tags: [] }]);

/** Everything below a folder, with what it is to others than its owner. */
function openToOthers(folder: string): string[] {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) =>
    join(entry.parentPath, entry.name),
  );
  // What is only there until it is whole may have been put in its place meanwhile.
  const modeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.mode ?? 0;
  return [folder, ...paths].filter((path) => (modeOf(path) & 0o077) !== 0);
}

test('All that a run writes is for its owner only, even where the account gives all to everyone', async () => {
  const folder = await tempFolder();
  onTestFinished(folder.remove);
  const dataDir = join(folder.path, 'made by', 'the product');
  const before = process.umask(0);
  const host = await startHost({ dataDir }).finally(() => process.umask(before));
  await host.execute({ type: 'start', title: 'Report' });
  await host.execute({ type: 'changeSettings', settings: { away: { idleMinutes: 7 } } });
  await host.execute({ type: 'import', format: 'timewarrior', content: month });
  await host.execute({ type: 'checkout', decision: 'complete' });
  await host.query({ type: 'sessions' });
  const running = openToOthers(folder.path);
  await host.stop();
  const names = readdirSync(dataDir).sort();
  expect([running, openToOthers(folder.path), names]).toEqual([
    [],
    [],
    ['backups', 'cache', 'data', 'device.json', 'lock', 'settings.json'],
  ]);
});
