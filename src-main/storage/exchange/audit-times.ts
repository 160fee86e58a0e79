import type { Instant, IntervalView } from '#contract';
import { localClock } from './exported.ts';

/** How the times of an audit are written: local ones, to the second. */
export type AuditTimes = {
  /** "2026-11-20 10:00:00" */
  at(instant: Instant): string;
  /** "2026-11-20 10:00:00 – 11:30:00", with the second day where it is another. */
  span(interval: IntervalView): string;
};

export function auditTimes(zone: string): AuditTimes {
  const clock = localClock(zone);
  const at = (instant: Instant) => {
    const { date, time } = clock(instant);
    return `${date} ${time}`;
  };
  return {
    at,
    span({ start, end }) {
      if (end === null) return `${at(start)} –`;
      const [from, to] = [clock(start), clock(end)];
      return `${at(start)} – ${from.date === to.date ? to.time : at(end)}`;
    },
  };
}

/** "1:05:09": hours, minutes, seconds; what comes after the second is left out. */
export function lengthWords(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

export const pauseWords = {
  manual: 'by hand',
  switch: 'switched to something else',
  idle: 'no input',
  lock: 'screen locked',
  suspend: 'asleep',
  quit: 'Intermission ended',
  crash: 'Intermission or the computer stopped',
} as const;
