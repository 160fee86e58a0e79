import { expect, test } from 'vitest';
import { learnSleep, noSleepSeen, type SleepSeen } from '../../src-main/app/desktop/sleep.ts';

type Heard = [by: Parameters<typeof learnSleep>[1], atSeconds: number];

function sleepAfter(...heard: Heard[]): string {
  const { last } = heard.reduce<SleepSeen>(
    (seen, [by, atSeconds]) => learnSleep(seen, by, atSeconds * 1_000),
    noSleepSeen,
  );
  return last === null ? 'none' : `${last.startMs / 1_000} to ${last.endMs === null ? 'now' : last.endMs / 1_000}`;
}

test.each<[what: string, Heard[], string]>([
  [
    'looks that follow one another are no sleep',
    [
      ['look', 0],
      ['look', 15],
      ['look', 30],
    ],
    'none',
  ],
  [
    'a silence is a sleep, though nobody said so',
    [
      ['look', 0],
      ['look', 600],
    ],
    '0 to 600',
  ],
  [
    'one that is told of begins when it is told',
    [
      ['look', 0],
      ['suspend', 5],
      ['look', 600],
    ],
    '5 to 600',
  ],
  [
    'while the machine falls asleep it has no end',
    [
      ['look', 0],
      ['suspend', 5],
    ],
    '5 to now',
  ],
  [
    'a short one ends when it is woken',
    [
      ['suspend', 5],
      ['wake', 20],
    ],
    '5 to 20',
  ],
  [
    'one that is told of only on waking is the silence',
    [
      ['look', 0],
      ['suspend', 600],
      ['wake', 600],
    ],
    '0 to 600',
  ],
  [
    'told again, it is the same',
    [
      ['suspend', 5],
      ['wake', 600],
      ['suspend', 601],
      ['look', 615],
    ],
    '5 to 600',
  ],
  [
    'the last one counts',
    [
      ['suspend', 5],
      ['wake', 20],
      ['look', 100],
      ['suspend', 110],
      ['look', 900],
    ],
    '110 to 900',
  ],
])('%s', (_what, heard, sleep) => {
  expect(sleepAfter(...heard)).toBe(sleep);
});
