import { expect, test } from 'vitest';
import { typedLength } from '../../src-renderer/shared/lengths.ts';
import type { Place } from '../../src-renderer/shared/place.ts';
import { readDay } from '../../src-renderer/shared/typed-days.ts';
import { readEnd, readStart } from '../../src-renderer/shared/typed-times.ts';

const berlin: Place = { zone: 'Europe/Berlin', now: '2026-11-20T15:00:00.000Z', language: 'en', american: false };
const tokyo: Place = { ...berlin, zone: 'Asia/Tokyo', now: '2026-11-20T06:00:00.000Z', language: 'ja' };
const start = (text: string, place = berlin, day = '2026-11-20') => readStart(text, day, place);
const end = (text: string, after: string, place = berlin) => readEnd(text, after, place);

test.each([
  ['9', '2026-11-20T08:00:00.000Z', null],
  ['9:15', '2026-11-20T08:15:00.000Z', null],
  ['9.15', '2026-11-20T08:15:00.000Z', null],
  ['2pm', '2026-11-20T13:00:00.000Z', null],
  ['9-10:30', '2026-11-20T08:00:00.000Z', '2026-11-20T09:30:00.000Z'],
  ['9:15 – 10', '2026-11-20T08:15:00.000Z', '2026-11-20T09:00:00.000Z'],
  ['23:30-0:15', '2026-11-20T22:30:00.000Z', '2026-11-20T23:15:00.000Z'],
  ['yesterday 14:00', '2026-11-19T13:00:00.000Z', null],
  ['yesterday 14:00-15:30', '2026-11-19T13:00:00.000Z', '2026-11-19T14:30:00.000Z'],
  ['19 Nov, 09:15', '2026-11-19T08:15:00.000Z', null],
  ['2026-11-19 09:15', '2026-11-19T08:15:00.000Z', null],
  ['10 minutes ago', '2026-11-20T14:50:00.000Z', null],
])('"%s" as a start is understood as people mean it', (text, from, to) => {
  expect(start(text)).toEqual({ start: from, end: to });
});

test.each(['', 'lunch', 'yesterday', '9:75', '25:00', 'about 9:15 I think', '45m'])(
  '"%s" is no start, and nothing is guessed',
  (text) => {
    expect(start(text)).toBeNull();
  },
);

test.each([
  ['10:30', '2026-11-20T09:30:00.000Z'],
  ['8', '2026-11-21T07:00:00.000Z'],
  ['0:15', '2026-11-20T23:15:00.000Z'],
  ['45m', '2026-11-20T08:45:00.000Z'],
  ['1h', '2026-11-20T09:00:00.000Z'],
  ['1.5 h', '2026-11-20T09:30:00.000Z'],
  ['1 h 15 min', '2026-11-20T09:15:00.000Z'],
  ['1h15', '2026-11-20T09:15:00.000Z'],
  ['21 Nov, 00:15', '2026-11-20T23:15:00.000Z'],
])('"%s" as an end is the first such time after the start, or that much later', (text, to) => {
  expect(end(text, '2026-11-20T08:00:00.000Z')).toBe(to);
});

test.each([
  ['昨日 14:00', '2026-11-19T05:00:00.000Z', null],
  ['一昨日 14:00', '2026-11-18T05:00:00.000Z', null],
  ['3日前の9時半', '2026-11-17T00:30:00.000Z', null],
  ['９：１５', '2026-11-20T00:15:00.000Z', null],
  ['9時半', '2026-11-20T00:30:00.000Z', null],
  ['午後2時', '2026-11-20T05:00:00.000Z', null],
  ['9:15〜10:30', '2026-11-20T00:15:00.000Z', '2026-11-20T01:30:00.000Z'],
  ['9時から10時半', '2026-11-20T00:00:00.000Z', '2026-11-20T01:30:00.000Z'],
  ['11月19日 9:15', '2026-11-19T00:15:00.000Z', null],
  ['yesterday 14:00', '2026-11-19T05:00:00.000Z', null],
])('"%s" is understood in a Japanese window', (text, from, to) => {
  expect(start(text, tokyo)).toEqual({ start: from, end: to });
});

test('in a Japanese window lengths are understood, too', () => {
  const after = '2026-11-20T00:00:00.000Z';
  expect([end('45分', after, tokyo), end('1時間15分', after, tokyo), end('9時', after, tokyo)]).toEqual([
    '2026-11-20T00:45:00.000Z',
    '2026-11-20T01:15:00.000Z',
    '2026-11-21T00:00:00.000Z',
  ]);
});

test('where the month comes before the day, it is read so', () => {
  const newYork: Place = { ...berlin, zone: 'America/New_York', american: true };
  expect([start('Nov 19, 9:15 AM', newYork), start('11/19 9:15', newYork)]).toEqual([
    { start: '2026-11-19T14:15:00.000Z', end: null },
    { start: '2026-11-19T14:15:00.000Z', end: null },
  ]);
});

test('an hour that comes twice is the later one where the earlier has passed, and one that never comes is the next there is', () => {
  const day = '2026-10-25';
  expect([
    start('2:30', berlin, day),
    end('2:30', '2026-10-25T00:45:00.000Z'),
    end('2:15', '2026-10-25T00:30:00.000Z'),
    start('2:30', berlin, '2026-03-29'),
  ]).toEqual([
    { start: '2026-10-25T00:30:00.000Z', end: null },
    '2026-10-25T01:30:00.000Z',
    '2026-10-25T01:15:00.000Z',
    { start: '2026-03-29T01:30:00.000Z', end: null },
  ]);
});

test('a length alone is read with units, as hours and minutes, or as minutes', () => {
  const read = ['45m', '1:15', '1h 5', '1.5h', '90', '１時間15分', '45分', '0', '0:00', '1:75', 'lunch', ''].map(
    (text) => (typedLength(text) ?? 0) / 60_000,
  );
  expect(read).toEqual([45, 75, 65, 90, 90, 75, 45, 0, 0, 0, 0, 0]);
});

test.each([
  ['yesterday', '2026-11-19'],
  ['1 Oct', '2026-10-01'],
  ['1 October 2025', '2025-10-01'],
  ['2026/10/01', '2026-10-01'],
  ['last monday', '2026-11-16'],
  ['monday', '2026-11-16'],
  ['next friday', '2026-11-27'],
  ['3 days ago', '2026-11-17'],
  ['30 Nov', '2026-11-30'],
  ['10/1', '2026-01-10'],
  ['01.10.2026', '2026-10-01'],
  ['Thu, 1 Oct 2026', '2026-10-01'],
])('"%s" is the day people mean', (text, day) => {
  expect(readDay(text, berlin)).toBe(day);
});

test.each(['', 'lunch', '5', 'October', 'yesterday 14:00', '1-5 Oct', 'about 1 Oct'])(
  '"%s" is no day, and none is guessed',
  (text) => {
    expect(readDay(text, berlin)).toBeNull();
  },
);

test.each([
  ['一昨日', '2026-11-18'],
  ['おととい', '2026-11-18'],
  ['３日前', '2026-11-17'],
  ['十日前', '2026-11-10'],
  ['2週間前', '2026-11-06'],
  ['先週', '2026-11-13'],
  ['今週の火曜', '2026-11-17'],
  ['先週の月曜日', '2026-11-09'],
  ['先々週の日曜', '2026-11-08'],
  ['先週の会議', null],
])('"%s" is the day people mean in Japanese', (text, day) => {
  expect(readDay(text, tokyo)).toBe(day);
});

test('days are read in Japanese, and where the month comes first, as they are written there', () => {
  const japanese = ['昨日', '10月1日', '２０２６年１０月１日', '10/1', '月曜日', 'yesterday'];
  expect([...japanese.map((text) => readDay(text, tokyo)), readDay('10/1', { ...berlin, american: true })]).toEqual([
    '2026-11-19',
    '2026-10-01',
    '2026-10-01',
    '2026-10-01',
    '2026-11-16',
    '2026-11-19',
    '2026-10-01',
  ]);
});
