import type { Instant, PauseReason, SessionView, TimelineQuery, TimelineView } from '#contract';
import { instantAt, viewSession } from '../engine/index.ts';
import { countedInHand, eachMonthOf, type Window, windowOf } from './counted-sessions.ts';
import type { Source } from './machines/source.ts';
import type { RecordSources } from './sources.ts';

type Entry = TimelineView[number];
/** In ms since 1970; what still goes on ends at null. */
type Stretch = { startMs: number; endMs: number | null; pause: PauseReason | null };

/**
 * Work and pauses of some days in order of start, cut at the first and the last midnight, so that they add up to the
 * summary of the same days. Aborted sessions are left out.
 */
export async function timelineOf(asked: TimelineQuery, sources: RecordSources): Promise<TimelineView> {
  const window = windowOf(asked, asked.zone ?? sources.ports.zone);
  const bySource: Entry[][] = [];
  for (const source of sources.machines.sources()) bySource.push(await entriesOf(window, source));
  // Not spread into a call: ten years are more arguments than a call takes.
  return bySource.flat().sort(byStart);
}

async function entriesOf(window: Window, source: Source): Promise<Entry[]> {
  const { state } = source.records;
  const now = source.records.effectiveNow();
  const entries: Entry[] = [];
  const written = writer();
  const add = (session: { id: string; title: string }, stretch: Stretch) => {
    const cut = cutTo(window, stretch, Date.parse(now));
    if (cut !== null) entries.push(entryOf(session, cut, written));
  };
  for await (const { digest, rows } of eachMonthOf(window, state, source)) {
    for (const row of rows) for (const span of digest.spans(row.index)) add(row, span);
  }
  for (const session of countedInHand(state, source)) {
    for (const stretch of stretchesOf(viewSession(session, state.running, now))) add(session, stretch);
  }
  return entries;
}

function stretchesOf({ intervals, pauses }: SessionView): Stretch[] {
  const inMs = ({ start, end }: { start: Instant; end: Instant | null }) => ({
    startMs: Date.parse(start),
    endMs: end === null ? null : Date.parse(end),
  });
  return [
    ...intervals.map((interval) => ({ ...inMs(interval), pause: null })),
    ...pauses.map((pause) => ({ ...inMs(pause), pause: pause.reason })),
  ];
}

/** What lies in the window. Only what goes on now, within it, has no end; and only that may be empty as yet. */
function cutTo(window: Window, { startMs, endMs, pause }: Stretch, nowMs: number): Stretch | null {
  const goesOn = endMs === null && nowMs < window.endMs;
  const from = Math.max(window.startMs, startMs);
  const until = Math.min(window.endMs, endMs ?? nowMs);
  if (goesOn ? from > nowMs : from >= until) return null;
  return { startMs: from, endMs: goesOn ? null : until, pause };
}

/** Writes instants. Where one stretch ends the next begins, so every second one was written just before. */
function writer(): (ms: number) => Instant {
  let last = { ms: 0, instant: instantAt(0) };
  return (ms) => {
    if (ms !== last.ms) last = { ms, instant: instantAt(ms) };
    return last.instant;
  };
}

function entryOf(
  { id, title }: { id: string; title: string },
  { startMs, endMs, pause }: Stretch,
  written: (ms: number) => Instant,
): Entry {
  const start = written(startMs);
  const stretch = { sessionId: id, title, start, end: endMs === null ? null : written(endMs) };
  return pause === null ? { ...stretch, kind: 'work' } : { ...stretch, kind: 'pause', reason: pause };
}

/** Where one stops and another goes on at once, the work comes first. */
function byStart(one: Entry, other: Entry): number {
  if (one.start !== other.start) return one.start < other.start ? -1 : 1;
  if (one.kind !== other.kind) return one.kind === 'work' ? -1 : 1;
  return one.sessionId < other.sessionId ? -1 : 1;
}
