import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SessionRecord } from '#contract';
import { replay, viewSession } from '../../src-main/engine/index.ts';
import { exported } from './exported.ts';
import { imported, read } from './imported.ts';
import { anySession, recordOf } from './records.ts';

const moment = { now: '2026-11-20T09:00:00.000Z', zone: 'Europe/Berlin' };

const toggl = `\uFEFFUser,Email,Client,Project,Task,Description,Billable,Start date,Start time,Duration,Tags
Ann,a@example.org,Acme,Website,,"Write, then ""send""",Yes,2026-07-01,09:00:00,01:30:00,"deep, mail"
Ann,a@example.org,,,,Größe 測る,No,2026-11-19,23:30:00,01:00:00,
Ann,a@example.org,,Website,,,No,2026-11-20,08:00:00,00:00:00,
Ann,a@example.org,,Website,,,No,2026-11-20,08:30:00,,
`;

const clockify = `Project,Client,Description,Task,User,Group,Email,Tags,Billable,Start Date,Start Time,End Date,End Time,Duration (h)
Website,Acme,Draft,,Ann,,a@example.org,deep,No,31/10/2026,11:15:00 PM,01/11/2026,12:45 AM,01:30
`;

function shown({ sessions }: { sessions: SessionRecord[] }) {
  return sessions.map((record) => {
    const { title, tags, status, intervals } = viewSession(replay(record), null, moment.now);
    return { title, tags, status, intervals };
  });
}

const work = (start: string, end: string) => [{ start, end }];

describe('Rows of time trackers', () => {
  test('Toggl: each row becomes a session; what has no length or no end is left out and told', async () => {
    const found = await read('toggl-csv', toggl, moment);
    expect({ sessions: shown(found), leftOut: found.leftOut }).toEqual({
      sessions: [
        {
          title: 'Write, then "send"',
          tags: ['deep', 'mail', 'Acme', 'Website', 'billable'],
          status: 'completed',
          intervals: work('2026-07-01T07:00:00.000Z', '2026-07-01T08:30:00.000Z'),
        },
        {
          title: 'Größe 測る',
          tags: [],
          status: 'completed',
          intervals: work('2026-11-19T22:30:00.000Z', '2026-11-19T23:30:00.000Z'),
        },
      ],
      leftOut: [
        { field: 'line 4', problem: 'has no length', is: 'noLength' },
        { field: 'line 5', problem: 'has no end: it still ran when this was exported', is: 'stillRan' },
      ],
    });
  });

  test('Clockify: the date and time formats of the account are found out', async () => {
    expect(shown(await read('clockify', clockify, moment))).toEqual([
      {
        title: 'Draft',
        tags: ['deep', 'Acme', 'Website'],
        status: 'completed',
        intervals: work('2026-10-31T22:15:00.000Z', '2026-10-31T23:45:00.000Z'),
      },
    ]);
  });

  test('columns may stand in any order, separated as spreadsheets of some countries do', async () => {
    const content = 'Start time;Duration;Description;Start date\r\n9:05;1:00;Draft;1.7.2026\r\n';
    const expected = work('2026-07-01T07:05:00.000Z', '2026-07-01T08:05:00.000Z');
    expect(shown(await read('toggl', content, moment))).toMatchObject([{ title: 'Draft', intervals: expected }]);
  });

  test('the same row is the same session in every export of it, and rows that differ are different ones', async () => {
    const idsOf = async (content: string) => (await read('toggl', content, moment)).sessions.map(({ id }) => id);
    const [header = '', first = '', second = ''] = toggl.split('\n');
    const once = await idsOf([header, first, second].join('\n'));
    expect(await idsOf([header, second, first].join('\n'))).toEqual(once.toReversed());
    expect(new Set(once).size).toBe(2);
  });
});

const rowOf = (date: string, time = '09:00', more = '01:00:00') =>
  `Description,Start date,Start time,Duration\nx,${date},${time},${more}\n`;

describe('Written dates and times', () => {
  test.each([
    ['2026-07-01', '2026-07-01'],
    ['2026/7/1', '2026-07-01'],
    ['31/01/2026', '2026-01-31'],
    ['01/31/2026', '2026-01-31'],
    ['1.2.2026', '2026-02-01'],
    ['03/03/2026', '2026-03-03'],
  ])('%s can only be %s', async (written, day) => {
    const [session] = shown(await read('toggl', rowOf(written), { ...moment, zone: 'UTC' }));
    expect(session?.intervals[0]?.start).toBe(`${day}T09:00:00.000Z`);
  });

  test('one row that is clear tells how all of them are read', async () => {
    const content = `${rowOf('03/04/2026')}y,31/05/2026,9:00,1:00\n`;
    const days = shown(await read('toggl', content, { ...moment, zone: 'UTC' })).map(({ intervals }) =>
      intervals[0]?.start.slice(0, 10),
    );
    expect(days).toEqual(['2026-04-03', '2026-05-31']);
  });

  test.each(['03/04/2026', '03-04-2026', '03/04/05'])('%s is asked about, and read as told', async (written) => {
    const asked = await imported('toggl', rowOf(written), moment);
    const told = await read('toggl', rowOf(written), { ...moment, zone: 'UTC', dateOrder: 'dmy' });
    expect([asked.ok || asked.error.message, shown(told)[0]?.intervals[0]?.start]).toEqual([
      expect.stringMatching(/can be .* or .*dateOrder/),
      expect.stringMatching(/^20(26|05)-04-03T/),
    ]);
  });

  test.each([
    ['dates in several orders', `${rowOf('31/01/2026')}y,01/31/2026,9:00,1:00\n`, /cannot be read/],
    ['a day that no month has', rowOf('2026-02-30'), /cannot be read/],
    ['the year 99999', rowOf('99999-01-01'), /cannot be read/],
    ['the year 9999', rowOf('9999-01-01'), /cannot be read/],
    ['the year 202', rowOf('0202-01-01'), /cannot be read/],
    ['a time that no clock shows', rowOf('2026-01-01', '25:00'), /cannot be read/],
    ['a negative duration', rowOf('2026-01-01', '09:00', '-01:00:00'), /cannot be read/],
    ['an order that does not fit', rowOf('2026-01-01'), /cannot be read/, 'dmy' as const],
    [
      'an end before its start',
      'Start date,Start time,End date,End time\n2026-01-02,9:00,2026-01-01,9:00\n',
      /cannot be read/,
    ],
  ])('%s is refused', async (_, content, words, dateOrder = undefined) => {
    const asked = { ...moment, ...(dateOrder === undefined ? {} : { dateOrder }) };
    const result = await imported('toggl', content, asked);
    expect(result).toMatchObject({ error: { code: 'INVALID_INPUT', message: expect.stringMatching(words) } });
  });

  test.each([
    ['that clocks leap over, as if they had not', '2026-03-29', '02:30', '00:30:00', '2026-03-29T01:30:00.000Z'],
    ['that clocks show twice, the first time', '2026-10-25', '02:30', '00:15:00', '2026-10-25T00:30:00.000Z'],
  ])('a time %s', async (_, date, time, duration, start) => {
    const [session] = shown(await read('toggl', rowOf(date, time, duration), moment));
    expect(session?.intervals[0]?.start).toBe(start);
  });

  test('where a clock shows a time twice, the duration tells which it was', async () => {
    const content =
      'Start date,Start time,End date,End time,Duration\n2026-10-25,02:30,2026-10-25,03:15,00:45:00\n2026-10-25,01:30,2026-10-25,02:15,01:45:00\n';
    expect(shown(await read('toggl', content, moment)).map(({ intervals }) => intervals[0])).toEqual([
      { start: '2026-10-25T01:30:00.000Z', end: '2026-10-25T02:15:00.000Z' },
      { start: '2026-10-24T23:30:00.000Z', end: '2026-10-25T01:15:00.000Z' },
    ]);
  });
});

test('what we write for Toggl reads back to the second, in any zone, but for the hour that clocks show twice', async () => {
  const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/Santiago');
  const summer = Date.parse('2025-06-01T00:00:00.250Z');
  await fc.assert(
    fc.asyncProperty(fc.array(anySession, { maxLength: 6 }), zones, async (drawn, zone) => {
      const records = drawn.map((one, index) =>
        recordOf({ ...one, title: `Title ${index}`, startMs: summer + index * 2 * 86_400_000 }),
      );
      const found = await read('toggl-csv', await exported('toggl-csv', records, { ...moment, zone }), {
        ...moment,
        zone,
      });
      const floored = (instant: string | null) => Math.floor(Date.parse(instant ?? '') / 1000);
      const seconds = (sessions: SessionRecord[]) =>
        shown({ sessions }).flatMap(({ intervals }) =>
          intervals.map(({ start, end }) => [floored(start), floored(end)]),
        );
      expect(seconds(found.sessions)).toEqual(seconds(records));
    }),
  );
});
