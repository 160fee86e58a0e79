import { Temporal } from 'temporal-polyfill';
import type { Day } from '#contract';
import { parsedWhole } from './chrono.ts';
import type { Place } from './place.ts';
import { dayIn } from './wall-time.ts';

/**
 * Reads "yesterday", "1 Oct", "last monday", 昨日, 10月1日. Null when that is no day, more than one, or a time of one.
 * Records are of the past: a weekday alone is the latest there was, and a year that is not named is none to come.
 */
export function readDay(text: string, place: Place): Day | null {
  const plain = text.normalize('NFKC').trim();
  const found = parsedWhole(plain, place);
  if (found === null || found.end != null || found.start.isCertain('hour')) return null;
  const { start } = found;
  if (!start.isCertain('day') && !start.isCertain('weekday')) return null;
  const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
  if (year === null || month === null || day === null) return null;
  const date = Temporal.PlainDate.from({ year, month, day });
  const today = Temporal.PlainDate.from(dayIn(place.zone, place.now));
  const isAhead = Temporal.PlainDate.compare(date, today) > 0;
  if (!start.isCertain('day') && isAhead && !/\s/.test(plain)) return `${date.subtract({ weeks: 1 })}`;
  const isUnnamed = start.isCertain('day') && !start.isCertain('year');
  return `${isUnnamed && date.year > today.year ? date.subtract({ years: 1 }) : date}`;
}
