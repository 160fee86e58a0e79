import type { SessionView } from '#contract';
import { type ExportFormatWriter, type ExportFrame, localClock, oneLine, stretchesOf } from './exported.ts';

/** How the calendar of the asked zone cuts a stretch into days, and which of them are asked for. */
export type EachDay = (startMs: number, endMs: number, visit: (day: string, ms: number) => void) => void;

type Review = { title: string; lines: string[] };
type Day = { workedMs: number; titles: Map<string, number>; reviews: Review[] };

/** A report to be read: each day with its work by title, and what was written at checkout. Days are cut at midnight. */
export function writeMarkdown(frame: ExportFrame, eachDay: EachDay): ExportFormatWriter<never> {
  const days = new Map<string, Day>();
  const clock = localClock(frame.zone);
  const dayOf = (day: string): Day => {
    const known = days.get(day) ?? { workedMs: 0, titles: new Map<string, number>(), reviews: [] };
    days.set(day, known);
    return known;
  };
  return {
    mime: 'text/markdown',
    extension: 'md',
    head: '',
    itemsOf(session) {
      const title = nameOf(session);
      for (const { start, end } of stretchesOf(session, frame)) {
        eachDay(Date.parse(start), Date.parse(end), (day, ms) => addWork(dayOf(day), title, ms));
      }
      const review = linesOf(session);
      const { endedAt } = session;
      const isAsked = endedAt !== null && frame.span.start <= endedAt && endedAt < frame.span.end;
      if (isAsked && review.length > 0) dayOf(clock(endedAt).date).reviews.push({ title, lines: review });
      return [];
    },
    text: () => '',
    tail: () => report(days, frame.zone),
  };
}

function addWork(day: Day, title: string, ms: number): void {
  day.workedMs += ms;
  day.titles.set(title, (day.titles.get(title) ?? 0) + ms);
}

function report(days: Map<string, Day>, zone: string): string {
  const sorted = [...days].sort(([one], [other]) => (one < other ? -1 : 1));
  const totalMs = sorted.reduce((sum, [, { workedMs }]) => sum + workedMs, 0);
  const first = sorted[0]?.[0];
  const last = sorted.at(-1)?.[0];
  const span = first === undefined ? 'No work' : first === last ? first : `${first} to ${last}`;
  const head = `# Work: ${span}\n\n${durationWords(totalMs)} in all. Days of ${zone}.\n`;
  return `${head}${sorted.map(([name, day]) => section(name, day)).join('')}`;
}

function section(name: string, day: Day): string {
  const titles = [...day.titles].sort(([, one], [, other]) => other - one);
  const rows = titles.map(([title, ms]) => `- ${title}: ${durationWords(ms)}\n`);
  const reviews = day.reviews.map(
    ({ title, lines }) => `\n### ${title}\n\n${lines.map((line) => `- ${line}\n`).join('')}`,
  );
  const list = rows.length === 0 ? '' : `\n${rows.join('')}`;
  return `\n## ${name}: ${durationWords(day.workedMs)}\n${list}${reviews.join('')}`;
}

function nameOf({ title, status }: SessionView): string {
  return `${escaped(title)}${status === 'aborted' ? ' (aborted)' : ''}`;
}

function linesOf({ review }: SessionView): string[] {
  const parts = [
    ['Keep', review?.keep],
    ['Problem', review?.problem],
    ['Try', review?.try],
  ] as const;
  return parts.flatMap(([name, text]) => (text == null ? [] : [`**${name}:** ${escaped(text)}`]));
}

/** What a person wrote, so that it reads as it was written. */
function escaped(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&');
}

/** Whole minutes, rounded down, as everywhere in the product. */
function durationWords(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${minutes} min` : `${hours} h ${String(minutes % 60).padStart(2, '0')} min`;
}
