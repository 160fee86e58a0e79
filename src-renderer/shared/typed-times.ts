import type { Day, Instant } from '#contract';
import { type ParsedComponents, parsedWhole } from './chrono.ts';
import { lengthIn } from './lengths.ts';
import type { Place } from './place.ts';
import { dayIn, firstAfter, instantAt, instantOf, type WallTime } from './wall-time.ts';

/** A time as it was typed: on the wall, perhaps with its day, or an instant ("10 minutes ago"). */
type Typed = { instant: Instant } | ({ day: Day | null } & WallTime);

/**
 * Reads "9:15", "9", "yesterday 14:00", and for a whole stretch "9-10:30". Null when that is no time, or when only a part
 * of what was typed is understood: what a person meant is not guessed. `day` is meant where none is named.
 */
export function readStart(text: string, day: Day, place: Place): { start: Instant; end: Instant | null } | null {
  const typed = typedIn(text, place);
  if (typed === null) return null;
  const start = 'instant' in typed.from ? typed.from.instant : instantAt(place.zone, typed.from.day ?? day, typed.from);
  return { start, end: typed.to === null ? null : endOf(typed.to, start, place) };
}

/** Reads a time, the first one after the start where no day is named, or a length ("45m", "1 h 15 min"). Null when neither. */
export function readEnd(text: string, start: Instant, place: Place): Instant | null {
  const lengthMs = lengthIn(text);
  if (lengthMs !== null) return instantOf(Date.parse(start) + lengthMs);
  const typed = typedIn(text, place);
  return typed === null || typed.to !== null ? null : endOf(typed.from, start, place);
}

function endOf(typed: Typed, start: Instant, { zone }: Place): Instant {
  if ('instant' in typed) return typed.instant;
  const isNamed = typed.day !== null && typed.day !== dayIn(zone, start);
  return isNamed && typed.day !== null ? instantAt(zone, typed.day, typed) : firstAfter(zone, start, typed);
}

function typedIn(text: string, place: Place): { from: Typed; to: Typed | null } | null {
  const found = parsedWhole(plainly(text), place);
  if (found === null) return null;
  const from = typedOf(found.start);
  const to = found.end == null ? null : typedOf(found.end);
  return from === null || (found.end != null && to === null) ? null : { from, to };
}

function typedOf(parsed: ParsedComponents): Typed | null {
  if (parsed.isCertain('timezoneOffset')) return { instant: parsed.date().toISOString() };
  const [hour, minute] = [parsed.get('hour'), parsed.get('minute') ?? 0];
  if (!parsed.isCertain('hour') || hour === null) return null;
  const isDated = parsed.isCertain('day') || parsed.isCertain('weekday');
  if (!isDated && (parsed.isCertain('month') || parsed.isCertain('year'))) return null;
  const [year = 0, month = 1, day = 1] = (['year', 'month', 'day'] as const).map(
    (part) => parsed.get(part) ?? undefined,
  );
  const two = (value: number) => String(value).padStart(2, '0');
  return { hour, minute, day: isDated ? `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` : null };
}

/** "９：１５〜１０" and "9.15" as "9:15-10"; a bare number is an hour. */
function plainly(text: string): string {
  const one = text
    .normalize('NFKC')
    .trim()
    .replaceAll(/\s*[-–—〜~]\s*(?=\d)/g, '-');
  return one
    .replaceAll(/(^|-)(\d{1,2})\.(\d{2})(?=$|-)/g, '$1$2:$3')
    .replace(/^(\d{1,2})$/, '$1:00')
    .replace(/^(\d{1,2})-(\d{1,2})$/, '$1:00-$2:00')
    .replace(/^(\d{1,2})-(\d{1,2}:\d{2})$/, '$1:00-$2');
}
