import { expect, test } from 'vitest';
import { windowOf } from '../../src-renderer/session/timeline/day-windows.ts';
import { groupedIn, wholeOf } from '../../src-renderer/session/timeline/grouped.ts';

const minuteMs = 60_000;
/** Four hours, in which less than 72 s is too short to be pointed at. */
const morning = windowOf('2026-11-18', { from: 8, to: 12 }, 'UTC');

/** One-minute stretches that follow each other from 8 o'clock. */
const minutes = (count: number) =>
  Array.from({ length: count }, (_, minute) => ({
    startMs: morning.startMs + minute * minuteMs,
    endMs: morning.startMs + (minute + 1) * minuteMs,
  }));
const hourAfter = { startMs: morning.startMs + 60 * minuteMs, endMs: morning.startMs + 120 * minuteMs };
const sizes = (groups: unknown[][]) => groups.map(({ length }) => length);

test('hundreds of stretches that are too short to be told apart are one, up to what is chosen or long', () => {
  const stretches = [...minutes(60), hourAfter];
  const chosen = stretches[20];
  const groups = groupedIn(stretches, morning, (one) => one === chosen);
  expect([sizes(groups), wholeOf(groups[2] ?? [])]).toEqual([
    [20, 1, 39, 1],
    { startMs: morning.startMs + 21 * minuteMs, endMs: hourAfter.startMs },
  ]);
});

test('the few stretches of a usual day are each by themselves, however short, and those of other days are left out', () => {
  const nextDay = { startMs: morning.startMs + 24 * 60 * minuteMs, endMs: morning.startMs + 25 * 60 * minuteMs };
  expect(sizes(groupedIn([...minutes(40), nextDay], morning))).toEqual(Array.from({ length: 40 }, () => 1));
});
