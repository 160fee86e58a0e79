import type { Day } from '#contract';
import { dayIn, instantAt, instantOf, nextDay } from '../../shared/wall-time.ts';

/** A stretch of time in ms since 1970. */
export type Stretch = { startMs: number; endMs: number };

/** The hours of a day that a strip shows, as instants. */
export type DayWindow = Stretch & { day: Day };

/** Whole hours, as a clock on the wall has them; 24 is the next midnight. */
export type Hours = { from: number; to: number };

const fewestHours = 4;
const minuteMs = 60_000;

/** Each day that a stretch lies on, in order. */
export function daysOf(stretches: readonly Stretch[], zone: string): Day[] {
  const days = new Set<Day>();
  let whole: DayWindow | null = null;
  for (const { startMs, endMs } of [...stretches].sort((one, other) => one.startMs - other.startMs)) {
    // Most lie on the day of the one before.
    if (whole !== null && startMs >= whole.startMs && endMs <= whole.endMs) continue;
    const last = dayIn(zone, instantOf(Math.max(startMs, endMs - 1)));
    for (let day = dayIn(zone, instantOf(startMs)); day <= last; day = nextDay(day)) days.add(day);
    whole = windowOf(last, { from: 0, to: 24 }, zone);
  }
  return [...days].sort();
}

/** The hours that stretches lie in on any of their days, with room to drag on both sides. */
export function hoursOf(stretches: readonly Stretch[], zone: string): Hours {
  const worked = daysOf(stretches, zone).flatMap((day) => hoursOn(day, stretches, zone));
  if (worked.length === 0) return { from: 8, to: 18 };
  const from = Math.max(0, Math.min(...worked.map((hours) => hours.from)) - 1);
  const to = Math.min(24, Math.max(from + fewestHours, ...worked.map((hours) => hours.to + 1)));
  return { from: Math.max(0, Math.min(from, to - fewestHours)), to };
}

function hoursOn(day: Day, stretches: readonly Stretch[], zone: string): Hours[] {
  const whole = windowOf(day, { from: 0, to: 24 }, zone);
  const parts = stretches.flatMap((one) => cutTo(one, whole) ?? []);
  if (parts.length === 0) return [];
  const from = Math.min(...parts.map(({ startMs }) => startMs));
  const to = Math.max(...parts.map(({ endMs }) => endMs));
  return [{ from: Math.floor(hourOf(from, day, zone)), to: Math.ceil(hourOf(to, day, zone)) }];
}

function hourOf(ms: number, day: Day, zone: string): number {
  for (let hour = 0; hour < 24; hour += 1) {
    const [from, to] = [hourAt(day, hour, zone), hourAt(day, hour + 1, zone)];
    if (ms >= from && ms < to) return hour + (ms - from) / (to - from);
  }
  return 24;
}

const known = new Map<string, number>();
const mostKnown = 20_000;

/** Asked for over and over while something is dragged, and slow to find out. */
function hourAt(day: Day, hour: number, zone: string): number {
  const key = `${zone} ${day} ${hour}`;
  const ms = known.get(key) ?? foundHour(day, hour, zone);
  if (known.size > mostKnown) known.clear();
  known.set(key, ms);
  return ms;
}

function foundHour(day: Day, hour: number, zone: string): number {
  const at = hour === 24 ? instantAt(zone, nextDay(day), midnight) : instantAt(zone, day, { hour, minute: 0 });
  return Date.parse(at);
}

const midnight = { hour: 0, minute: 0 };

export function windowOf(day: Day, { from, to }: Hours, zone: string): DayWindow {
  return { day, startMs: hourAt(day, from, zone), endMs: hourAt(day, to, zone) };
}

/** The part of a stretch that lies in a window; null when there is none. */
export function cutTo({ startMs, endMs }: Stretch, window: Stretch): Stretch | null {
  const part = { startMs: Math.max(startMs, window.startMs), endMs: Math.min(endMs, window.endMs) };
  return part.startMs < part.endMs ? part : null;
}

/** Where a part lies in its window, for a style sheet. */
export function placeIn({ startMs, endMs }: Stretch, window: Stretch): { left: string; width: string } {
  const wholeMs = window.endMs - window.startMs;
  const percent = (ms: number) => `${(100 * ms) / wholeMs}%`;
  return { left: percent(startMs - window.startMs), width: percent(endMs - startMs) };
}

/** The hours that are written below the strips, with their instants. */
export function ticksOf({ from, to }: Hours, day: Day, zone: string): { hour: number; ms: number }[] {
  const every = [1, 2, 3, 4, 6].find((step) => (to - from) / step <= 8) ?? 6;
  const hours = Array.from({ length: to - from }, (_, index) => from + index);
  return hours.filter((hour) => (hour - from) % every === 0).map((hour) => ({ hour, ms: hourAt(day, hour, zone) }));
}

/** The nearest whole step, or what is close by and worth touching: a magnet within reach wins. */
export function snapped(ms: number, stepMs: number, magnets: readonly number[] = [], reachMs = 0): number {
  const near = magnets
    .filter((magnet) => Math.abs(magnet - ms) <= reachMs)
    .sort((one, other) => Math.abs(one - ms) - Math.abs(other - ms));
  return near[0] ?? Math.round(ms / stepMs) * stepMs;
}

/** Some minutes on, to a whole minute: the first step of an end at 9:00:23 goes to the minute beside it. */
export function stepped(ms: number, minutes: number): number {
  const whole = (ms + minutes * minuteMs) / minuteMs;
  return (minutes > 0 ? Math.floor(whole) : Math.ceil(whole)) * minuteMs;
}
