import { useEffect, useRef, useState } from 'react';
import type { ReviewsView, SessionSummary, SummaryView, TimelineView } from '#contract';
import type { Answer, Client, QueryOf, Trouble } from '../client/index.ts';
import { useClient, useFeed } from '../shared/client-context.tsx';
import { lengthInDays, type Span } from './span.ts';

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

export const longestTimelineDays = 7;
/** Single sessions are looked at for a quarter of a year at most: a report over ten years costs what its totals cost. */
const closestDays = 92;
const mostSessions = 1_000;

const notAsked = { ok: true, value: null } as const;

async function reportOn(span: Span, zone: string, client: Client): Promise<Answer<Report>> {
  const days = { from: span.from, to: span.to, zone };
  const length = lengthInDays(span);
  const year = { from: `${span.to.slice(0, 4)}-01-01`, to: `${span.to.slice(0, 4)}-12-31`, zone };
  const summary = (by: QueryOf<'summary'>['by'], of = days) => client.query<'summary'>({ type: 'summary', ...of, by });
  const close = length <= closestDays;
  const [byDay, byTitle, byTag, byReason, ofYear, timeline, reviews, estimated] = await Promise.all([
    summary('day'),
    summary('title'),
    summary('tag'),
    summary('pauseReason'),
    summary('day', year),
    length <= longestTimelineDays ? client.query<'timeline'>({ type: 'timeline', ...days }) : notAsked,
    close ? client.query<'reviews'>({ type: 'reviews', ...days }) : notAsked,
    close ? estimatedIn(span, client) : notAsked,
  ]);
  if (!byDay.ok) return byDay;
  if (!byTitle.ok) return byTitle;
  if (!byTag.ok) return byTag;
  if (!byReason.ok) return byReason;
  if (!ofYear.ok) return ofYear;
  if (!timeline.ok) return timeline;
  if (!reviews.ok) return reviews;
  if (!estimated.ok) return estimated;
  const value: Report = {
    span,
    workedMs: byDay.value.workedMs,
    days: byDay.value.rows,
    titles: byTitle.value.rows,
    tags: byTag.value.rows,
    reasons: byReason.value.rows,
    timeline: timeline.value,
    estimated: estimated.value,
    reviews: reviews.value,
    year: ofYear.value.rows,
  };
  return { ok: true, value };
}

async function estimatedIn({ from, to }: Span, client: Client): Promise<Answer<SessionSummary[]>> {
  const page = await client.query<'sessions'>({
    type: 'sessions',
    status: ['completed'],
    includeArchived: true,
    from,
    to,
    limit: mostSessions,
  });
  if (!page.ok) return page;
  return { ok: true, value: page.value.sessions.filter(({ estimateMs }) => estimateMs !== null) };
}

export type ReportAsked = { report: Report | null; trouble: Trouble | null; waiting: boolean };

/** Asks for a report, and again after every push. The one before stays in view until all of the next is there. */
export function useReport(span: Span, zone: string): ReportAsked {
  const client = useClient();
  const { seen } = useFeed();
  const [shown, setShown] = useState<{ report: Report | null; trouble: Trouble | null }>({
    report: null,
    trouble: null,
  });
  const latest = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was pushed may have changed what the report says
  useEffect(() => {
    latest.current += 1;
    const turn = latest.current;
    void reportOn(span, zone, client).then((answer) => {
      if (turn !== latest.current) return;
      if (answer.ok) setShown({ report: answer.value, trouble: null });
      else setShown((before) => ({ ...before, trouble: answer.error }));
    });
  }, [client, span, zone, seen]);
  const waiting = shown.report?.span !== span && shown.trouble === null;
  return { ...shown, waiting };
}
