import { Temporal } from 'temporal-polyfill';
import type { Day, TimelineView } from '#contract';
import { type Block, blocksBetween, type Hours, hoursAround } from '../shared/day-blocks.ts';
import { addDays } from '../shared/span.ts';

/** Work of a day of a zone in order, and the pauses in between. */
export function blocksOf(day: Day, timeline: TimelineView, zone: string): Block[] {
  return blocksBetween(instantOf(day, 0, zone), instantOf(day, 24, zone), timeline, Date.now());
}

/** The hours in which there was any work on some days. */
export function hoursOf(days: ReadonlyMap<Day, Block[]>, zone: string): Hours {
  const worked = [...days].flatMap(([day, blocks]): Hours[] => {
    const [first, last] = [blocks[0], blocks.at(-1)];
    if (first === undefined || last === undefined) return [];
    const to = last.endMs >= instantOf(day, 24, zone) ? 24 : hourAt(last.endMs, zone);
    return [{ from: hourAt(first.startMs, zone), to }];
  });
  return hoursAround(worked);
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
