import type { ReviewsView, SessionSummary, SummaryView, TimelineView } from '#contract';
import type { Answer, Client, QueryOf } from '../client/index.ts';
import { lengthInDays, type Span } from '../shared/span.ts';
import { estimatedIn, merged, piecesOf } from './pieces.ts';

export type Rows = SummaryView['rows'];

/** All that is shown of a span, of one moment. What is null is not looked at for so long a span. */
export type Report = {
  span: Span;
  workedMs: number;
  days: Rows;
  titles: Rows;
  tags: Rows;
  reasons: Rows;
  /** Of a week at most. */
  timeline: TimelineView | null;
  /** Completed sessions that were begun in the span and have an estimate. */
  estimated: SessionSummary[] | null;
  reviews: ReviewsView | null;
  /** The days of the year in which the span ends. */
  year: Rows;
};

/** How much of a long count is done, and whether it is still wanted. */
export type Counting = { isWanted(): boolean; tell(done: number, total: number): void };

export const longestTimelineDays = 7;
/** Single sessions are looked at for a quarter of a year at once; beyond that when it is asked for. */
export const closestDays = 92;
/** What is longer is counted in pieces, so that it can be followed and cancelled. */
const longestAtOnceDays = 800;

const notAsked = { ok: true, value: null } as const;
const measures = ['day', 'title', 'tag', 'pauseReason'] as const;
type Measure = (typeof measures)[number];

/** Adds up a report; null when it was not wanted any more before it was done. */
export async function reportOn(
  span: Span,
  zone: string,
  client: Client,
  counting: Counting,
): Promise<Answer<Report | null>> {
  const days = { from: span.from, to: span.to, zone };
  const length = lengthInDays(span);
  const year = { from: `${span.to.slice(0, 4)}-01-01`, to: `${span.to.slice(0, 4)}-12-31`, zone };
  const close = length <= closestDays;
  const [sums, ofYear, timeline, reviews, estimated] = await Promise.all([
    sumsOf(span, zone, client, counting),
    client.query<'summary'>({ type: 'summary', ...year, by: 'day' }),
    length <= longestTimelineDays ? client.query<'timeline'>({ type: 'timeline', ...days }) : notAsked,
    close ? client.query<'reviews'>({ type: 'reviews', ...days }) : notAsked,
    close ? estimatedIn(span, client) : notAsked,
  ]);
  if (!sums.ok) return sums;
  if (!ofYear.ok) return ofYear;
  if (!timeline.ok) return timeline;
  if (!reviews.ok) return reviews;
  if (!estimated.ok) return estimated;
  if (sums.value === null) return { ok: true, value: null };
  const { day, title, tag, pauseReason } = sums.value;
  const value: Report = {
    span,
    workedMs: day.workedMs,
    days: day.rows,
    titles: title.rows,
    tags: tag.rows,
    reasons: pauseReason.rows,
    timeline: timeline.value,
    estimated: estimated.value,
    reviews: reviews.value,
    year: ofYear.value.rows,
  };
  return { ok: true, value };
}

type Sums = Record<Measure, SummaryView>;

async function sumsOf(span: Span, zone: string, client: Client, counting: Counting): Promise<Answer<Sums | null>> {
  const found: Record<Measure, SummaryView[]> = { day: [], title: [], tag: [], pauseReason: [] };
  const pieces = piecesOf(span, lengthInDays(span) > longestAtOnceDays ? 366 : longestAtOnceDays);
  for (const [done, piece] of pieces.entries()) {
    if (!counting.isWanted()) return { ok: true, value: null };
    if (pieces.length > 1) counting.tell(done, pieces.length);
    const ask = (by: QueryOf<'summary'>['by']) => client.query<'summary'>({ type: 'summary', ...piece, zone, by });
    const answers = await Promise.all(measures.map(ask));
    for (const [index, answer] of answers.entries()) {
      if (!answer.ok) return answer;
      found[measures[index] ?? 'day'].push(answer.value);
    }
  }
  const sum = (by: Measure) => merged(by, found[by]);
  return {
    ok: true,
    value: { day: sum('day'), title: sum('title'), tag: sum('tag'), pauseReason: sum('pauseReason') },
  };
}
