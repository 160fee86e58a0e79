import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Interval, SessionRecord } from '#contract';
import { exported, exportedFile } from './exported.ts';
import { anySession, type Drawn, recordOf } from './records.ts';

const asked = { now: '2026-11-20T09:00:00.000Z', zone: 'Europe/Berlin' };

const report: Drawn = {
  title: 'Report, "quarterly"',
  startMs: Date.parse('2026-03-28T22:30:00.500Z'),
  zone: 'Europe/Berlin',
  workMinutes: [60, 120],
  pauseMinutes: 30,
  note: 'n',
};

/** Sessions of any words that follow one another. */
const anySessions = fc
  .array(anySession, { maxLength: 8 })
  .map((drawn) => drawn.map((one, index) => recordOf({ ...one, startMs: report.startMs + index * 86_400_000 * 2 })));

const stretches = (records: SessionRecord[]): Interval[] =>
  records.flatMap(({ events }) => events.flatMap((event) => ('worked' in event && event.worked ? event.worked : [])));
const seconds = (instant: string) => Math.floor(Date.parse(instant) / 1000);
const toTheSecond = (records: SessionRecord[]) =>
  stretches(records).map(({ start, end }) => [seconds(start), seconds(end)]);
const rowsOf = (content: string): Record<string, string>[] => parse(content, { columns: true, bom: true });

test('a spreadsheet gets a row for each stretch of work, with local times and exact ones', async () => {
  const rows = rowsOf(await exported('csv', [recordOf(report)], asked));
  const session = { sessionId: expect.any(String), title: 'Report, "quarterly"', tags: 'drawn', status: 'completed' };
  const review = { plannedOutcome: '', keep: '', problem: '', try: 'Begin earlier' };
  expect(rows).toEqual([
    {
      ...session,
      date: '2026-03-28',
      start: '2026-03-28 23:30:00',
      end: '2026-03-29 00:30:00',
      hours: '1.0000',
      startUtc: '2026-03-28T22:30:00.500Z',
      endUtc: '2026-03-28T23:30:00.500Z',
      workedMs: '3600000',
      ...review,
    },
    {
      ...session,
      date: '2026-03-29',
      start: '2026-03-29 01:00:00',
      end: '2026-03-29 04:00:00',
      hours: '2.0000',
      startUtc: '2026-03-29T00:00:00.500Z',
      endUtc: '2026-03-29T02:00:00.500Z',
      workedMs: '7200000',
      ...review,
    },
  ]);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
  'a title %j is no formula in a spreadsheet',
  async (title) => {
    const [row] = rowsOf(await exported('csv', [recordOf({ ...report, title })], asked));
    expect(row?.title).toBe(`'${title}`);
  },
);

test('a byte order mark is there when it is asked for', async () => {
  const firstOf = async (bom: boolean) => (await exported('csv', [], { ...asked, bom })).charCodeAt(0);
  expect([await firstOf(true), await firstOf(false)]).toEqual([0xfeff, 's'.charCodeAt(0)]);
});

test('csv holds every stretch exactly, whatever the words', async () => {
  await fc.assert(
    fc.asyncProperty(anySessions, async (records) => {
      const rows = rowsOf(await exported('csv', records, asked));
      expect(rows.map(({ startUtc, endUtc }) => ({ start: startUtc, end: endUtc }))).toEqual(stretches(records));
    }),
  );
});

test('Toggl gets its own columns, in local times', async () => {
  const content = await exported('toggl-csv', [recordOf({ ...report, title: '=Sum\nof it' })], asked);
  expect(content.split('\r\n')).toEqual([
    'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags',
    ',,,,,=Sum of it,No,2026-03-28,23:30:00,2026-03-29,00:30:00,01:00:00,drawn',
    ',,,,,=Sum of it,No,2026-03-29,01:00:00,2026-03-29,04:00:00,02:00:00,drawn',
    '',
  ]);
});

const timewIntervals = z.array(
  z.strictObject({ start: z.string(), end: z.string(), tags: z.array(z.string()), annotation: z.string() }),
);

test('Timewarrior gets every stretch to the second, whatever the words', async () => {
  await fc.assert(
    fc.asyncProperty(anySessions, async (records) => {
      const intervals = timewIntervals.parse(JSON.parse(await exported('timewarrior', records, asked)));
      const read = (stamp: string) => seconds(stamp.replace(/(....)(..)(..T..)(..)(..)Z/, '$1-$2-$3:$4:$5Z'));
      expect(intervals.map(({ start, end }) => [read(start), read(end)])).toEqual(toTheSecond(records));
    }),
  );
});

test('the interval that runs has no end in Timewarrior', async () => {
  const record = recordOf(report);
  const open = { id: record.id, events: record.events.slice(0, 1) };
  const running = { sessionId: open.id, since: '2026-03-28T22:30:00.500Z' };
  expect(JSON.parse(await exported('timewarrior', [open], { ...asked, running }))).toEqual([
    { start: '20260328T223000Z', tags: ['drawn'], annotation: 'Report, "quarterly"' },
  ]);
});

/** The events of a calendar, as another program reads them. */
function eventsIn(content: string) {
  const calendar = new ICAL.Component(ICAL.parse(content));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, summary, startDate, endDate } = new ICAL.Event(component);
    const categories = component.getFirstProperty('categories')?.getValues();
    return { uid, summary, start: startDate.toUnixTime(), end: endDate.toUnixTime(), categories };
  });
}

test('a calendar holds every stretch, whatever the words, as another program reads it', async () => {
  await fc.assert(
    fc.asyncProperty(anySessions, async (records) => {
      const content = await exported('ical', records, asked);
      const events = eventsIn(content);
      expect(events.map(({ start, end }) => [start, end])).toEqual(toTheSecond(records));
      expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
      expect(content.split('\r\n').filter((line) => Buffer.byteLength(line) > 75 || line.includes('\n'))).toEqual([]);
    }),
  );
});

test('an event has the words of its session, and is the same event in every export', async () => {
  const record = recordOf({ ...report, title: 'Größe; a, b\\c', workMinutes: [60] });
  const [first] = eventsIn(await exported('ical', [record], asked));
  const [later] = eventsIn(await exported('ical', [record], { ...asked, now: '2026-11-21T09:00:00.000Z' }));
  expect(first).toMatchObject({ summary: 'Größe; a, b\\c', categories: ['drawn'] });
  expect(later?.uid).toBe(first?.uid);
});

test('the report cuts days at midnight, sums titles, and shows what was written at checkout', async () => {
  const { content, mime, filename } = await exportedFile(
    'markdown',
    [recordOf({ ...report, title: 'A *bold* plan' })],
    asked,
  );
  expect([mime, filename]).toEqual(['text/markdown', 'intermission-2026-11-20.md']);
  expect(content).toBe(
    [
      '# Work: 2026-03-28 to 2026-03-29',
      '',
      '3 h 00 min in all. Days of Europe/Berlin.',
      '',
      '## 2026-03-28: 29 min',
      '',
      '- A \\*bold\\* plan: 29 min',
      '',
      '## 2026-03-29: 2 h 30 min',
      '',
      '- A \\*bold\\* plan: 2 h 30 min',
      '',
      '### A \\*bold\\* plan',
      '',
      '- **Try:** Begin earlier',
      '',
    ].join('\n'),
  );
});
