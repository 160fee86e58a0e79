import { createInstance } from 'i18next';
import { expect, test } from 'vitest';
import type { SessionEvent } from '#contract';
import english from '../../src-renderer/messages/en.json' with { type: 'json' };
import { wordsOf } from '../../src-renderer/session/history-words.ts';
import { minutesText } from '../../src-renderer/shared/durations.ts';
import { hourAsIn } from '../../src-renderer/shared/hour-as-in.ts';

async function speaking() {
  const i18n = createInstance();
  await i18n.init({ lng: 'en', resources: { en: { translation: english } }, interpolation: { escapeValue: false } });
  return i18n.t;
}

test('the figures of a length and their units are on one line', async () => {
  const t = await speaking();
  const lengths = [0, 20_000, 14 * 60_000, 3_600_000, 3_720_000].map((ms) => minutesText(ms, t));
  expect(lengths.map((length) => length.replaceAll('\u00a0', '_'))).toEqual([
    '0_min',
    '<_1_min',
    '14_min',
    '1_h',
    '1_h_2_min',
  ]);
});

test('a line of the history says when something was where that is not when it was told', async () => {
  const t = await speaking();
  const clock = (instant: string) => instant.slice('2026-11-17T'.length, '2026-11-17T08:55'.length);
  const times = { time: clock, timeOn: (_: string, instant: string) => clock(instant) };
  const on = (time: string) => `2026-11-17T${time}:00.000Z`;
  const paused = (at: string, end: string): SessionEvent => ({
    type: 'paused',
    at: on(at),
    worked: { start: on('08:00'), end: on(end) },
    reason: 'idle',
    away: null,
  });
  const resumed = (at: string, since: string): SessionEvent => ({
    type: 'resumed',
    at: on(at),
    since: on(since),
    plannedCheckoutAt: null,
  });
  const told = [
    paused('09:30', '09:30'),
    paused('09:30', '09:24'),
    resumed('10:00', '10:00'),
    resumed('10:05', '10:00'),
  ];
  expect(told.map((event) => wordsOf(event, { t, times, steps: new Map(), language: 'en' }))).toEqual([
    'Paused: no input.',
    'Paused at 09:24: no input.',
    'Resumed.',
    'Resumed at 10:00.',
  ]);
});

test.each([
  ['9:05', '09', '9'],
  ['0:05', '00', '0'],
  ['09:05', '09', '09'],
  ['00:05', '00', '00'],
  ['9:05 am', '9 am', '9 am'],
])('beside %s, the hour that languages write as %s is %s', (clock, hour, written) => {
  expect(hourAsIn(clock, hour)).toBe(written);
});
