import fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Problem } from '#contract';
import { Incoming } from '../../src-main/storage/incoming.ts';
import { lockFolder } from '../../src-main/storage/lock.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { recordOf } from './records.ts';

const now = '2026-11-20T09:00:00.000Z';
let folder: TempFolder;

beforeEach(async () => {
  folder = await tempFolder();
});

afterEach(() => folder.remove());

test('a folder is locked once, also within one process, until it is let go; letting go twice is nothing', () => {
  const first = lockFolder(folder.path, now);
  expect(lockFolder(folder.path, now)).toEqual({
    is: 'taken',
    by: { pid: process.pid, host: expect.any(String), since: now },
  });
  if (first.is !== 'held') throw new Error('The first one was refused');
  first.release();
  const second = lockFolder(folder.path, now);
  first.release();
  expect(second.is).toBe('held');
  expect(lockFolder(folder.path, now).is).toBe('taken');
  if (second.is === 'held') second.release();
});

const record = recordOf({
  title: 'Imported',
  startMs: Date.parse('2024-01-10'),
  zone: 'UTC',
  workMinutes: [5],
  pauseMinutes: 1,
  note: 'n',
});

function openIncoming() {
  const problems: Problem[] = [];
  const incoming = new Incoming(join(folder.path, 'incoming'), {
    now: () => now,
    report: (problem) => problems.push(problem),
  });
  return { incoming, problems };
}

/** Stages a session for each of the months. */
function stage(incoming: Incoming, id: string, ...months: string[]) {
  const staging = incoming.staging(id);
  for (const month of months) staging.add(month, record);
  staging.finish();
}

const sessionsOf = (incoming: Incoming, id: string) =>
  incoming.staged(id).flatMap((file) => incoming.month(id, file)?.records ?? []);

test('what was staged is given back by months until it is dropped; what nobody committed goes', () => {
  const { incoming } = openIncoming();
  stage(incoming, 'one', '2024-01', '2024-02', '2024-01');
  stage(incoming, 'two', '2024-01');
  expect(sessionsOf(incoming, 'one')).toEqual([record, record, record]);
  incoming.dropAllBut(['one']);
  expect(fs.readdirSync(join(folder.path, 'incoming'))).toEqual(['one']);
  incoming.drop('one');
  expect(sessionsOf(incoming, 'one')).toEqual([]);
});

test('a staged month that cannot be read is set aside where dropping does not reach it, and is told', () => {
  const { incoming, problems } = openIncoming();
  stage(incoming, 'one', '2024-01', '2024-02');
  fs.writeFileSync(join(folder.path, 'incoming', 'one', '2024-01.json'), 'noise');
  expect(sessionsOf(incoming, 'one')).toHaveLength(1);
  incoming.drop('one');
  expect(problems).toMatchObject([{ code: 'SET_ASIDE', message: expect.stringContaining('import the file again') }]);
  expect(fs.readFileSync(problems[0]?.path ?? '', 'utf8')).toBe('noise');
});

test('a staged month of a newer format is left where it is', () => {
  const { incoming } = openIncoming();
  stage(incoming, 'one', '2024-01');
  fs.writeFileSync(join(folder.path, 'incoming', 'one', '2024-01.json'), '{"format":3}');
  expect(() => sessionsOf(incoming, 'one')).toThrow('newer version');
});
