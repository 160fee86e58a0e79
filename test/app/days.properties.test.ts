import fc from 'fast-check';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import {
  type QueryInput,
  reviewsView,
  type SummaryView,
  summaryView,
  type TimelineView,
  timelineView,
} from '#contract';
import { type App, openApp } from '../../src-main/app/index.ts';
import { readAnswer } from '../faults/ask.ts';
import { memoryFolder } from '../faults/memory-folder.ts';
import { type Drawn, recordOf } from '../storage/records.ts';
import { dayWalk } from '../support/day-walk.ts';
import { quietDesk } from '../support/quiet-desk.ts';
import { turningPoints } from '../support/turning-points.ts';

const [minuteMs, hourMs] = [60_000, 3_600_000];
const zones = [...new Set(turningPoints.map(({ zone }) => zone))];
const anyZone = fc.constantFrom(...zones);

/** Sessions one after the other around a change of the clocks, each begun in a zone of its own, reported in another. */
const anyDays = fc
  .record({
    point: fc.constantFrom(...turningPoints),
    sessions: fc.array(
      fc.record({
        gapMinutes: fc.integer({ min: 0, max: 900 }),
        workMinutes: fc.array(fc.integer({ min: 1, max: 1_500 }), { minLength: 1, maxLength: 3 }),
        pauseMinutes: fc.integer({ min: 1, max: 400 }),
        zone: anyZone,
        title: fc.constantFrom('Report', 'Phone call'),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    elsewhere: anyZone,
    machine: anyZone,
  })
  .map(({ point, sessions, ...places }) => ({
    ...places,
    zone: point.zone,
    drawn: inARow(point.atMs - 40 * hourMs, sessions),
  }));

function inARow(fromMs: number, sessions: (Omit<Drawn, 'startMs' | 'note'> & { gapMinutes: number })[]): Drawn[] {
  let atMs = fromMs;
  return sessions.map(({ gapMinutes, ...session }) => {
    const startMs = atMs + gapMinutes * minuteMs;
    const drawn = { ...session, startMs, note: 'noted' };
    atMs = endOf(drawn);
    return drawn;
  });
}

type Stretch = { session: string; startMs: number; endMs: number; kind: 'work' | 'pause' };
type Rows = SummaryView['rows'];

const idOf = (drawn: Drawn) => recordOf(drawn).id;

function stretchesOf(drawn: Drawn): Stretch[] {
  let atMs = drawn.startMs;
  return drawn.workMinutes.flatMap((minutes, index) => {
    const pauseMs = index === 0 ? 0 : drawn.pauseMinutes * minuteMs;
    const ofSession = { session: String(drawn.startMs) };
    const pause: Stretch = { ...ofSession, startMs: atMs, endMs: atMs + pauseMs, kind: 'pause' };
    const work: Stretch = { ...ofSession, startMs: pause.endMs, endMs: pause.endMs + minutes * minuteMs, kind: 'work' };
    atMs = work.endMs;
    return index === 0 ? [work] : [pause, work];
  });
}

function endOf(drawn: Drawn): number {
  return stretchesOf(drawn).at(-1)?.endMs ?? drawn.startMs;
}

function dayOf(zone: string, ms: number): string {
  return [...dayWalk(zone, ms, ms + 1).keys()][0] ?? '';
}

/** What the summary by day has to be, from looking at the clock of the place every minute. */
function daysOf(zone: string, stretches: Stretch[]): Rows {
  const rows = new Map<string, Rows[number]>();
  const touched = new Set<string>();
  for (const { session, startMs, endMs, kind } of stretches) {
    for (const [key, ms] of dayWalk(zone, startMs, endMs)) {
      const row = rows.get(key) ?? { key, workedMs: 0, pausedMs: 0, sessions: 0 };
      row[kind === 'work' ? 'workedMs' : 'pausedMs'] += ms;
      if (!touched.has(`${session} ${key}`)) row.sessions += 1;
      touched.add(`${session} ${key}`);
      rows.set(key, row);
    }
  }
  return [...rows.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
}

function stretchesIn(timeline: TimelineView): Stretch[] {
  return timeline.map(({ sessionId, start, end, kind }) => {
    return { session: sessionId, startMs: Date.parse(start), endMs: Date.parse(end ?? ''), kind };
  });
}

function appAt(dataDir: string, zone: string): App {
  const opened = openApp({
    dataDir,
    version: '0.0.0',
    zone,
    now: () => '2026-12-31T12:00:00.000Z',
    newId: () => v7(),
    ...quietDesk(),
  });
  if (opened.is === 'taken') throw new Error('The records are in use');
  return opened.app;
}

async function bring(app: App, drawn: Drawn[]): Promise<void> {
  const sessions = drawn.map(recordOf).map(({ id, events, head }) => ({ id, history: events, head }));
  const exportedAt = '2026-12-31T12:00:00.000Z';
  const content = JSON.stringify({ kind: 'intermission-export', format: 2, exportedAt, sessions });
  expect(await app.execute({ type: 'import', format: 'json', content })).toMatchObject({ ok: true });
}

async function ask<Value>(app: App, schema: z.ZodType<Value>, query: QueryInput): Promise<Value> {
  const read = readAnswer(schema, await app.query(query));
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

/** Asks for the days of a zone, from the second to the last but one that were worked on where there are so many. */
async function look(app: App, zone: string, drawn: Drawn[]): Promise<void> {
  const all = daysOf(zone, drawn.flatMap(stretchesOf));
  const inner = all.length > 2 ? all.slice(1, -1) : all;
  const days = { from: inner[0]?.key ?? '', to: inner.at(-1)?.key ?? '', zone };
  const { rows, workedMs } = await ask(app, summaryView, { type: 'summary', ...days, by: 'day' });
  const timeline = await ask(app, timelineView, { type: 'timeline', ...days });
  const reviews = await ask(app, reviewsView, { type: 'reviews', ...days });
  const ended = drawn.filter((one) => days.from <= dayOf(zone, endOf(one)) && dayOf(zone, endOf(one)) <= days.to);
  expect({
    rows,
    workedMs,
    timeline: daysOf(zone, stretchesIn(timeline)),
    sorted: timeline.map(({ start }) => start),
    reviews: reviews.map(({ sessionId }) => sessionId.slice(0, 13)),
  }).toEqual({
    rows: inner,
    workedMs: inner.reduce((sum, row) => sum + row.workedMs, 0),
    timeline: inner,
    sorted: timeline.map(({ start }) => start).sort(),
    reviews: ended.map((one) => idOf(one).slice(0, 13)).reverse(),
  });
}

test('summary, timeline and reviews of any zone are what the clock of that place says', async () => {
  await fc.assert(
    fc.asyncProperty(anyDays, async ({ zone, elsewhere, machine, drawn }) => {
      const folder = await memoryFolder();
      const app = appAt(folder.path, machine);
      await bring(app, drawn);
      for (const asked of [zone, elsewhere, machine]) await look(app, asked, drawn);
      await app.close();
      const moved = appAt(folder.path, zone);
      for (const asked of [zone, machine]) await look(moved, asked, drawn);
      await moved.close();
      await folder.remove();
    }),
    { numRuns: 60, interruptAfterTimeLimit: 50_000 },
  );
});
