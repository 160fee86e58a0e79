import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fault, type SessionRecord } from '#contract';
import { replay, viewSession } from '../../src-main/engine/index.ts';
import { sealed } from '../../src-main/storage/chain.ts';
import { importedId } from '../../src-main/storage/exchange/imported-id.ts';
import { exported } from './exported.ts';
import { imported, read } from './imported.ts';
import { anySession, recordOf } from './records.ts';

const moment = { now: '2026-11-20T09:00:00.000Z', zone: 'Europe/Berlin' };

const startedAt = ({ events: [first] }: SessionRecord) => first?.at ?? '';

test('our own export reads back as the very records it was made of', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anySession, { maxLength: 8 }), async (drawn) => {
      const records = drawn.map(recordOf);
      const procedures = [{ id: 'p', title: 'Morning', steps: ['Mail'] }];
      const content = await exported('json', records, { ...moment, procedures });
      const inOrder = records.toSorted((one, other) => (startedAt(one) < startedAt(other) ? -1 : 1));
      expect(await read('json', content, moment)).toMatchObject({ sessions: inOrder, procedures });
    }),
  );
});

test('a clock that ran when the export was written stops there', async () => {
  const record = recordOf({
    title: 'Runs',
    startMs: Date.parse('2026-11-20T08:00:00Z'),
    zone: 'UTC',
    workMinutes: [5],
    pauseMinutes: 1,
    note: 'n',
  });
  const open = startOnly(record);
  const running = { sessionId: open.id, since: '2026-11-20T08:00:00.000Z' };
  const content = await exported('json', [open], { ...moment, running });
  const { sessions } = await read('json', content, { ...moment, now: '2026-11-21T09:00:00.000Z' });
  const view = viewSession(replay(sessions[0] ?? open), null, moment.now);
  expect(view).toMatchObject({ clock: 'paused', workedMs: 3_600_000, intervals: [{ end: moment.now }] });
});

function startOnly({ id, events: [first] }: SessionRecord): SessionRecord {
  if (first?.type !== 'started') throw new Error('A drawn session begins with its start');
  const { previous: _previous, ...started } = first;
  return sealed({ id, events: [started] });
}

const timewarrior = [
  { id: 3, start: '20261119T080000Z', end: '20261119T093000Z', tags: ['report', 'Größe'], annotation: 'Write' },
  { id: 2, start: '20261119T100000Z', end: '20261119T101500Z', tags: ['report', 'phone'] },
  { id: 1, start: '20261120T083000Z' },
];

test('Timewarrior intervals become sessions, the open one an open session that worked until now', async () => {
  const { sessions } = await read('timewarrior', `\uFEFF${JSON.stringify(timewarrior)}`, moment);
  const views = sessions.map((record) => viewSession(replay(record), null, moment.now));
  expect(views.map(({ title, status, clock, workedMs, tags }) => ({ title, status, clock, workedMs, tags }))).toEqual([
    { title: 'Write', status: 'completed', clock: 'stopped', workedMs: 5_400_000, tags: ['report', 'Größe'] },
    { title: 'report, phone', status: 'completed', clock: 'stopped', workedMs: 900_000, tags: ['report', 'phone'] },
    { title: 'Timewarrior', status: 'in_progress', clock: 'paused', workedMs: 1_800_000, tags: [] },
  ]);
});

test('positions mean nothing: the same interval has the same identity in every export of it', async () => {
  const idsOf = async (rows: object[]) =>
    (await read('timewarrior', JSON.stringify(rows), moment)).sessions.map(({ id }) => id);
  const renumbered = timewarrior.toReversed().map((row, index) => ({ ...row, id: index + 40 }));
  expect((await idsOf(renumbered)).sort()).toEqual((await idsOf(timewarrior)).sort());
  expect(new Set(await idsOf(timewarrior)).size).toBe(3);
});

test.each([
  ['no list', '{}', /JSON array/],
  ['no JSON', '[', /JSON array/],
  ['an end before its start', '[{"start":"20261119T080000Z","end":"20261119T070000Z"}]', /not as Timewarrior/],
  ['a day that no month has', '[{"start":"20260231T080000Z","end":"20260301T070000Z"}]', /not as Timewarrior/],
  ['the future', '[{"start":"20261119T080000Z","end":"20261121T070000Z"}]', /not as Timewarrior/],
])('a Timewarrior file with %s is refused as a whole', async (_, content, words) => {
  expect(await imported('timewarrior', content, moment)).toMatchObject({
    ok: false,
    error: { code: 'INVALID_INPUT', message: expect.stringMatching(words) },
  });
});

test('an imported identity is the same wherever and whenever it is made, and begins with the time', async () => {
  const startMs = Date.parse('2026-11-19T08:00:00.000Z');
  expect(importedId('timewarrior', startMs, 'Write', 'report')).toBe('01a1f2d1-d400-7774-bc2b-62ea7a1b9a38');
  expect(importedId('timewarrior', startMs, 'Write')).not.toBe(importedId('timewarrior', startMs, 'Read'));
  await fc.assert(
    fc.property(fc.integer({ min: -1e13, max: 1e13 }), fc.string(), (ms, title) => {
      const id = importedId('older-export', ms, title);
      expect(id).toBe(importedId('older-export', ms, title));
      expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(Math.max(0, ms));
    }),
  );
});

test('local times of the older exports are read in the zone that is given', async () => {
  const rows = [
    { id: 1, title: 'Local', status: 'completed', started_at: '2026-07-01 09:00:00', ended_at: '2026-07-01 10:00:00' },
  ];
  const startIn = async (zone: string) => {
    const [record] = (await read('json', JSON.stringify({ sessions: rows }), { ...moment, zone })).sessions;
    return record === undefined ? null : viewSession(replay(record), null, moment.now).startedAt;
  };
  expect([await startIn('Europe/Berlin'), await startIn('UTC')]).toEqual([
    '2026-07-01T07:00:00.000Z',
    '2026-07-01T09:00:00.000Z',
  ]);
});

test('what is wrong with a row of JSON is told in a word and as it is written, for readers of other languages', async () => {
  const wrongOf = async (format: 'json' | 'timewarrior', file: unknown) => {
    const result = await imported(format, JSON.stringify(file), moment);
    const rows = result.ok ? [] : fault.array().parse(result.error.details);
    return rows.map(({ field, is, written }) => [field, is, written].filter(Boolean).join(' '));
  };
  const good = { title: 'Mail', status: 'done', started_at: '2026-07-01 09:00', ended_at: '2026-07-01 10:00' };
  const older = [
    { ...good, status: 'sleeping' },
    { ...good, started_at: 'yesterday' },
    { ...good, ended_at: null },
    { ...good, ended_at: '2026-07-01 08:00' },
    { ...good, ended_at: '2027-07-01 08:00' },
    { ...good, title: 7 },
  ];
  const frame = { kind: 'intermission-export', format: 1, exportedAt: moment.now };
  const started = { type: 'started', at: '2026-11-20', title: 'Mail' };
  expect([
    await wrongOf('json', older),
    (await wrongOf('json', { ...frame, sessions: [{ history: [started] }] })).slice(0, 3),
    await wrongOf('timewarrior', [{ start: '9:00' }]),
  ]).toEqual([
    [
      '0.status status sleeping',
      '1.started_at date yesterday',
      '2.ended_at missing',
      '3.ended_at backwards 2026-07-01 08:00',
      '4.ended_at span 2027-07-01 08:00',
      '5.title shape',
    ],
    ['sessions.0.id missing', 'sessions.0.history.0.at date 2026-11-20', 'sessions.0.history.0.since missing'],
    ['0.start date 9:00'],
  ]);
});
