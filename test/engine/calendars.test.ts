import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf, eachDay } from '../../src-main/engine/index.ts';
import { dayWalk } from '../support/day-walk.ts';
import { turningPoints } from '../support/turning-points.ts';

const [minuteMs, hourMs] = [60_000, 3_600_000];

function lengthOf(zone: string, day: string): number {
  const [span] = calendarOf(zone).days(day, day);
  return span === undefined ? Number.NaN : (span.endMs - span.startMs) / hourMs;
}

describe('A day is as long as its zone says', () => {
  test.each<[string, string, number]>([
    ['Europe/Berlin', '2026-03-29', 23],
    ['Europe/Berlin', '2026-10-25', 25],
    ['Australia/Lord_Howe', '2026-04-05', 24.5],
    ['Australia/Lord_Howe', '2026-10-04', 23.5],
    ['Pacific/Chatham', '2026-04-05', 25],
    ['Pacific/Chatham', '2026-09-27', 23],
    ['Asia/Kathmandu', '2026-04-05', 24],
    ['Asia/Kathmandu', '1985-12-31', 24],
    ['Asia/Kathmandu', '1986-01-01', 23.75],
    ['Asia/Kolkata', '2026-04-05', 24],
    ['America/Sao_Paulo', '2018-02-17', 25],
    ['America/Sao_Paulo', '2018-02-18', 24],
    ['America/Sao_Paulo', '2018-11-04', 23],
    ['Africa/Cairo', '2023-04-28', 23],
    ['Africa/Cairo', '2023-10-26', 25],
    ['Asia/Beirut', '2024-03-31', 23],
    ['Asia/Beirut', '2024-10-26', 25],
    ['America/Asuncion', '2023-03-25', 25],
    ['America/Asuncion', '2023-10-01', 23],
    ['America/Havana', '2023-11-05', 25],
    ['America/Havana', '2023-03-12', 23],
    ['Pacific/Apia', '2011-12-29', 24],
    ['Pacific/Apia', '2011-12-30', 0],
    ['Pacific/Apia', '2011-12-31', 24],
    ['Africa/Monrovia', '1972-01-07', 23.25 + 30 / 3600],
  ])('%s, %s: %d hours', (zone, day, hours) => {
    expect(lengthOf(zone, day)).toBeCloseTo(hours, 9);
  });

  test('where clocks go back over midnight, the day begins at its first midnight, whatever is asked first', () => {
    const daysAround = (firstMidnight: string, minutes: number[]) => {
      const ms = Date.parse(firstMidnight);
      return minutes.map((minute) => calendarOf('America/St_Johns').dayAt(ms + minute * minuteMs).day);
    };
    expect([
      daysAround('2006-10-29T02:30:00.000Z', [-1, 0, 30, 90]),
      daysAround('2009-11-01T02:30:00.000Z', [30, 90, 0, -1]),
    ]).toEqual([
      ['2006-10-28', '2006-10-29', '2006-10-29', '2006-10-29'],
      ['2009-11-01', '2009-11-01', '2009-11-01', '2009-10-31'],
    ]);
  });
});

/** A stretch near a change of the clocks, of up to four days, at any ms. */
const stretch = fc
  .record({
    point: fc.constantFrom(...turningPoints),
    beforeMs: fc.integer({ min: -30 * hourMs, max: 60 * hourMs }),
    lengthMs: fc.oneof(fc.integer({ min: 1, max: 2 * hourMs }), fc.integer({ min: 1, max: 96 * hourMs })),
  })
  .map(({ point, beforeMs, lengthMs }) => {
    const startMs = point.atMs - beforeMs;
    return { zone: point.zone, startMs, endMs: startMs + lengthMs };
  });

test('a stretch is shared among the days as one who looks at the clock of the place every minute would share it', () => {
  fc.assert(
    fc.property(stretch, ({ zone, startMs, endMs }) => {
      const shares = new Map<string, number>();
      eachDay(calendarOf(zone), startMs, endMs, (day, ms) => shares.set(day, (shares.get(day) ?? 0) + ms));
      expect([...shares]).toEqual([...dayWalk(zone, startMs, endMs)]);
    }),
    { numRuns: 1_000 },
  );
});
