import { stringify } from 'csv-stringify/sync';
import type { SessionView } from '#contract';
import {
  type ExportFormatWriter,
  type ExportFrame,
  localClock,
  oneLine,
  type Placed,
  stretchesOf,
  wholeSeconds,
} from './exported.ts';
import { byteOrderMark } from './write-csv.ts';

const columns = [
  'User',
  'Email',
  'Client',
  'Project',
  'Task',
  'Description',
  'Billable',
  'Start date',
  'Start time',
  'End date',
  'End time',
  'Duration',
  'Tags',
];

/**
 * Toggl's own columns, a row for each stretch of work, in local times of the zone. Whoever brings it into Toggl fills in
 * the user. Text is as it was written: an apostrophe before a formula would stay in Toggl.
 */
export function writeToggl(frame: ExportFrame): ExportFormatWriter<string[]> {
  const text = (rows: string[][]) => stringify(rows, { record_delimiter: '\r\n' });
  return {
    mime: 'text/csv',
    extension: 'csv',
    head: `${frame.bom ? byteOrderMark : ''}${text([columns])}`,
    itemsOf: (session) => rowsOf(session, frame),
    text,
    tail: () => '',
  };
}

function rowsOf(session: SessionView, frame: ExportFrame): Placed<string[]>[] {
  const clock = localClock(frame.zone);
  const tags = session.tags.map((tag) => oneLine(tag)).join(', ');
  return stretchesOf(session, frame).map(({ start, end }) => {
    const [from, to] = [clock(start), clock(end)];
    const duration = clockDuration(wholeSeconds(start, end));
    const description = oneLine(session.title);
    const item = ['', '', '', '', '', description, 'No', from.date, from.time, to.date, to.time, duration, tags];
    return { at: start, item };
  });
}

/** HH:MM:SS; more than 24 hours where it has to be. */
function clockDuration(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
