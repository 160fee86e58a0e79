import fs from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Problem, SessionRecord } from '#contract';
import { describe as described } from '../../src-main/app/describe.ts';
import { AuditCache } from '../../src-main/storage/audit-cache.ts';
import { DigestCache } from '../../src-main/storage/digest-cache.ts';
import { History } from '../../src-main/storage/history.ts';
import { lineStarts, readLine, writeMonth } from '../../src-main/storage/month-file.ts';
import { readOrRescue } from '../../src-main/storage/rescue.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { anySession, recordOf } from './records.ts';

let folder: TempFolder;
let problems: Problem[];

beforeEach(async () => {
  folder = await tempFolder();
  problems = [];
});

afterEach(() => folder.remove());

function open(name = 'history'): History {
  fs.mkdirSync(join(folder.path, name), { recursive: true });
  return new History(join(folder.path, name), {
    now: () => '2026-11-20T09:00:00.000Z',
    describe: described,
    copies: () => [],
    readFile: readOrRescue,
    mayWrite: true,
    cache: new DigestCache(join(folder.path, `${name}-cache`)),
    audits: new AuditCache(join(folder.path, `${name}-cache`)),
    report: (problem) => problems.push(problem),
  });
}

const filed = (records: SessionRecord[]) => records.map((record) => ({ record, described: described(record) }));
const byId = (records: SessionRecord[]) => records.toSorted((one, other) => (one.id < other.id ? -1 : 1));
const everything = (history: History) => byId(history.months().flatMap((month) => history.records(month)));

test('what was put is found at once, after it was written, and by another start, by identity and line by line', () => {
  let run = 0;
  fc.assert(
    fc.property(fc.array(anySession, { maxLength: 12 }), fc.array(anySession, { maxLength: 4 }), (some, more) => {
      run += 1;
      const [first, second] = [some.map(recordOf), more.map(recordOf)];
      const history = open(`history-${run}`);
      history.put(filed(first));
      expect(everything(history)).toEqual(byId(first));
      history.flush();
      history.put(filed(second));
      const all = byId([...first, ...second]);
      expect(everything(history)).toEqual(all);
      history.flush();
      for (const reader of [history, open(`history-${run}`)]) {
        expect(everything(reader)).toEqual(all);
        for (const record of all) expect(reader.find(record.id)).toEqual(record);
        const lines = reader
          .months()
          .flatMap((month) => reader.digest(month).ids.map((_, row) => reader.record(month, row)));
        expect(byId(lines)).toEqual(all);
      }
      expect(open(`history-${run}`).find('01234567-89ab-7def-8123-456789abcdef')).toBeNull();
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('each session of a month lies on a line of its own, which can be read without the others', () => {
  const records = fc.sample(anySession, { numRuns: 20, seed: 5 }).map(recordOf);
  const path = join(folder.path, 'month.json');
  writeMonth(path, records);
  const starts = lineStarts(path, records.length) ?? [];
  const lines = records.map((_, row) => readLine(path, { start: starts[row] ?? 0, end: starts[row + 1] ?? 0 }));
  expect(lines).toEqual(records);
  expect(lineStarts(path, records.length + 1)).toBeNull();
  expect(lineStarts(join(folder.path, 'none.json'), 0)).toBeNull();
});

test('a session is filed under the month of its own zone', () => {
  const startMs = Date.parse('2025-03-31T11:00:00.000Z');
  const drawn = { title: 'At midnight', startMs, workMinutes: [10], pauseMinutes: 1, note: '-' };
  const history = open();
  history.put(filed(['Pacific/Kiritimati', 'Pacific/Pago_Pago'].map((zone) => recordOf({ ...drawn, zone }))));
  history.flush();
  expect(fs.readdirSync(join(folder.path, 'history')).sort()).toEqual(['2025-03.json', '2025-04.json']);
  for (const month of history.months())
    for (const { id } of history.records(month)) expect(history.find(id)).not.toBeNull();
});

test('a later version of a session takes the place of the one before, and a search finds it by its words', () => {
  const [record] = fc.sample(anySession, { numRuns: 1, seed: 7 }).map(recordOf);
  if (record === undefined) throw new Error('Nothing was drawn');
  const history = open();
  history.put(filed([record]));
  history.flush();
  const [month = ''] = history.months();
  const changed: SessionRecord = {
    ...record,
    events: [
      ...record.events,
      { type: 'reviewed', at: '2026-02-01T00:00:00.000Z', review: { keep: 'Größe 報告', problem: null, try: null } },
    ],
  };
  history.put(filed([changed]));
  expect(history.rowsWith(month, 'größe')).toEqual(new Set([0]));
  history.flush();
  expect(open().records(month)).toEqual([changed]);
  expect(open().rowsWith(month, '報告')).toEqual(new Set([0]));
  expect(open().rowsWith(month, 'kleine')).toEqual(new Set());
});

test('a month laid out anew by somebody else is read as well', () => {
  const records = fc
    .sample(anySession, { numRuns: 3, seed: 11 })
    .map((drawn) => recordOf({ ...drawn, zone: 'UTC', startMs: Date.parse('2025-05-05') }));
  fs.mkdirSync(join(folder.path, 'history'));
  fs.writeFileSync(
    join(folder.path, 'history', '2025-05.json'),
    JSON.stringify({ format: 1, content: { sessions: records } }, null, 2),
  );
  const history = open();
  expect(history.digest('2025-05').ids.map((_, row) => history.record('2025-05', row))).toEqual(records);
  expect(problems).toEqual([]);
});

test('a month of 833 sessions is written, and read from nothing', () => {
  const records = fc
    .sample(anySession, { numRuns: 833, seed: 3 })
    .map((drawn, index) => recordOf({ ...drawn, zone: 'UTC', startMs: Date.parse('2025-05-01') + index * 3_000_000 }));
  const history = open();
  history.put(filed(records));
  history.flush();
  fs.rmSync(join(folder.path, 'history-cache'), { recursive: true, force: true });
  expect(open().digest('2025-05').size).toBe(833);
});
