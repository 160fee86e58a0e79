import { expect, test } from 'vitest';
import { replay, viewSession } from '../../src-main/engine/index.ts';
import { imported, read } from './imported.ts';

const moment = { now: '2026-11-20T09:00:00.000Z', zone: 'Europe/Berlin' };

const file = `2026-07-01 (8h!)
Second day at the #office
  8:00 - 9:30 Plan the #project=website
    and write it down
  9:30-10:00
  1h30m Reading
  -30m Lunch
  11:00am - 1:15pm Workshop #"no tag"
  <23:00 - 0:30 Late
  23:30 - 1:30> Later #project="new site"

2026/07/02
\t8:00 - 8:00
\t9:00 - ? Still there
\t10:00 - 24:00 To the end\r
`;

test('a range becomes a session, an open range an open session without work, a duration the first free time of its day', async () => {
  const found = await read('klog', file, moment);
  const sessions = found.sessions.map((record) => {
    const { title, tags, status, startedAt, intervals } = viewSession(replay(record), null, moment.now);
    return [
      title,
      tags,
      status,
      startedAt,
      intervals.map(({ start, end }) => `${start.slice(5, 16)} ${end?.slice(5, 16)}`),
    ];
  });
  expect({ sessions, leftOut: found.leftOut.map(({ field }) => field) }).toEqual({
    sessions: [
      [
        'Plan the #project=website and write it down',
        ['office', 'project=website'],
        'completed',
        '2026-07-01T06:00:00.000Z',
        ['07-01T06:00 07-01T07:30'],
      ],
      ['Second day at the #office', ['office'], 'completed', '2026-07-01T07:30:00.000Z', ['07-01T07:30 07-01T08:00']],
      ['Workshop #"no tag"', ['office'], 'completed', '2026-07-01T09:00:00.000Z', ['07-01T09:00 07-01T11:15']],
      ['Late', ['office'], 'completed', '2026-06-30T21:00:00.000Z', ['06-30T21:00 06-30T22:30']],
      [
        'Later #project="new site"',
        ['office', 'project=new site'],
        'completed',
        '2026-07-01T21:30:00.000Z',
        ['07-01T21:30 07-01T23:30'],
      ],
      ['Still there', [], 'in_progress', '2026-07-02T07:00:00.000Z', []],
      ['To the end', [], 'completed', '2026-07-02T08:00:00.000Z', ['07-02T08:00 07-02T22:00']],
      ['Reading', ['office'], 'completed', '2026-06-30T22:30:00.000Z', ['06-30T22:30 07-01T00:00']],
    ],
    leftOut: ['line 13', 'line 7'],
  });
});

test('durations lie beside all else that the file has on their day, and say where they come from', async () => {
  const days = '2026-07-01\n  1h\n  2h Reading\n\n2026-07-01\n  0:30 - 1:30 Late\n\n2026-11-20\n  9h Today\n  22h\n';
  const { sessions, leftOut } = await read('klog', days, { now: '2026-11-20T09:00:00.000Z', zone: 'UTC' });
  const shown = sessions.map((record) => {
    const { title, intervals, notes } = viewSession(replay(record), null, moment.now);
    return [title, intervals.map(({ start, end }) => `${start.slice(5, 16)} ${end?.slice(5, 16)}`), notes.length];
  });
  expect([shown, leftOut]).toEqual([
    [
      ['Late', ['07-01T00:30 07-01T01:30'], 0],
      ['klog', ['07-01T01:30 07-01T02:30'], 1],
      ['Reading', ['07-01T02:30 07-01T04:30'], 1],
      ['Today', ['11-20T00:00 11-20T09:00'], 1],
    ],
    [{ field: 'line 10', problem: 'is a duration that its day has no free time for', is: 'noRoom' }],
  ]);
});

test('the summary of a day is kept with its first entry', async () => {
  const { sessions } = await read(
    'klog',
    '2026-07-01\nA quiet day\n  8:00 - 9:00 Mail\n  9:00 - 10:00 Write\n',
    moment,
  );
  const notes = sessions.map((record) => viewSession(replay(record), null, moment.now).notes.map(({ text }) => text));
  expect(notes).toEqual([['A quiet day'], []]);
});

test.each([
  ['no day', '  8:00 - 9:00 Mail\n', 'line 1'],
  ['a day that no month has', '2026-02-30\n  8:00 - 9:00\n', 'line 1'],
  ['no entry', '2026-07-01\n  Mail\n', 'line 2'],
  ['a time that no clock shows', '2026-07-01\n  8:00 - 25:00\n', 'line 2'],
  ['an end before its start', '2026-07-01\n  9:00 - 8:00\n', 'line 2'],
  ['the future', '2026-11-20\n  9:00 - 23:00\n', 'line 2'],
  ['the year 9999', '9999-07-01\n  9:00 - 10:00\n', 'line 1'],
  ['words after an entry', '2026-07-01\n  8:00 - 9:00\nWords\n', 'line 3'],
])('a klog file with %s is refused, naming the line', async (_, content, field) => {
  const result = await imported('klog', content, moment);
  expect(result).toMatchObject({
    error: { code: 'INVALID_INPUT', details: expect.arrayContaining([expect.objectContaining({ field })]) },
  });
});
