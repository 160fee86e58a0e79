import type { ExportedFile, ExportFormat, Instant, SessionEvent, SessionView } from '#contract';
import type { ExportFormatWriter, ExportFrame, Placed } from './exported.ts';
import { writeAuditJson, writeAuditPage } from './write-audit.ts';
import { writeCsv } from './write-csv.ts';
import { writeIcal } from './write-ical.ts';
import { type EachDay, writeMarkdown } from './write-markdown.ts';
import { writeOwnJson } from './write-own-json.ts';
import { writeTimewarrior } from './write-timewarrior.ts';
import { writeToggl } from './write-toggl.ts';

/** A file that is being written. */
export type ExportWriter = {
  add(session: SessionView, events: SessionEvent[]): void;
  /** Nothing that was added from now on lies before this instant: what does can be written. */
  reached(at: Instant): void;
  finish(): ExportedFile;
};

/** Begins a file of a format. */
export function exportWriterFor(format: ExportFormat, frame: ExportFrame, eachDay: EachDay): ExportWriter {
  const day = daysIn(frame);
  switch (format) {
    case 'json':
      return writing(writeOwnJson(frame), `intermission-${day}`);
    case 'csv':
      return writing(writeCsv(frame), `intermission-${day}`);
    case 'toggl-csv':
      return writing(writeToggl(frame), `intermission-toggl-${day}`);
    case 'timewarrior':
      return writing(writeTimewarrior(frame), `intermission-timewarrior-${day}`);
    case 'ical':
      return writing(writeIcal(frame), `intermission-${day}`);
    case 'audit':
      return writing(frame.as === 'json' ? writeAuditJson(frame) : writeAuditPage(frame), `intermission-audit-${day}`);
    case 'markdown':
      return writing(writeMarkdown(frame, eachDay), `intermission-${day}`);
  }
}

/** What a file is told apart by: the days that were asked for, or else the day on which it was written. */
function daysIn({ days: { from, to }, now }: ExportFrame): string {
  if (from === null || to === null) return now.slice(0, 10);
  return from === to ? from : `${from}-to-${to}`;
}

function writing<Item>(writer: ExportFormatWriter<Item>, name: string): ExportWriter {
  let content = writer.head;
  let waiting: Placed<Item>[] = [];
  const write = (items: Placed<Item>[]) => {
    if (items.length > 0) content += writer.text(items.map(({ item }) => item));
  };
  const sort = () => waiting.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  return {
    add(session, events) {
      for (const item of writer.itemsOf(session, events)) waiting.push(item);
    },
    reached(at) {
      sort();
      const later = waiting.findIndex((one) => one.at >= at);
      write(waiting.splice(0, later === -1 ? waiting.length : later));
    },
    finish() {
      sort();
      write(waiting);
      waiting = [];
      return { filename: `${name}.${writer.extension}`, mime: writer.mime, content: content + writer.tail() };
    },
  };
}
