import { useMemo } from 'react';
import type { Instant } from '#contract';
import { hourAsIn } from './hour-as-in.ts';
import { type Manner, useManner } from './manner.ts';
import { remembered } from './remembered.ts';

/** How times of day and days are written: in the window's language, as the person's region has it or as it is set. */
export type Times = {
  time(instant: Instant): string;
  timeOn(day: Instant, instant: Instant): string;
  /** The time of day alone. */
  clock(instant: Instant): string;
  /** The hour alone, as the time of day has it: `9` beside `9:05`, `09` beside `09:05`, or `9 am`. */
  hour(instant: Instant): string;
  day(instant: Instant): string;
};

const formOf = remembered<Intl.DateTimeFormat>();

/** @param here what names the machine's own zone now */
function timesIn({ locale, hours }: Manner, zone: string | undefined, here: string): Times {
  const timeZone = isKnown(zone) ? zone : undefined;
  const place = timeZone ?? here;
  // A formatter is made when it is first needed: most rows need one of them, and each costs more than the row.
  const form = (parts: Intl.DateTimeFormatOptions) => {
    const make = () => new Intl.DateTimeFormat(locale, { ...parts, ...(timeZone !== undefined && { timeZone }) });
    const key = JSON.stringify([locale, place, parts]);
    return (at: Date) => formOf(key, make).format(at);
  };
  // In the reader's own zone thousands of rows say the same few times and days: each is written once.
  const kept = timeZone === undefined ? keptBy : (_: unknown, write: (at: Date) => string) => write;
  const clock = form({ hour: 'numeric', minute: '2-digit', ...hours });
  const hour = form({ hour: 'numeric', ...hours });
  const dated = form({ month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit', ...hours });
  const calendar = form({ weekday: 'short', month: 'short', day: 'numeric', year: 'numeric' });
  const [clockKept, dayKept] = [kept(minuteOf, clock), kept(dayOf, calendar)];
  const timeOn = (day: Date, at: Date) => (calendar(at) === calendar(day) ? clock : dated)(at);
  return {
    time: (instant) => timeOn(new Date(), new Date(instant)),
    timeOn: (day, instant) => timeOn(new Date(day), new Date(instant)),
    clock: (instant) => clockKept(new Date(instant)),
    hour: (instant) => hourAsIn(clock(new Date(instant)), hour(new Date(instant))),
    day: (instant) => dayKept(new Date(instant)),
  };
}

const minuteOf = (at: Date) => at.getHours() * 60 + at.getMinutes();
const dayOf = (at: Date) => (at.getFullYear() * 12 + at.getMonth()) * 31 + at.getDate();

/** Writes what has the same key once. */
function keptBy(keyOf: (at: Date) => number, write: (at: Date) => string): (at: Date) => string {
  const texts = new Map<number, string>();
  return (at) => {
    const key = keyOf(at);
    const text = texts.get(key) ?? write(at);
    texts.set(key, text);
    return text;
  };
}

/** A zone that another machine wrote down may be news to this one. */
function isKnown(zone: string | undefined): boolean {
  try {
    return zone !== undefined && new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
}

/** Times as the reader writes them, of the reader's zone or the one given; with the day where that is not today. */
export function useTimes(zone?: string): Times {
  const manner = useManner();
  const here = ownZone();
  return useMemo(() => timesIn(manner, zone, here), [manner, zone, here]);
}

/** The machine's own zone may change while a window is open. This names it, and costs less than asking for it. */
function ownZone(): string {
  return new Date().toTimeString().slice('00:00:00'.length);
}

/** `HH:MM` as a time field wants it. */
export function timeToType(instant: Instant | null): string {
  if (instant === null) return '';
  const at = new Date(instant);
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
}
