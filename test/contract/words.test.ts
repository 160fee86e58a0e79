import { describe, expect, test } from 'vitest';
import { day, durationMs, instant, prose, tags, title, zone } from '#contract';

const accepted = (schema: { safeParse(input: unknown): { success: boolean } }, inputs: unknown[]) =>
  inputs.filter((input) => schema.safeParse(input).success);

describe('Words of the contract', () => {
  test('An instant is UTC to the millisecond, on a day that is in the calendar', () => {
    const instants = ['2026-11-20T09:00:00.000Z', '2024-02-29T23:59:59.999Z', '0001-01-01T00:00:00.000Z'];
    const others = [
      '2026-11-20T09:00:00Z',
      '2026-11-20T09:00:00.00Z',
      '2026-11-20T09:00:00.000+00:00',
      '2026-11-20T09:00:00.000',
      '2026-11-20 09:00:00.000Z',
      '2026-11-20T24:00:00.000Z',
      '2026-11-20T23:59:60.000Z',
      '2026-02-30T00:00:00.000Z',
      '2025-02-29T00:00:00.000Z',
      '2026-13-01T00:00:00.000Z',
      '+012026-11-20T09:00:00.000Z',
      ' 2026-11-20T09:00:00.000Z',
      '2026-11-20T09:00:00.000Z\n',
      '2026-11-20',
      '',
      1_795_165_200_000,
      null,
      new Date(0),
    ];
    expect(accepted(instant, [...instants, ...others])).toEqual(instants);
  });

  test('A day is one of the calendar, and nothing more exact', () => {
    const days = ['2026-11-20', '2024-02-29'];
    const others = [
      '2026-11-31',
      '2025-02-29',
      '2026-1-2',
      '26-01-02',
      '2026-11-20T00:00:00.000Z',
      '2026-11-20\n',
      '',
      20,
    ];
    expect(accepted(day, [...days, ...others])).toEqual(days);
  });

  test('A zone is one the runtime knows by its IANA name, no offset', () => {
    const zones = ['UTC', 'Europe/Berlin', 'America/Los_Angeles', 'Asia/Kolkata'];
    expect(accepted(zone, [...zones, 'Mars/Olympus', '+01:00', 'Europe', '', 'Berlin', null])).toEqual(zones);
  });

  test('A duration is whole milliseconds, never negative, and exact as a number', () => {
    const durations = [0, 1, 86_400_000, Number.MAX_SAFE_INTEGER];
    const others = [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60, '60', null];
    expect(accepted(durationMs, [...durations, ...others])).toEqual(durations);
  });

  test('A title is trimmed and not empty', () => {
    expect([title.parse('  Report\n'), ...accepted(title, ['', ' \t', 'x'.repeat(1_001), 7])]).toEqual(['Report']);
  });

  test('Blank prose counts as not written, and what was not said stays unsaid', () => {
    expect([prose.parse(undefined), prose.parse(null), prose.parse(' \n'), prose.parse(' x ')]).toEqual([
      undefined,
      null,
      null,
      'x',
    ]);
  });

  test('A tag said twice is one tag', () => {
    expect(tags.parse(['b', ' a ', 'b', 'a'])).toEqual(['b', 'a']);
  });
});
