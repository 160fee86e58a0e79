import fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TempFolder } from '../support/temp-folder.ts';
import { everySession, healthOf, say } from './ask.ts';
import { Clock, openAt } from './clocked-app.ts';
import { brokenFilesIn, filesIn } from './data-files.ts';
import { breakDisk } from './faulty-disk.ts';
import { memoryFolder } from './memory-folder.ts';

const rows = [
  {
    id: 1,
    title: 'Paused',
    status: 'PAUSED',
    started_at: '2026-11-19T09:00:00Z',
    paused_at: '2026-11-19T10:00:00Z',
    total_paused_minutes: 15,
  },
  { id: 2, title: 'Active', status: 'active', started_at: '2026-11-19T11:00:00Z', updated_at: '2026-11-19T11:30:00Z' },
  { id: 3, title: 'Running', status: 'IN_PROGRESS', started_at: '2026-11-19T12:00:00Z' },
  {
    id: 4,
    title: 'Done',
    status: 'completed',
    started_at: '2026-10-01T09:00:00Z',
    ended_at: '2026-10-01T10:30:00Z',
    total_paused_seconds: 1800,
    kpt_keep: 'Early',
    kpt_problem: '',
    kpt_try: 'Shorter',
    decision: 'COMPLETE',
  },
  { id: 5, title: 'Given up', status: 'Aborted', started_at: '2026-11-01T09:00:00Z', ended_at: '2026-11-01T09:10:00Z' },
];

let folder: TempFolder;
let dataDir: string;
const device = 'data/devices/01234567-89ab-7def-8123-456789abcdef';
const clock = new Clock();

beforeEach(async () => {
  folder = await memoryFolder();
  dataDir = join(folder.path, 'records');
  fs.mkdirSync(join(dataDir, device), { recursive: true, mode: 0o700 });
  fs.writeFileSync(join(dataDir, device, 'state.json'), JSON.stringify(rows));
});

afterEach(() => folder.remove());

const line = (session: { title: string; status: string; clock: string; workedMs: number; pausedMs: number }) =>
  `${session.title}: ${session.status}, ${session.clock}, worked ${session.workedMs / 60_000}`;

const migrated = [
  'Running: in_progress, paused, worked 0',
  'Active: in_progress, paused, worked 30',
  'Paused: in_progress, paused, worked 45',
  'Given up: aborted, stopped, worked 10',
  'Done: completed, stopped, worked 60',
];

test('a state from before there were formats becomes sessions, with a copy and a backup of it', async () => {
  const app = openAt(dataDir, clock);
  const sessions = await everySession(app);
  expect(sessions.map(line)).toEqual(migrated);
  expect(sessions.at(-1)).toMatchObject({
    pausedMs: 1_800_000,
    decision: 'complete',
    review: { keep: 'Early', problem: null, try: 'Shorter' },
    startedAt: '2026-10-01T09:00:00.000Z',
    endedAt: '2026-10-01T10:30:00.000Z',
  });
  expect((await healthOf(app)).problems).toEqual([]);
  const copies = filesIn(dataDir).filter((path) => path.includes('.format-0-'));
  expect(copies.map((path) => fs.readFileSync(join(dataDir, path), 'utf8'))).toEqual([JSON.stringify(rows)]);
  expect(backups()).toContainEqual(['migration', [expect.stringContaining('state.json')]]);
  await app.close();
  for (const copy of copies) fs.rmSync(join(dataDir, copy));
  expect(brokenFilesIn(dataDir).filter((problem) => !problem.includes('.previous'))).toEqual([]);

  const again = openAt(dataDir, clock);
  expect((await everySession(again)).map(line)).toEqual(migrated);
  await again.close();
});

function backups(): unknown[] {
  return filesIn(dataDir)
    .filter((path) => /backups[\\/][^\\/]+\.json$/.test(path))
    .map((path) => JSON.parse(fs.readFileSync(join(dataDir, path), 'utf8')).content)
    .map(({ why, files }) => [
      why,
      files.map(({ path }: { path: string }) => path).filter((path: string) => path.endsWith('state.json')),
    ]);
}

test('a migration that cannot be written works in memory, and leaves the old file as it was', async () => {
  const path = join(dataDir, device, 'state.json');
  const disk = breakDisk({ call: 'openSync', on: /state\.json.*tmp$/, code: 'ENOSPC' });
  const app = openAt(dataDir, clock);
  expect((await everySession(app)).map(line)).toEqual(migrated);
  expect((await healthOf(app)).problems).toMatchObject([{ code: 'NOT_SAVED' }]);
  expect(fs.readFileSync(path, 'utf8')).toBe(JSON.stringify(rows));
  disk.mend();
  await say(app, { type: 'start', title: 'More' });
  expect((await everySession(app)).map(line)).toEqual(['More: in_progress, running, worked 0', ...migrated]);
  await app.close();
});
