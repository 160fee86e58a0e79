import { expect, test } from 'vitest';
import type { TimelineView } from '#contract';
import { daysOfUsual, usualSpans } from '../../src-renderer/data/usual-spans.ts';
import { blocksOf, hoursOf, instantOf } from '../../src-renderer/reports/day-blocks.ts';
import { markdownOf } from '../../src-renderer/reports/review-markdown.ts';
import { addressOf, spanIn } from '../../src-renderer/reports/span-address.ts';
import { neighbour, spanAround } from '../../src-renderer/shared/span.ts';

test('a span is found around a day, wherever weeks begin, and its neighbours before and after', () => {
  const week = spanAround('week', '2026-11-22', 1);
  const american = spanAround('week', '2026-11-22', 7);
  const february = neighbour(spanAround('month', '2024-01-31', 1), 1, 1);
  const custom = { kind: 'custom', from: '2026-02-27', to: '2026-03-01' } as const;
  expect([
    week,
    american,
    february,
    neighbour(custom, -1, 1),
    neighbour(spanAround('year', '2024-06-01', 1), -1, 1),
  ]).toEqual([
    { kind: 'week', from: '2026-11-16', to: '2026-11-22' },
    { kind: 'week', from: '2026-11-22', to: '2026-11-28' },
    { kind: 'month', from: '2024-02-01', to: '2024-02-29' },
    { kind: 'custom', from: '2026-02-24', to: '2026-02-26' },
    { kind: 'year', from: '2023-01-01', to: '2023-12-31' },
  ]);
});

test('the spans that are exported most are those of the reports; everything has no ends', () => {
  const told = usualSpans.map((name) => Object.values(daysOfUsual(name, '2026-01-01', 7)).join(' '));
  expect(told).toEqual([
    '2025-12-28 2026-01-03',
    '2025-12-21 2025-12-27',
    '2026-01-01 2026-01-31',
    '2025-12-01 2025-12-31',
    '2026-01-01 2026-12-31',
    ' ',
  ]);
});

test('an address tells of a span, and one that makes no sense tells of none', () => {
  const span = { kind: 'custom', from: '2026-02-27', to: '2026-03-01' } as const;
  const broken = [
    '?span=custom&from=2026-02-30&to=2026-03-01',
    '?span=week&from=2026-03-02&to=2026-03-01',
    '?span=era',
  ];
  expect([spanIn(addressOf(span)), ...broken.map(spanIn)]).toEqual([span, null, null, null]);
});

const work = (sessionId: string, start: string, end: string): TimelineView[number] => ({
  sessionId,
  title: sessionId,
  start: `${start}:00.000Z`,
  end: `${end}:00.000Z`,
  kind: 'work',
});
const pause = (sessionId: string, start: string, end: string | null, reason: 'lock' | 'switch' | 'manual') => ({
  ...work(sessionId, start, end ?? start),
  end: end === null ? null : `${end}:00.000Z`,
  kind: 'pause' as const,
  reason,
});

test('a day is its work, cut at midnight, and between it the pause that ended the work before', () => {
  const timeline = [
    work('night', '2026-03-28T22:30', '2026-03-29T01:30'),
    pause('night', '2026-03-29T01:30', null, 'switch'),
    work('mail', '2026-03-29T01:30', '2026-03-29T02:00'),
    pause('mail', '2026-03-29T02:00', '2026-03-29T08:00', 'lock'),
    work('mail', '2026-03-29T08:00', '2026-03-29T09:00'),
    pause('mail', '2026-03-29T09:00', null, 'manual'),
  ];
  const zone = 'Europe/Berlin';
  const blocks = blocksOf('2026-03-29', timeline, zone);
  const told = blocks.map((block) => [
    block.kind === 'work' ? block.title : block.reason,
    new Date(block.startMs).toISOString().slice(5, 16),
    (block.endMs - block.startMs) / 60_000,
  ]);
  const hours = hoursOf(new Map([['2026-03-29', blocks]]), zone);
  expect([told, hours]).toEqual([
    [
      ['night', '03-28T23:00', 150],
      ['mail', '03-29T01:30', 30],
      ['lock', '03-29T02:00', 360],
      ['mail', '03-29T08:00', 60],
    ],
    { from: 0, to: 11 },
  ]);
});

test('the day on which the clock is put forward is an hour shorter, and hours that are shown never go beyond it', () => {
  const zone = 'Europe/Berlin';
  const length = (day: string) => (instantOf(day, 24, zone) - instantOf(day, 0, zone)) / 3_600_000;
  const late = blocksOf('2026-11-20', [work('late', '2026-11-20T21:30', '2026-11-20T23:00')], zone);
  expect([
    length('2026-03-28'),
    length('2026-03-29'),
    length('2026-10-25'),
    hoursOf(new Map([['2026-11-20', late]]), zone),
    hoursOf(new Map([['2026-11-20', []]]), zone),
  ]).toEqual([24, 23, 25, { from: 16, to: 24 }, { from: 9, to: 17 }]);
});

test('what was written in a review stays what it was in Markdown, on one entry of its list', () => {
  const names = { keep: 'Keep', problem: 'Problem', try: 'Try' };
  const entry = { sessionId: '1', title: 'A [draft]', tags: [], endedAt: '2026-11-20T09:00:00.000Z' };
  const review = { ...entry, keep: 'First *this*\n- then that', problem: null, try: null };
  expect(markdownOf([review], 'Week', names)).toBe(
    '# Week\n\n## Keep\n\n- First \\*this\\*\n  - then that _(A \\[draft\\])_\n',
  );
});
