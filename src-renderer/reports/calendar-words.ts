import { useMemo } from 'react';
import type { Day, Instant } from '#contract';
import { hourAsIn } from '../shared/hour-as-in.ts';
import { type Manner, useManner } from '../shared/manner.ts';
import type { Span } from '../shared/span.ts';

/** How days and times of a zone are written, as the reader's region has it or as it is set. */
export type CalendarWords = {
  firstWeekday: number;
  time(instant: Instant | number): string;
  /** `9` beside `9:05`, `09` beside `09:05`, or `9 am` */
  hour(instant: number): string;
  /** `Mon 16` */
  weekday(day: Day): string;
  /** `Mon` */
  weekdayName(day: Day): string;
  /** `Mon, 16 Nov 2026` */
  day(day: Day): string;
  dayOf(instant: Instant): string;
  month(day: Day): string;
  /** `November` */
  monthName(day: Day): string;
  span(span: Pick<Span, 'from' | 'to' | 'kind'>): string;
};

function wordsIn({ locale, hours, firstWeekday }: Manner, zone: string): CalendarWords {
  // Days are written in UTC: a calendar day has no zone.
  const form = (parts: Intl.DateTimeFormatOptions, timeZone = 'UTC') =>
    new Intl.DateTimeFormat(locale, { ...parts, timeZone });
  const clock = form({ hour: 'numeric', minute: '2-digit', ...hours }, zone);
  const hour = form({ hour: 'numeric', ...hours }, zone);
  const weekday = form({ weekday: 'short', day: 'numeric' });
  const weekdayName = form({ weekday: 'short' });
  const whole = form({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  const wholeInZone = form({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }, zone);
  const plain = form({ day: 'numeric', month: 'short', year: 'numeric' });
  const month = form({ month: 'short' });
  const monthName = form({ month: 'long' });
  const monthAndYear = form({ month: 'long', year: 'numeric' });
  const year = form({ year: 'numeric' });
  const at = (day: Day) => new Date(`${day}T00:00:00Z`);
  return {
    firstWeekday: firstWeekday(),
    time: (instant) => clock.format(new Date(instant)),
    hour: (instant) => hourAsIn(clock.format(instant), hour.format(instant)),
    weekday: (day) => weekday.format(at(day)),
    weekdayName: (day) => weekdayName.format(at(day)),
    day: (day) => whole.format(at(day)),
    dayOf: (instant) => wholeInZone.format(new Date(instant)),
    month: (day) => month.format(at(day)),
    monthName: (day) => monthName.format(at(day)),
    span: ({ kind, from, to }) => {
      if (kind === 'month') return monthAndYear.format(at(from));
      if (kind === 'year') return year.format(at(from));
      return from === to ? whole.format(at(from)) : plain.formatRange(at(from), at(to));
    },
  };
}

export function useCalendarWords(zone: string): CalendarWords {
  const manner = useManner();
  return useMemo(() => wordsIn(manner, zone), [manner, zone]);
}
