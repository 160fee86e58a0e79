import { type FileFault, ok } from '#contract';
import { FreeTimes } from './free-times.ts';
import {
  type Found,
  foreignSession,
  type ImportFrame,
  type ImportSink,
  leftOut,
  longestText,
  lostLetters,
  type Reading,
  unreadableFile,
  wrong,
} from './imported.ts';
import { type KlogEntry, readEntry, tagsIn } from './klog-entries.ts';
import { localTimes } from './local-times.ts';

const dateForm = /^(\d{4})([-/])(\d\d)\2(\d\d)(?:\s+\([^)]*\))?\s*$/;
const linesAtOnce = 1_000;
const daySeconds = 86_400;
const noTimeOfDay = 'klog has a duration here and no time of day; this is the first free time of the day';
const tooLong = `makes a text of over ${longestText} characters`;

/** A day of the file: its summary, and the entry that further lines may still belong to. */
type KlogRecord = { day: string; summary: string[]; entry: Waiting | null; entries: number };
type Placed = { start: string; end: string | null; isFirst: boolean; notes: string[] };
/** An entry that has no time of day yet. */
type Unplaced = { record: KlogRecord; entry: KlogEntry; lengthMs: number; isFirst: boolean; field: string };
type Waiting = { entry: KlogEntry; line: number; indentation: string };

/**
 * Reads a klog file in the local times of the zone. A range becomes a session of its own; an open range an open session
 * that has no work yet, for nobody knows how long it went on. A bare duration has no time of day: it is put where
 * nothing else of the file lies on its day, from midnight on, and says so in a note.
 */
export async function* readKlog(content: string, frame: ImportFrame, sink: ImportSink): Reading {
  const lost = lostLetters(content);
  if (lost !== null) return lost;
  const file = new KlogFile(frame, sink);
  let line = 0;
  for (const { text, end } of linesOf(content)) {
    line += 1;
    file.line(text, line);
    if (line % linesAtOnce === 0) yield end;
  }
  file.end();
  file.placeDurations();
  if (file.records === 0 && sink.wrongs === 0) return unreadableFile('there is no record of a day in it', 'empty');
  return sink.wrongs > 0 ? unreadableFile('some lines are not as klog writes them', 'shape') : ok(null);
}

function* linesOf(content: string): Generator<{ text: string; end: number }> {
  for (let from = content.startsWith('\uFEFF') ? 1 : 0; from < content.length; ) {
    const next = content.indexOf('\n', from);
    const end = next === -1 ? content.length : next;
    yield { text: content.slice(from, end).replace(/\r$/, ''), end };
    from = end + 1;
  }
}

class KlogFile {
  records = 0;
  private record: KlogRecord | null = null;
  private readonly frame: ImportFrame;
  private readonly sink: ImportSink;
  private readonly local: ReturnType<typeof localTimes>;
  private readonly today: string;
  private readonly free: FreeTimes;
  private readonly unplaced: Unplaced[] = [];

  constructor(frame: ImportFrame, sink: ImportSink) {
    this.frame = frame;
    this.sink = sink;
    this.local = localTimes(frame.calendar);
    this.free = new FreeTimes(frame.calendar);
    this.today = frame.calendar.dayAt(Date.parse(frame.now)).day;
  }

  line(text: string, line: number): void {
    if (text.length > longestText) this.wrong(line, tooLong, 'tooLong');
    else if (text.trim() === '') this.end();
    else if (this.record === null) this.begin(text, line);
    else this.goOn(this.record, text, line);
  }

  /** Once it is known what else the file has on each day. */
  placeDurations(): void {
    for (const one of this.unplaced) this.sink.take(this.foundPlace(one));
  }

  private foundPlace({ record, entry, lengthMs, isFirst, field }: Unplaced): Found {
    if (lengthMs <= 0) return leftOut(field, 'is a duration that takes time away, or has no length', 'noLength');
    const place = this.free.placed(record.day, lengthMs);
    if (place === null) return leftOut(field, 'is a duration that its day has no free time for', 'noRoom');
    const start = new Date(place.startMs).toISOString();
    const end = new Date(place.endMs).toISOString();
    if (end > this.frame.now) return leftOut(field, 'is a duration that the day has no time for yet', 'noRoom');
    return this.session(record, entry, { start, end, isFirst, notes: [noTimeOfDay] });
  }

  /** The day is over. */
  end(): void {
    if (this.record !== null) this.finishEntry(this.record);
    this.record = null;
  }

  private begin(text: string, line: number): void {
    const [, year, , month, date] = dateForm.exec(text) ?? [];
    const day = `${year}-${month}-${date}`;
    const time = Date.parse(`${day}T00:00:00.000Z`);
    const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
    if (!exists) this.wrong(line, 'must begin with a day, like 2026-11-20', 'date');
    // A day before and one behind are reached by shifted times.
    else if (day <= '1970-01-01' || day > this.today) this.wrong(line, 'must be between 1970 and now', 'span');
    else this.record = { day, summary: [], entry: null, entries: 0 };
    this.records += 1;
  }

  private goOn(record: KlogRecord, text: string, line: number): void {
    const indentation = /^(?: {2,4}|\t)/.exec(text)?.[0];
    if (indentation !== undefined) this.indented(record, text, indentation, line);
    else if (record.entries > 0 || /^\s/.test(text)) this.wrong(line, 'is neither an entry nor a new day');
    else if (lengthOf(record.summary) + text.length > longestText) this.wrong(line, tooLong, 'tooLong');
    else record.summary.push(text.trim());
  }

  private indented(record: KlogRecord, text: string, indentation: string, line: number): void {
    const entry = record.entry?.entry;
    if (entry !== undefined && text.startsWith((record.entry?.indentation ?? '').repeat(2))) {
      if (entry.text.length + text.length > longestText) this.wrong(line, tooLong, 'tooLong');
      else entry.text = entry.text === '' ? text.trim() : `${entry.text} ${text.trim()}`;
    } else {
      this.finishEntry(record);
      this.beginEntry(record, readEntry(text.slice(indentation.length).trimEnd()), indentation, line);
    }
  }

  private beginEntry(record: KlogRecord, entry: KlogEntry | null, indentation: string, line: number): void {
    record.entries += 1;
    if (entry === null) this.wrong(line, 'is not an entry, like 8:00 - 9:30 or 1h30m');
    else record.entry = { entry, line, indentation };
  }

  private finishEntry(record: KlogRecord): void {
    const { entry: waiting } = record;
    record.entry = null;
    if (waiting === null) return;
    const [entry, field] = [waiting.entry, `line ${waiting.line}`];
    if (entry.is === 'duration')
      this.unplaced.push({ record, entry, lengthMs: entry.lengthMs, isFirst: record.entries === 1, field });
    else this.sink.take(this.found(record, entry, field));
  }

  private found(record: KlogRecord, entry: Exclude<KlogEntry, { is: 'duration' }>, field: string): Found {
    const start = this.instant(record.day, entry.start);
    const end = entry.is === 'open' ? null : this.instant(record.day, entry.end);
    if (end !== null && end < start) return wrong(field, 'ends before it starts', 'backwards');
    if (end === start) return leftOut(field, 'has no length', 'noLength');
    if ((end ?? start) > this.frame.now) return wrong(field, 'must not be in the future', 'span');
    if (end !== null) this.free.take({ startMs: Date.parse(start), endMs: Date.parse(end) });
    return this.session(record, entry, { start, end, isFirst: record.entries === 1, notes: [] });
  }

  private session(record: KlogRecord, entry: KlogEntry, { start, end, isFirst, notes }: Placed): Found {
    const summary = record.summary.join(' ');
    const words = entry.text || summary || 'klog';
    const told = summary !== '' && summary !== words && isFirst ? [summary] : [];
    const tags = tagsIn(`${summary} ${entry.text}`);
    const worked = end === null ? null : { start, end };
    const key = [end ?? '', words];
    const source = 'klog';
    return foreignSession({ source, words, tags, start, end, worked, notes: [...told, ...notes], key }, this.frame);
  }

  /** Where clocks go back, the earlier of the two times. */
  private instant(day: string, second: number): string {
    const shift = Math.floor(second / daySeconds);
    const date = shift === 0 ? day : new Date(Date.parse(`${day}T00:00:00Z`) + shift * daySeconds * 1000).toISOString();
    const [ms = 0] = this.local(date.slice(0, 10), second - shift * daySeconds);
    return new Date(ms).toISOString();
  }

  private wrong(line: number, problem: string, is?: FileFault): void {
    this.sink.take(wrong(`line ${line}`, problem, is));
  }
}

function lengthOf(lines: string[]): number {
  return lines.reduce((sum, { length }) => sum + length, 0);
}
