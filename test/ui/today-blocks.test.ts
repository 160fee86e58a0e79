import { expect, test } from 'vitest';
import type { Away, TimelineView } from '#contract';
import { pointedAt } from '../../src-renderer/tracker/pointed-at.ts';
import { blocksOfToday, hoursOfToday, type TodayBlock } from '../../src-renderer/tracker/today-blocks.ts';

/** A moment of a day of this machine's calendar: before its midnight with a minus. */
const at = (time: string, daysBefore = 0) => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(2026, 10, 20 - daysBefore, hours, minutes);
};
const iso = (time: string, daysBefore = 0) => at(time, daysBefore).toISOString();
const clock = (ms: number) => new Date(ms).toTimeString().slice(0, 5);

const stretch = (kind: 'work' | 'pause', title: string, start: string, end: string | null): TimelineView[number] => ({
  kind,
  sessionId: title,
  title,
  start,
  end,
});
const work = (title: string, start: string, end: string | null) => stretch('work', title, start, end);
const pause = (title: string, start: string, end: string | null, reason: Away['reason']) => ({
  ...stretch('pause', title, start, end),
  reason,
});
const away = (id: string, start: string, end: string | null): Away => ({
  id,
  sessionId: 'report',
  reason: 'lock',
  start,
  end,
  resolution: null,
});

function told(timeline: TimelineView, aways: Away[], now: string) {
  const nowMs = at(now).getTime();
  const blocks = blocksOfToday(timeline, aways, nowMs);
  const { from, to } = hoursOfToday(blocks, nowMs);
  const lines = blocks.map(({ kind, title, reason, startMs, endMs, goesOn, awayId }) =>
    [clock(startMs), goesOn ? 'now' : clock(endMs), awayId ?? kind, title, reason].filter(Boolean).join(' '),
  );
  return [...lines, `${from}–${to}`];
}

test('a day that began before midnight, its pauses by reason, and what runs', () => {
  const timeline = [
    work('report', iso('23:30', 1), iso('0:20')),
    pause('report', iso('0:20'), iso('9:00'), 'manual'),
    work('report', iso('9:00'), iso('10:00')),
    pause('report', iso('10:00'), null, 'switch'),
    work('mail', iso('10:00'), null),
  ];
  expect(told(timeline, [], '10:30')).toEqual([
    '00:00 00:20 work report',
    '00:20 09:00 pause report manual',
    '09:00 10:00 work report',
    '10:00 now work mail',
    '0–11',
  ]);
});

test('absences without an answer stand out of the pauses they lie in, also the one that goes on', () => {
  const timeline = [
    work('report', iso('9:00'), iso('10:02')),
    pause('report', iso('10:02'), iso('10:30'), 'lock'),
    work('report', iso('10:30'), iso('12:00')),
    pause('report', iso('12:00'), null, 'lock'),
  ];
  const aways = [away('coffee', iso('10:02'), iso('10:16')), away('lunch', iso('12:00'), null)];
  expect(told(timeline, aways, '12:40')).toEqual([
    '09:00 10:02 work report',
    '10:02 10:16 coffee report lock',
    '10:16 10:30 pause report lock',
    '10:30 12:00 work report',
    '12:00 now lunch report lock',
    '9–17',
  ]);
});

test('a pause goes on until now while its session is open, and is no part of a day without work', () => {
  const since = pause('report', iso('18:00', 1), null, 'quit');
  const worked = [work('report', iso('9:00'), iso('9:30')), pause('report', iso('9:30'), null, 'manual')];
  const closed = [work('report', iso('9:00'), iso('9:30'))];
  expect([told(worked, [], '9:45'), told(closed, [], '9:45'), told([since], [], '7:15')]).toEqual([
    ['09:00 09:30 work report', '09:30 now pause report manual', '9–17'],
    ['09:00 09:30 work report', '9–17'],
    ['7–17'],
  ]);
});

test('of too many stretches the short ones are one; what is long enough, goes on or is not answered stays itself', () => {
  const minutes = (minute: number) => at('9:00').getTime() + minute * 60_000;
  const block = (kind: 'work' | 'pause', from: number, to: number, rest: Partial<TodayBlock> = {}) => ({
    ...{ kind, sessionId: 'report', title: `from ${from}`, startMs: minutes(from), endMs: minutes(to), goesOn: false },
    ...{ reason: kind === 'work' ? null : ('manual' as const), awayId: null, ...rest },
  });
  const everyTwoSeconds = Array.from({ length: 90 }, (_, index) =>
    block('work', 31.5 + index / 30, 31.5 + (index + 1) / 30),
  );
  const blocks = [
    block('work', 0, 30),
    block('pause', 30, 31.5),
    ...everyTwoSeconds,
    block('pause', 34.5, 35, { awayId: 'lunch' }),
    block('pause', 35, 35.5),
    block('work', 35.5, 36, { goesOn: true }),
  ];
  const shown = (given: TodayBlock[]) =>
    pointedAt(given, 8 * 60 * 60_000).map(({ kind, startMs, endMs, together }) =>
      [kind, (startMs - minutes(0)) / 60_000, (endMs - minutes(0)) / 60_000, together].join(' '),
    );
  expect(shown([...blocks, ...Array.from({ length: 6 }, () => block('work', 40, 45))])).toEqual([
    'work 0 30 1',
    'pause 30 32.4 28',
    'work 32.4 34.5 63',
    'pause 34.5 35 1',
    'pause 35 35.5 1',
    'work 35.5 36 1',
    ...Array.from({ length: 6 }, () => 'work 40 45 1'),
  ]);
  expect(shown(blocks)).toHaveLength(95);
});
