import { Temporal } from 'temporal-polyfill';
import type { Day, Instant, IntervalView, Procedure, SessionEvent, SessionView } from '#contract';

/** What every written file is told. */
export type ExportFrame = {
  now: Instant;
  /** Zone of local times, and of days. */
  zone: string;
  /** What is asked for; work that touches it is written whole. */
  span: { start: Instant; end: Instant };
  /** The days that make it, as they were asked for; null where it is open. */
  days: { from: Day | null; to: Day | null };
  /** How an audit is written. */
  as: 'html' | 'json';
  bom: boolean;
  procedures: readonly Procedure[];
};

/** Something to be written, and the instant that gives it its place. */
export type Placed<Item> = { at: Instant; item: Item };

/** One format: what a session brings into a file, and how that reads. Texts are joined as they are. */
export type ExportFormatWriter<Item> = {
  mime: string;
  extension: string;
  head: string;
  /** Its events are those of its history, in our own terms. */
  itemsOf(session: SessionView, events: SessionEvent[]): Placed<Item>[];
  /** The text of the items that come next. */
  text(items: Item[]): string;
  tail(): string;
};

/** The stretches of work that touch what is asked for, the running one up to now. */
export function stretchesOf(session: SessionView, { span, now }: ExportFrame): (IntervalView & { end: Instant })[] {
  return session.intervals
    .map(({ start, end }) => ({ start, end: end ?? (now > start ? now : start) }))
    .filter(({ start, end }) => start < span.end && span.start < end);
}

export type LocalTime = { date: string; time: string };

/** Reads the clock of a zone, in whole seconds, as other programs do: what comes after the second is left out. */
export function localClock(zone: string): (at: Instant) => LocalTime {
  return (at) => {
    const local = Temporal.Instant.fromEpochMilliseconds(Date.parse(at)).toZonedDateTimeISO(zone).toString();
    return { date: local.slice(0, 10), time: local.slice(11, 19) };
  };
}

/** Whole seconds from one instant to another, both without what comes after their second. */
export function wholeSeconds(start: Instant, end: Instant): number {
  return Math.floor(Date.parse(end) / 1000) - Math.floor(Date.parse(start) / 1000);
}

/** Text for formats of lines: line ends and other control characters become spaces. */
export function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}

/** Joins what comes in several batches with commas, as JSON wants it. */
export function commas(): (texts: string[]) => string {
  let first = true;
  return (texts) => {
    if (texts.length === 0) return '';
    const text = `${first ? '' : ','}${texts.join(',')}`;
    first = false;
    return text;
  };
}
