import { Temporal } from 'temporal-polyfill';
import type { Day } from '#contract';

export const spanKinds = ['day', 'week', 'month', 'year', 'custom'] as const;
export type SpanKind = (typeof spanKinds)[number];

/** The days a report is about, both inclusive. */
export type Span = { kind: SpanKind; from: Day; to: Day };

/** The day, week, month or year around a day. Weeks begin on `firstWeekday`: 1 is Monday, 7 is Sunday. */
export function spanAround(kind: Exclude<SpanKind, 'custom'>, around: Day, firstWeekday: number): Span {
  const date = Temporal.PlainDate.from(around);
  const from = firstOf(kind, date, firstWeekday);
  const to = kind === 'day' ? from : from.add({ [`${kind}s`]: 1 }).subtract({ days: 1 });
  return { kind, from: `${from}`, to: `${to}` };
}

function firstOf(kind: Exclude<SpanKind, 'custom'>, date: Temporal.PlainDate, firstWeekday: number) {
  switch (kind) {
    case 'day':
      return date;
    case 'week':
      return date.subtract({ days: (date.dayOfWeek - firstWeekday + 7) % 7 });
    case 'month':
      return date.with({ day: 1 });
    case 'year':
      return date.with({ month: 1, day: 1 });
  }
}

/** The span before (-1) or after (1). One that was chosen by hand moves by its own length. */
export function neighbour(span: Span, way: -1 | 1, firstWeekday: number): Span {
  const from = Temporal.PlainDate.from(span.from);
  if (span.kind !== 'custom') {
    return spanAround(span.kind, `${from.add({ [`${span.kind}s`]: way })}`, firstWeekday);
  }
  const days = way * lengthInDays(span);
  return { kind: 'custom', from: addDays(span.from, days), to: addDays(span.to, days) };
}

export function addDays(to: Day, days: number): Day {
  return `${Temporal.PlainDate.from(to).add({ days })}`;
}

export function lengthInDays({ from, to }: Pick<Span, 'from' | 'to'>): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days + 1;
}

export function daysOf({ from, to }: Pick<Span, 'from' | 'to'>): Day[] {
  return Array.from({ length: lengthInDays({ from, to }) }, (_, index) => addDays(from, index));
}

/** Where a day lies in a week that begins on `firstWeekday`: 1 to 7. */
export function weekdayOf(day: Day, firstWeekday: number): number {
  return ((Temporal.PlainDate.from(day).dayOfWeek - firstWeekday + 7) % 7) + 1;
}

/** The day that it is now in a zone. */
export function todayIn(zone: string): Day {
  return `${Temporal.Now.plainDateISO(zone)}`;
}
