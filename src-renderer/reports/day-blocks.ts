import { Temporal } from 'temporal-polyfill';
import type { Day, PauseReason, TimelineView } from '#contract';
import { addDays } from './span.ts';

/** A stretch of one day: work, or the gap between two of them with the reason of the pause. In ms since 1970. */
export type Block =
  | { kind: 'work'; sessionId: string; title: string; startMs: number; endMs: number; goesOn: boolean }
  | { kind: 'pause'; reason: PauseReason; startMs: number; endMs: number };

/** The hours of a day that are shown, as a clock on the wall has them. */
export type Hours = { from: number; to: number };

const fewestHours = 8;
const usual: Hours = { from: 9, to: 17 };

/** Work of a day in order, and the pauses in between. A pause that no work of the day follows is over for the day. */
export function blocksOf(day: Day, timeline: TimelineView, zone: string): Block[] {
  const startMs = instantOf(day, 0, zone);
  const endMs = instantOf(day, 24, zone);
  const work = timeline.flatMap((entry): Block[] => {
    if (entry.kind !== 'work') return [];
    const from = Math.max(startMs, Date.parse(entry.start));
    const to = Math.min(endMs, entry.end === null ? Date.now() : Date.parse(entry.end));
    const { sessionId, title, end } = entry;
    return from < to ? [{ kind: 'work', sessionId, title, startMs: from, endMs: to, goesOn: end === null }] : [];
  });
  return work.flatMap((block, index) => {
    const before = work[index - 1];
    const reason = before === undefined ? null : reasonOfGap(timeline, before.endMs, block.startMs);
    if (before === undefined || reason === null) return [block];
    return [{ kind: 'pause', reason, startMs: before.endMs, endMs: block.startMs }, block];
  });
}

/** Of all pauses that last through a gap the one that began last: it is what ended the work. */
function reasonOfGap(timeline: TimelineView, startMs: number, endMs: number): PauseReason | null {
  if (startMs >= endMs) return null;
  const through = timeline.filter(
    ({ kind, start, end }) =>
      kind === 'pause' && Date.parse(start) <= startMs && (end === null || Date.parse(end) > startMs),
  );
  return through.at(-1)?.reason ?? null;
}

/** The hours in which there was any work on some days, whole, and not so few that they mislead. */
export function hoursOf(days: ReadonlyMap<Day, Block[]>, zone: string): Hours {
  const worked = [...days].flatMap(([day, blocks]): Hours[] => {
    const [first, last] = [blocks[0], blocks.at(-1)];
    if (first === undefined || last === undefined) return [];
    const to = last.endMs >= instantOf(day, 24, zone) ? 24 : Math.ceil(hourAt(last.endMs, zone));
    return [{ from: Math.floor(hourAt(first.startMs, zone)), to }];
  });
  if (worked.length === 0) return usual;
  const from = Math.min(...worked.map((hours) => hours.from));
  const to = Math.min(24, Math.max(from + fewestHours, ...worked.map((hours) => hours.to)));
  return { from: Math.min(from, to - fewestHours), to };
}

function hourAt(ms: number, zone: string): number {
  const { hour, minute, second } = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  return hour + minute / 60 + second / 3600;
}

/** When a clock on the wall shows a whole hour of a day; 24 is the next midnight. */
export function instantOf(day: Day, hour: number, zone: string): number {
  if (hour === 24) return instantOf(addDays(day, 1), 0, zone);
  const date = Temporal.PlainDate.from(day);
  if (hour === 0) return date.toZonedDateTime({ timeZone: zone }).epochMilliseconds;
  return date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from({ hour }) }).epochMilliseconds;
}
