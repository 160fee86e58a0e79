import { Temporal } from 'temporal-polyfill';
import type { Day } from '#contract';

/**
 * A calendar day and the instants it spans, in ms since 1970: from its first midnight to that of the next day, which are
 * 23, 24 or 25 hours, as its zone says, and none where the day was skipped.
 */
type DaySpan = { day: Day; startMs: number; endMs: number };

export type Calendar = {
  zone: string;
  /** The day an instant (ms since 1970) lies in. */
  dayAt(ms: number): DaySpan;
  /** Every day from one to another, both included. */
  days(from: Day, to: Day): DaySpan[];
};

const calendars = new Map<string, Calendar>();

/** The calendar of an IANA zone. Days are worked out by Temporal once and then remembered. */
export function calendarOf(zone: string): Calendar {
  const known = calendars.get(zone);
  if (known !== undefined) return known;
  const made = makeCalendar(zone);
  calendars.set(zone, made);
  return made;
}

function makeCalendar(zone: string): Calendar {
  const byDay = new Map<Day, DaySpan>();
  const sorted: DaySpan[] = [];
  let last: DaySpan = { day: '', startMs: 0, endMs: 0 };

  function spanOf(date: Temporal.PlainDate): DaySpan {
    const day = date.toString();
    const known = byDay.get(day);
    if (known !== undefined) return known;
    const span = { day, startMs: startMs(date, zone), endMs: startMs(date.add({ days: 1 }), zone) };
    byDay.set(day, span);
    sorted.splice(firstAfter(sorted, span.startMs), 0, span);
    return span;
  }

  function dayAt(ms: number): DaySpan {
    if (last.startMs <= ms && ms < last.endMs) return last;
    const candidate = sorted[firstAfter(sorted, ms) - 1];
    last = candidate !== undefined && ms < candidate.endMs ? candidate : spanAround(ms);
    return last;
  }

  /** Where clocks go back over midnight, an instant after the first midnight still has the date of the day before. */
  function spanAround(ms: number): DaySpan {
    const date = dateAt(ms, zone);
    const span = spanOf(date);
    return ms < span.endMs ? span : spanOf(date.add({ days: 1 }));
  }

  function days(from: Day, to: Day): DaySpan[] {
    const spans: DaySpan[] = [];
    const end = Temporal.PlainDate.from(to);
    for (
      let date = Temporal.PlainDate.from(from);
      Temporal.PlainDate.compare(date, end) <= 0;
      date = date.add({ days: 1 })
    ) {
      spans.push(spanOf(date));
    }
    return spans;
  }

  return { zone, dayAt, days };
}

function startMs(date: Temporal.PlainDate, zone: string): number {
  return date.toZonedDateTime(zone).epochMilliseconds;
}

function dateAt(ms: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDate();
}

/** How many of the sorted days start at or before an instant. */
function firstAfter(sorted: DaySpan[], ms: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.startMs ?? Number.POSITIVE_INFINITY) <= ms) low = middle + 1;
    else high = middle;
  }
  return low;
}
