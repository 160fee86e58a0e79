import type { ReviewsQuery, ReviewsView } from '#contract';
import { endOf, replay, type Session } from '../engine/index.ts';
import { countedInHand, eachMonthOf, windowOf } from './counted-sessions.ts';
import type { RecordSources } from './sources.ts';

/** Keep, Problem and Try of the sessions completed within some days, the newest first. */
export async function reviewsOf(asked: ReviewsQuery, sources: RecordSources): Promise<ReviewsView> {
  const window = windowOf(asked, asked.zone ?? sources.ports.zone);
  const isWithin = (endMs: number) => window.startMs <= endMs && endMs < window.endMs;
  const found: ReviewsView = [];
  for (const source of sources.machines.sources()) {
    const { state } = source.records;
    for await (const { month, rows } of eachMonthOf(window, state, source)) {
      // All of a month at once: when other work was let through, a row may be another one's.
      for (const row of rows.filter(({ hasReview, endMs }) => hasReview && isWithin(endMs))) {
        found.push(...reviewOf(replay(source.storage.history.record(month, row.index))));
      }
    }
    for (const session of countedInHand(state, source)) {
      if (session.ending !== null && isWithin(Date.parse(endOf(session)))) found.push(...reviewOf(session));
    }
  }
  return found.sort(newestFirst);
}

function reviewOf(session: Session): ReviewsView {
  const { id: sessionId, title, tags, review } = session;
  return review === null ? [] : [{ sessionId, title, tags, endedAt: endOf(session), ...review }];
}

type Entry = ReviewsView[number];

function newestFirst(one: Entry, other: Entry): number {
  if (one.endedAt !== other.endedAt) return one.endedAt < other.endedAt ? 1 : -1;
  return one.sessionId < other.sessionId ? 1 : -1;
}
