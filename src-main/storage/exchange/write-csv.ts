import { stringify } from 'csv-stringify/sync';
import type { SessionView } from '#contract';
import { type ExportFormatWriter, type ExportFrame, localClock, type Placed, stretchesOf } from './exported.ts';

const columns = [
  'sessionId',
  'title',
  'tags',
  'status',
  'date',
  'start',
  'end',
  'hours',
  'startUtc',
  'endUtc',
  'workedMs',
  'plannedOutcome',
  'keep',
  'problem',
  'try',
] as const;

type Row = (string | number | null)[];

export const byteOrderMark = '\uFEFF';

/**
 * A row for each stretch of work, and one without times for a session that has none. Local times are the zone's, to the
 * second; `startUtc`, `endUtc` and `workedMs` are exact. A cell that a spreadsheet would take for a formula begins with
 * an apostrophe.
 */
export function writeCsv(frame: ExportFrame): ExportFormatWriter<Row> {
  const text = (rows: Row[]) => stringify(rows, { escape_formulas: true, record_delimiter: '\r\n' });
  return {
    mime: 'text/csv',
    extension: 'csv',
    head: `${frame.bom ? byteOrderMark : ''}${text([[...columns]])}`,
    itemsOf: (session) => rowsOf(session, frame),
    text,
    tail: () => '',
  };
}

function rowsOf(session: SessionView, frame: ExportFrame): Placed<Row>[] {
  const { id, title, tags, status, plannedOutcome, review, startedAt } = session;
  const before = [id, title, tags.join(', '), status];
  const after = [plannedOutcome, review?.keep ?? null, review?.problem ?? null, review?.try ?? null];
  const clock = localClock(frame.zone);
  const stretches = stretchesOf(session, frame);
  if (stretches.length === 0) return [{ at: startedAt, item: [...before, ...Array(7).fill(null), ...after] }];
  return stretches.map(({ start, end }) => {
    const [from, to] = [clock(start), clock(end)];
    const workedMs = Date.parse(end) - Date.parse(start);
    const local = [from.date, `${from.date} ${from.time}`, `${to.date} ${to.time}`];
    return {
      at: start,
      item: [...before, ...local, (workedMs / 3_600_000).toFixed(4), start, end, workedMs, ...after],
    };
  });
}
