import type { SummaryQuery, SummaryView } from '#contract';
import { type Span, type State, spansOf } from '../engine/index.ts';
import type { DayTotal } from '../storage/index.ts';
import { countedInHand, eachMonthOf, type Window, windowOf } from './counted-sessions.ts';
import { sharesOf } from './describe.ts';
import type { Source } from './machines/source.ts';
import type { RecordSources } from './sources.ts';

type Counted = { title: string; tags: string[]; spans: Span[] };
type Rows = Map<string, DayTotal>;

/** Work and pauses of a span of days. An interval over midnight counts on both days; aborted sessions do not count. */
export async function summarize(asked: SummaryQuery, sources: RecordSources): Promise<SummaryView> {
  const zone = asked.zone ?? sources.ports.zone;
  const window = windowOf(asked, zone);
  const rows: Rows = new Map();
  let workedMs = 0;
  const count = (session: Counted) => {
    const spans = clipped(session.spans, window);
    workedMs += workOf(spans);
    addShares(rows, sharesBy(asked.by, zone, { ...session, spans }));
  };
  for (const source of sources.machines.sources()) {
    const { state } = source.records;
    for (const session of inHand(state, source)) count(session);
    if (asked.by === 'day' && zone === source.storage.totals.zone) {
      const closed = closedByDay(asked, source);
      for (const total of closed.values()) workedMs += total.workedMs;
      addShares(rows, closed);
    } else {
      await eachClosed(window, state, source, count);
    }
  }
  return { rows: inOrder(rows, asked.by), workedMs };
}

async function eachClosed(window: Window, state: State, source: Source, count: (session: Counted) => void) {
  for await (const { digest, rows } of eachMonthOf(window, state, source)) {
    for (const row of rows) count({ ...row, spans: digest.spans(row.index) });
  }
}

function closedByDay({ from, to }: SummaryQuery, { storage, doubled }: Source): Rows {
  const closed = storage.totals.between(from, to);
  for (const [day, share] of doubled) {
    const total = closed.get(day);
    if (total !== undefined) closed.set(day, lessBy(total, share));
  }
  return closed;
}

function lessBy(total: DayTotal, share: DayTotal): DayTotal {
  return {
    workedMs: total.workedMs - share.workedMs,
    pausedMs: total.pausedMs - share.pausedMs,
    sessions: total.sessions - share.sessions,
  };
}

function inHand(state: State, source: Source): Counted[] {
  const nowMs = Date.parse(source.records.effectiveNow());
  return countedInHand(state, source).map((session) => ({
    title: session.title,
    tags: session.tags,
    spans: spansOf(session, state.running, session.ending === null ? nowMs : Date.parse(session.ending.at)),
  }));
}

function clipped(spans: Span[], { startMs, endMs }: Window): Span[] {
  return spans
    .map((span) => ({ ...span, startMs: Math.max(startMs, span.startMs), endMs: Math.min(endMs, span.endMs) }))
    .filter((span) => span.startMs < span.endMs);
}

function workOf(spans: Span[]): number {
  return spans.reduce((sum, span) => sum + (span.pause === null ? span.endMs - span.startMs : 0), 0);
}

function sharesBy(by: SummaryQuery['by'], zone: string, session: Counted): Rows {
  if (session.spans.length === 0) return new Map();
  switch (by) {
    case 'day':
      return sharesOf(zone, session.spans);
    case 'title':
      return new Map([[session.title, totalOf(session.spans)]]);
    case 'tag':
      return new Map((session.tags.length === 0 ? [''] : session.tags).map((tag) => [tag, totalOf(session.spans)]));
    case 'pauseReason':
      return byReason(session.spans);
  }
}

function totalOf(spans: Span[]): DayTotal {
  const wholeMs = spans.reduce((sum, span) => sum + span.endMs - span.startMs, 0);
  const workedMs = workOf(spans);
  return { workedMs, pausedMs: wholeMs - workedMs, sessions: 1 };
}

function byReason(spans: Span[]): Rows {
  const rows: Rows = new Map();
  for (const { pause, startMs, endMs } of spans) {
    if (pause === null) continue;
    const row = rows.get(pause) ?? { workedMs: 0, pausedMs: 0, sessions: 1 };
    row.pausedMs += endMs - startMs;
    rows.set(pause, row);
  }
  return rows;
}

function addShares(rows: Rows, shares: Rows): void {
  for (const [key, share] of shares) {
    if (share.sessions === 0) continue;
    const row = rows.get(key) ?? { workedMs: 0, pausedMs: 0, sessions: 0 };
    row.workedMs += share.workedMs;
    row.pausedMs += share.pausedMs;
    row.sessions += share.sessions;
    rows.set(key, row);
  }
}

/** Days in order; everything else by how much it took. */
function inOrder(rows: Rows, by: SummaryQuery['by']): SummaryView['rows'] {
  const list = [...rows].map(([key, row]) => ({ key, ...row }));
  if (by === 'day') return list.sort((one, other) => (one.key < other.key ? -1 : 1));
  return list.sort(
    (one, other) => other.workedMs - one.workedMs || other.pausedMs - one.pausedMs || (one.key < other.key ? -1 : 1),
  );
}
