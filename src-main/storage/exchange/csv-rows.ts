import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { ok, type Result } from '#contract';
import { piecesOf, unreadableFile } from './imported.ts';

/** A row by the names of its columns (lower case), and the line it ends on. */
export type CsvRow = { line: number; cell(column: string): string };

/** A row with more characters is a quote that was never closed, or no table at all. */
const longestRow = 1_048_576;
const mostColumns = 1_000;
const rowsAtOnce = 500;

type Line = { record: string[]; info: { lines: number } };
type Step<Item> = { rows: Item[]; read: number };

/** Reads a table in steps. Fails with `INVALID_INPUT` when it is none, or lacks a column that is needed. */
export async function* csvRows(content: string, needed: string[]): AsyncGenerator<Step<CsvRow>, Result<null>> {
  let columns: Map<string, number> | null = null;
  const table = linesOf(content);
  for (let step = await table.next(); ; step = await table.next()) {
    if (step.done) return step.value.ok && columns === null ? unreadableFile('it is empty', 'empty') : step.value;
    const { rows, read } = step.value;
    if (columns === null) {
      const found = columnsOf(rows.shift()?.record ?? [], needed);
      if (!found.ok) return found;
      columns = found.value;
    }
    const named = columns;
    yield { rows: rows.map(({ record, info }) => rowOf(record, info.lines, named)), read };
  }
}

async function* linesOf(content: string): AsyncGenerator<Step<Line>, Result<null>> {
  let read = 0;
  function* pieces() {
    for (const piece of piecesOf(content)) {
      read += piece.length;
      yield piece;
    }
  }
  const parser: AsyncIterable<Line> & { destroy(): void } = Readable.from(pieces()).pipe(parserFor(content));
  let rows: Line[] = [];
  try {
    for await (const line of parser) {
      rows.push(line);
      if (rows.length < rowsAtOnce) continue;
      yield { rows, read };
      rows = [];
    }
  } catch (error) {
    if (error instanceof CsvError) return unreadableFile(wordsFor(error), 'notTable');
    throw error;
  } finally {
    parser.destroy();
  }
  if (rows.length > 0) yield { rows, read };
  return ok(null);
}

function parserFor(content: string) {
  return parse({
    bom: true,
    delimiter: delimiterOf(content),
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
    info: true,
  });
}

function columnsOf(header: string[], needed: string[]): Result<Map<string, number>> {
  if (header.length > mostColumns)
    return unreadableFile(`it has ${header.length} columns, which no export has`, 'notTable');
  const columns = new Map(header.map((name, index) => [name.trim().toLowerCase(), index]));
  const missing = needed.filter((name) => !columns.has(name));
  if (missing.length === 0) return ok(columns);
  const details = missing.map((field) => ({ field, problem: 'there is no column of this name', is: 'noColumn' }));
  return unreadableFile(`there is no column ${missing.map((name) => `"${name}"`).join(', ')}`, 'noColumn', details);
}

function rowOf(record: string[], line: number, columns: Map<string, number>): CsvRow {
  return { line, cell: (column) => (record[columns.get(column) ?? -1] ?? '').trim() };
}

/** Spreadsheets of some countries separate by semicolons. */
function delimiterOf(content: string): string {
  const [header = ''] = content.slice(0, 8_192).split(/\r?\n/, 1);
  const counted = [',', ';', '\t'].map((mark) => ({ mark, times: header.split(mark).length }));
  return counted.reduce((most, one) => (one.times > most.times ? one : most)).mark;
}

function wordsFor({ code, lines }: CsvError & { lines?: unknown }): string {
  const where = typeof lines === 'number' ? ` (line ${lines})` : '';
  if (code === 'CSV_QUOTE_NOT_CLOSED') return `a quote is opened and never closed${where}`;
  if (code === 'CSV_MAX_RECORD_SIZE')
    return `a row is longer than any export writes${where}: perhaps a quote is never closed`;
  return `it is not CSV as programs write it${where}`;
}
