import type { Day } from '#contract';
import { neighbour, type SpanKind, spanAround } from '../shared/span.ts';

/** What people export most: spans as the reports have them, by the names they go by today. */
export const usualSpans = ['thisWeek', 'lastWeek', 'thisMonth', 'lastMonth', 'thisYear', 'everything'] as const;
export type UsualSpan = (typeof usualSpans)[number];

const whole: Readonly<Record<Exclude<UsualSpan, 'everything'>, Exclude<SpanKind, 'custom'>>> = {
  thisWeek: 'week',
  lastWeek: 'week',
  thisMonth: 'month',
  lastMonth: 'month',
  thisYear: 'year',
};

/** Its first and last day; both are empty where neither is meant. Weeks begin on `firstWeekday`: 1 is Monday, 7 is Sunday. */
export function daysOfUsual(name: UsualSpan, today: Day, firstWeekday: number): { from: Day | ''; to: Day | '' } {
  if (name === 'everything') return { from: '', to: '' };
  const around = spanAround(whole[name], today, firstWeekday);
  const { from, to } = name.startsWith('last') ? neighbour(around, -1, firstWeekday) : around;
  return { from, to };
}
