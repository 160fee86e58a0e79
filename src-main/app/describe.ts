import type { SessionRecord } from '#contract';
import { calendarOf, eachDay, endOf, replay, type Session, type Span, spansOf, startOf } from '../engine/index.ts';
import type { DailyShares, Described } from '../storage/index.ts';

/** What the storage needs to know of a record to file it, list it and count it. */
export function describe(record: SessionRecord): Described {
  return describeSession(replay(record));
}

export function describeSession(session: Session): Described {
  const endMs = Date.parse(endOf(session));
  return {
    id: session.id,
    month: calendarOf(session.zone).dayAt(Date.parse(session.openedAt)).day.slice(0, 7),
    title: session.title,
    tags: session.tags,
    status: session.ending?.status ?? 'in_progress',
    archived: session.archived,
    wroteTry: session.review?.try != null,
    hasReview: session.review !== null,
    startMs: Date.parse(startOf(session)),
    endMs,
    spans: spansOf(session, null, endMs),
    text: searchText(session),
  };
}

function searchText(session: Session): string {
  const { review } = session;
  const parts = [
    session.title,
    session.plannedOutcome,
    ...session.tags,
    ...session.steps.map((step) => step.text),
    ...session.notes.map((note) => note.text),
    review?.keep,
    review?.problem,
    review?.try,
  ];
  return parts
    .filter((part) => part != null)
    .join('\n')
    .toLowerCase();
}

/** How the days of a zone share a session. */
export function sharesOf(zone: string, spans: readonly Span[]): DailyShares {
  const calendar = calendarOf(zone);
  const shares: DailyShares = new Map();
  for (const span of spans) {
    eachDay(calendar, span.startMs, span.endMs, (day, ms) => {
      const share = shares.get(day) ?? { workedMs: 0, pausedMs: 0, sessions: 1 };
      if (span.pause === null) share.workedMs += ms;
      else share.pausedMs += ms;
      shares.set(day, share);
    });
  }
  return shares;
}
