import type { QueryInput } from '#contract';
import { type Figure, mebibytes } from './figures.ts';
import { probe } from './probing.ts';
import { rareWord } from './sample-words.ts';

type Asked = { coldMs: number; warmMs: number; length: number; peakBytes: number };
type Span = { from: string; to: string };

const nowhere = 'xylophone';

function summaries(span: Span): { what: string; query: QueryInput; warm?: number; cold?: number }[] {
  const by = { type: 'summary', ...span } as const;
  return [
    { what: 'summary by day', query: { ...by, by: 'day' }, warm: 20, cold: 300 },
    { what: 'summary by day, another zone', query: { ...by, by: 'day', zone: 'America/Los_Angeles' } },
    { what: 'summary by title', query: { ...by, by: 'title' } },
    { what: 'summary by tag', query: { ...by, by: 'tag' } },
    { what: 'summary by pause reason', query: { ...by, by: 'pauseReason' } },
  ];
}

const searches: { what: string; query: QueryInput; warm?: number; cold?: number }[] = [
  { what: 'search, a common word', query: { type: 'sessions', text: 'report' }, warm: 50 },
  { what: 'search, a rare word', query: { type: 'sessions', text: rareWord }, warm: 50 },
  { what: 'search, no match', query: { type: 'sessions', text: nowhere }, warm: 50 },
  { what: 'search, two words and Japanese', query: { type: 'sessions', text: '会議 legal' }, warm: 50 },
  { what: 'last Try of a title', query: { type: 'lastTry', title: 'Write the contract' } },
  { what: 'last Try of an unknown title', query: { type: 'lastTry', title: nowhere } },
  { what: 'a session that is not there', query: { type: 'session', sessionId: nowhere } },
];

/** Reports and searches over everything; each question in a fresh process, first cold, then warm. */
export function measureQuestions(full: string, span: Span): Figure[] {
  return [...summaries(span), ...searches].flatMap(({ what, query, warm, cold }) => {
    const asked = probe<Asked>('ask', full, JSON.stringify(query));
    return [
      { what: `${what}, warm`, measured: asked.warmMs, unit: 'ms', ...bar(warm) },
      { what: `${what}, cold`, measured: asked.coldMs, unit: 'ms', ...bar(cold) },
    ] satisfies Figure[];
  });
}

/** Timelines and reviews; what Timewarrior takes to write out the same stretches, where it is installed, beside the first. */
export function measureDays(full: string, span: Span, timewMs: number | null): Figure[] {
  const month = { from: span.to.replace(/-\d\d$/, '-01'), to: span.to };
  const asked: { what: string; query: QueryInput; beside?: NonNullable<Figure['beside']> }[] = [
    {
      what: 'timeline of all ten years',
      query: { type: 'timeline', ...span },
      ...(timewMs === null ? {} : { beside: { what: '`timew export`', value: timewMs } }),
    },
    { what: 'timeline of this month', query: { type: 'timeline', ...month } },
    { what: 'reviews of all ten years', query: { type: 'reviews', ...span } },
    { what: 'reviews of this month', query: { type: 'reviews', ...month } },
  ];
  return asked.flatMap(({ what, query, ...beside }) => {
    const { coldMs, warmMs } = probe<Asked>('ask', full, JSON.stringify(query), '5');
    return [
      { what: `${what}, warm`, measured: warmMs, unit: 'ms', ...beside },
      { what: `${what}, cold`, measured: coldMs, unit: 'ms', ...beside },
    ] satisfies Figure[];
  });
}

/** Everything at once, as a file. */
export function measureExport(full: string): Figure[] {
  const query: QueryInput = { type: 'export', format: 'json' };
  const asked = probe<Asked>('ask', full, JSON.stringify(query), '0');
  const mib = mebibytes(asked.length).toFixed(0);
  return [
    { what: `export of everything as json (${mib} MiB)`, measured: asked.coldMs / 1000, unit: 's' },
    { what: 'export: peak memory of the process', measured: mebibytes(asked.peakBytes), unit: 'MiB' },
  ];
}

/** What the history holds in memory, over a product without one. */
export function measureHeap(empty: string, full: string, span: Span): Figure[] {
  const queries = JSON.stringify([...summaries(span), ...searches].map(({ query }) => query));
  const without = probe<{ started: number; asked: number }>('heap', empty, queries);
  const held = probe<{ started: number; asked: number }>('heap', full, queries);
  const figure = (what: string, one: number, other: number): Figure => ({
    what: `memory over no history, ${what}`,
    measured: mebibytes(one - other),
    unit: 'MiB',
    bar: { most: 30 },
  });
  return [
    figure('after the first answer', held.started, without.started),
    figure('after all these questions', held.asked, without.asked),
  ];
}

function bar(most: number | undefined): Pick<Figure, 'bar'> {
  return most === undefined ? {} : { bar: { most } };
}
