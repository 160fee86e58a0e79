import { describe, expect, test } from 'vitest';
import type { TimelineView } from '#contract';
import { dayThatLasts } from '../support/day-that-lasts.ts';
import { completedBefore, workedBefore } from './past.ts';
import type { Visitor } from './visitor.ts';

const hourMs = 3_600_000;

/** The work of today; the timeline and the reviews of some days. */
export function showsDays(here: () => Visitor): void {
  describe('days', () => {
    test('current counts the work of the local day, of open and completed sessions, not of aborted ones', async () => {
      await dayThatLasts();
      const visitor = here();
      await visitor.do({ type: 'start', title: 'Report', at: '2020-05-04T08:00:00.000Z' });
      const { running, todayMs } = await visitor.ask({ type: 'current' });
      await visitor.do({ type: 'checkout', decision: 'complete' });
      const closed = (await visitor.ask({ type: 'current' })).todayMs;
      const { id: sessionId } = await visitor.do({ type: 'start', title: 'Wrong thing' });
      await visitor.do({ type: 'abort', sessionId });
      const aborted = (await visitor.ask({ type: 'current' })).todayMs;
      expect({
        wholeIsMore: (running?.workedMs ?? 0) > 25 * hourMs,
        atMostADay: todayMs <= 25 * hourMs,
        closedIsNoLess: closed >= todayMs,
        abortedAddsNothing: aborted === closed,
      }).toEqual({ wholeIsMore: true, atMostADay: true, closedIsNoLess: true, abortedAddsNothing: true });
    });

    test('timeline: work and pauses in order of start, cut at the midnights of the days asked for', async () => {
      const visitor = here();
      const first = await workedBefore(visitor, {
        title: 'Report',
        start: '2020-05-04T20:00:00.000Z',
        end: '2020-05-04T21:00:00.000Z',
      });
      const second = await completedBefore(visitor, {
        title: 'Night shift',
        start: '2020-05-04T22:00:00.000Z',
        end: '2020-05-05T02:00:00.000Z',
      });
      const night = await visitor.ask({ type: 'timeline', from: '2020-05-04', to: '2020-05-04', zone: 'UTC' });
      const morning = await visitor.ask({ type: 'timeline', from: '2020-05-05', to: '2020-05-05', zone: 'UTC' });
      const [midnight, nextMidnight] = ['2020-05-05T00:00:00.000Z', '2020-05-06T00:00:00.000Z'];
      const report = { sessionId: first.id, title: 'Report' };
      const shift = { sessionId: second.id, title: 'Night shift' };
      expect({ night, morning }).toEqual({
        night: [
          { ...report, start: '2020-05-04T20:00:00.000Z', end: '2020-05-04T21:00:00.000Z', kind: 'work' },
          { ...report, start: '2020-05-04T21:00:00.000Z', end: midnight, kind: 'pause', reason: 'switch' },
          { ...shift, start: '2020-05-04T22:00:00.000Z', end: midnight, kind: 'work' },
        ],
        morning: [
          { ...shift, start: midnight, end: '2020-05-05T02:00:00.000Z', kind: 'work' },
          { ...report, start: midnight, end: nextMidnight, kind: 'pause', reason: 'switch' },
          { ...shift, start: '2020-05-05T02:00:00.000Z', end: nextMidnight, kind: 'pause', reason: 'switch' },
        ],
      });
    });

    test('timeline: what goes on has no end; aborted sessions are left out, archived ones are not', async () => {
      const visitor = here();
      const { id: sessionId } = await completedBefore(visitor, {
        title: 'Archived',
        start: '2020-05-05T08:00:00.000Z',
        end: '2020-05-05T09:00:00.000Z',
      });
      await visitor.do({ type: 'archive', sessionId });
      const paused = await visitor.do({ type: 'start', title: 'Report' });
      const running = await visitor.do({ type: 'start', title: 'Phone call' });
      const { endedAt } = await visitor.ask({ type: 'session', sessionId });
      const timeline = await visitor.ask({ type: 'timeline', from: '2020-05-05', to: '9999-12-31', zone: 'UTC' });
      const shift = { sessionId, title: 'Archived' };
      const switched = running.startedAt;
      expect(timeline).toEqual(
        [
          { ...shift, start: '2020-05-05T08:00:00.000Z', end: '2020-05-05T09:00:00.000Z', kind: 'work' },
          { ...shift, start: '2020-05-05T09:00:00.000Z', end: endedAt, kind: 'pause', reason: 'switch' },
          { sessionId: paused.id, title: 'Report', start: paused.startedAt, end: switched, kind: 'work' },
          { sessionId: running.id, title: 'Phone call', start: switched, end: null, kind: 'work' },
          { sessionId: paused.id, title: 'Report', start: switched, end: null, kind: 'pause', reason: 'switch' },
        ].filter(({ start, end }) => start !== end),
      );
    });

    test.each(['UTC', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Chatham'])(
      'timeline and summary of the days of %s add up to the same',
      async (zone) => {
        const visitor = here();
        const work = [
          { title: 'Report', start: '2020-05-04T08:15:00.000Z', end: '2020-05-05T16:07:00.000Z' },
          { title: 'Report', start: '2020-05-05T17:00:00.000Z', end: '2020-05-07T10:30:00.000Z' },
          { title: 'Phone call', start: '2020-05-07T11:00:00.000Z', end: '2020-05-07T12:00:00.000Z' },
        ];
        for (const [index, past] of work.entries()) await (index === 1 ? workedBefore : completedBefore)(visitor, past);
        for (const day of ['2020-05-03', '2020-05-04', '2020-05-05', '2020-05-06', '2020-05-07', '2020-05-08']) {
          const asked = { from: day, to: day, zone };
          const { rows } = await visitor.ask({ type: 'summary', ...asked, by: 'day' });
          const timeline = await visitor.ask({ type: 'timeline', ...asked });
          const [{ workedMs, pausedMs } = { workedMs: 0, pausedMs: 0 }] = rows;
          expect([day, totalMs(timeline, 'work'), totalMs(timeline, 'pause')]).toEqual([day, workedMs, pausedMs]);
        }
      },
    );

    test('reviews: Keep, Problem and Try of the sessions completed within the days, the newest first', async () => {
      const visitor = here();
      const finish = async (title: string, review: { keep?: string; problem?: string; try?: string }) => {
        await visitor.do({ type: 'start', title, tags: ['board'] });
        return visitor.do({ type: 'checkout', decision: 'complete', review });
      };
      const first = await finish('Report', { keep: 'a quiet room', try: 'shorter' });
      await finish('Mail', {});
      const second = await finish('Phone call', { problem: 'no notes' });
      await visitor.do({ type: 'archive', sessionId: second.id });
      const today = first.endedAt?.slice(0, 10) ?? '';
      const reviews = await visitor.ask({ type: 'reviews', from: today, to: '9999-12-31', zone: 'UTC' });
      const before = await visitor.ask({ type: 'reviews', from: '2020-05-05', to: '2020-05-06' });
      expect({ reviews, before }).toEqual({
        reviews: [
          { ...entryOf(second), keep: null, problem: 'no notes', try: null },
          { ...entryOf(first), keep: 'a quiet room', problem: null, try: 'shorter' },
        ],
        before: [],
      });
    });

    test('reviews: what is written later counts, on the day the session ended', async () => {
      const visitor = here();
      const { id: sessionId, endedAt } = await completedBefore(visitor, {
        title: 'Report',
        start: '2020-05-05T08:00:00.000Z',
        end: '2020-05-05T09:00:00.000Z',
      });
      await visitor.do({ type: 'review', sessionId, try: 'earlier' });
      const day = endedAt?.slice(0, 10) ?? '';
      const written = await visitor.ask({ type: 'reviews', from: day, to: day, zone: 'UTC' });
      await visitor.do({ type: 'review', sessionId, try: null });
      const cleared = await visitor.ask({ type: 'reviews', from: day, to: day, zone: 'UTC' });
      expect([written.map((entry) => entry.try), cleared]).toEqual([['earlier'], []]);
    });
  });
}

function entryOf({ id, title, tags, endedAt }: { id: string; title: string; tags: string[]; endedAt: string | null }) {
  return { sessionId: id, title, tags, endedAt };
}

function totalMs(timeline: TimelineView, kind: 'work' | 'pause'): number {
  const stretches = timeline.filter((entry) => entry.kind === kind);
  return stretches.reduce((sum, { start, end }) => sum + Date.parse(end ?? '') - Date.parse(start), 0);
}
