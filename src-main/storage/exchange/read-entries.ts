import { type FileFault, ok, type Result } from '#contract';
import { type CsvRow, csvRows } from './csv-rows.ts';
import {
  type Found,
  foreignSession,
  type ImportFrame,
  type ImportSink,
  leftOut,
  longestText,
  lostLetters,
  type Reading,
  saveAsUtf8,
  unreadableFile,
  wrong,
} from './imported.ts';
import { localTimes } from './local-times.ts';
import { durationSeconds, OrderOfDates, readingsOf, secondOfDay } from './written-dates.ts';

/** Where a time tracker's table has what a session is made of. */
type Columns = {
  source: 'toggl' | 'clockify';
  durations: string[];
  /** What names a row without a description, the first that is there. */
  names: string[];
  /** What becomes tags beside the tags. */
  tags: string[];
};

const shared = { names: ['description', 'task', 'project', 'client'], tags: ['client', 'project', 'task'] };
const toggl: Columns = { ...shared, source: 'toggl', durations: ['duration'] };
const clockify: Columns = {
  ...shared,
  source: 'clockify',
  durations: ['duration (h)', 'duration (decimal)', 'duration'],
};

/** Reads the detailed CSV export of Toggl: each row becomes a session of its own. */
export function readToggl(content: string, frame: ImportFrame, sink: ImportSink): Reading {
  return readEntries(toggl, content, frame, sink);
}

/** Reads the detailed CSV export of Clockify: each row becomes a session of its own. */
export function readClockify(content: string, frame: ImportFrame, sink: ImportSink): Reading {
  return readEntries(clockify, content, frame, sink);
}

const needed = ['start date', 'start time'];

async function* readEntries(columns: Columns, content: string, frame: ImportFrame, sink: ImportSink): Reading {
  const lost = lostLetters(content, saveAsUtf8);
  if (lost !== null) return lost;
  const order = frame.dateOrder === null ? yield* orderOfDates(content) : ok(frame.dateOrder);
  if (!order.ok) return order;
  const entryIn = entryReader(columns, { ...frame, dateOrder: order.value });
  const table = csvRows(content, needed);
  for (let step = await table.next(); ; step = await table.next()) {
    if (step.done) {
      if (!step.value.ok) return step.value;
      break;
    }
    for (const row of step.value.rows) sink.take(entryIn(row));
    yield (content.length + step.value.read) / 2;
  }
  return sink.wrongs > 0 ? unreadableFile('some rows cannot be read', 'shape') : ok(null);
}

type Order = NonNullable<ImportFrame['dateOrder']>;

/** Dates are read in one order throughout, and never in a guessed one. */
async function* orderOfDates(content: string): AsyncGenerator<number, Result<Order>> {
  const order = new OrderOfDates();
  const table = csvRows(content, needed);
  for (let step = await table.next(); ; step = await table.next()) {
    if (step.done) {
      if (!step.value.ok) return step.value;
      break;
    }
    for (const row of step.value.rows) for (const column of ['start date', 'end date']) order.see(row.cell(column));
    if (order.isClear) {
      await table.return(ok(null));
      break;
    }
    yield step.value.read / 2;
  }
  const found = order.found();
  if (found.is === 'clear') return ok(found.order);
  const choices = Object.entries(found.choices).map(([dateOrder, day]) => ({ dateOrder, day }));
  const problem = `"${found.written}" can be ${choices.map(({ dateOrder, day }) => `${day} (${dateOrder})`).join(' or ')}`;
  return unreadableFile(`${problem}. Say which with dateOrder`, 'date', [
    { field: 'dateOrder', problem, written: found.written, choices },
  ]);
}

function entryReader(columns: Columns, frame: ImportFrame & { dateOrder: Order }): (row: CsvRow) => Found {
  const local = localTimes(frame.calendar);
  const lastDay = frame.calendar.dayAt(Date.parse(frame.now)).day;
  const at = (date: string, time: string): number[] => {
    const day = readingsOf(date)[frame.dateOrder];
    const second = secondOfDay(time);
    // Nothing lies there, and every day that is asked for is remembered.
    if (day === undefined || second === null || day < '1970' || day > lastDay) return [];
    return local(day, second);
  };
  return (row) => {
    const field = `line ${row.line}`;
    const starts = at(row.cell('start date'), row.cell('start time'));
    const ends = hasEnd(row) ? at(row.cell('end date') || row.cell('start date'), row.cell('end time')) : [];
    const duration = durationOf(columns, row);
    if (starts.length === 0) return whyNot(field, 'start', row, lastDay);
    if (ends.length === 0 && hasEnd(row)) return whyNot(field, 'end', row, lastDay);
    if (duration !== null && duration < 0) return wrong(field, 'its duration is negative', 'negative');
    const span = spanOf(starts, ends, duration);
    if (span === null) return leftOut(field, 'has no end: it still ran when this was exported', 'stillRan');
    return entryOf(columns, row, span, frame);
  };
}

function hasEnd(row: CsvRow): boolean {
  return row.cell('end date') !== '' || row.cell('end time') !== '';
}

function durationOf({ durations }: Columns, row: CsvRow): number | null {
  return durations.map((name) => durationSeconds(row.cell(name))).find((seconds) => seconds !== null) ?? null;
}

/**
 * Where a clock shows the same time twice, the duration tells which it was. Without that the earlier one is taken.
 * The recorded end counts before a duration, which reports round.
 */
function spanOf(starts: number[], ends: number[], duration: number | null): { startMs: number; endMs: number } | null {
  const [startMs = 0] = starts;
  if (ends.length === 0) return duration === null ? null : { startMs, endMs: startMs + duration * 1000 };
  const spans = starts.flatMap((start) => ends.map((end) => ({ startMs: start, endMs: end })));
  const exact = duration === null ? undefined : spans.find((span) => span.endMs - span.startMs === duration * 1000);
  const forward = spans.find((span) => span.endMs >= span.startMs);
  return exact ?? forward ?? spans[0] ?? null;
}

function entryOf(
  columns: Columns,
  row: CsvRow,
  { startMs, endMs }: { startMs: number; endMs: number },
  frame: ImportFrame,
): Found {
  const field = `line ${row.line}`;
  if (endMs < startMs) return wrong(field, 'it ends before it starts', 'backwards');
  if (endMs === startMs) return leftOut(field, 'has no length', 'noLength');
  if (tooLong(row, columns)) return wrong(field, `one of its texts is over ${longestText} characters`, 'tooLong');
  const [start, end] = [new Date(startMs).toISOString(), new Date(endMs).toISOString()];
  const words = columns.names.map((name) => row.cell(name)).find((text) => text !== '') ?? titles[columns.source];
  const written = row.cell('tags').split(/,\s*/);
  const billable = row.cell('billable').toLowerCase() === 'yes' ? ['billable'] : [];
  const named = columns.tags.map((name) => row.cell(name)).filter((tag) => tag !== words);
  const tags = [...written, ...named, ...billable].filter((tag) => tag !== '');
  const work = { source: columns.source, words, tags, start, end, worked: { start, end }, key: [end, words] };
  return foreignSession(work, frame);
}

const titles = { toggl: 'Toggl', clockify: 'Clockify' };

function tooLong(row: CsvRow, columns: Columns): boolean {
  return [...columns.names, 'tags'].some((name) => row.cell(name).length > longestText);
}

function whyNot(field: string, side: 'start' | 'end', row: CsvRow, lastDay: string): Found {
  const [date, time] = [row.cell(`${side} date`), row.cell(`${side} time`)].map(shown);
  const of = (words: string, is: FileFault, written = date) => wrong(field, `its ${side} ${words}`, is, written);
  if (secondOfDay(row.cell(`${side} time`)) === null) return of(`time "${time}" is no time of day`, 'time', time);
  const readings = Object.values(readingsOf(row.cell(`${side} date`)));
  if (readings.length === 0) return of(`date "${date}" is no date`, 'date');
  if (readings.every((day) => day > lastDay)) return of(`date "${date}" is in the future`, 'span');
  if (readings.every((day) => day < '1970')) return of(`date "${date}" is before 1970`, 'span');
  return of(`date "${date}" cannot be read in the order of the others`, 'otherOrder');
}

function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
