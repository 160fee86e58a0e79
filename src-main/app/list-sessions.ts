import { z } from 'zod';
import { fail, identity, ok, type Result, type SessionSummary, type SessionsPage, type SessionsQuery } from '#contract';
import { replay, sessionOf, viewSummary } from '../engine/index.ts';
import type { Described, DigestRow } from '../storage/index.ts';
import { breathe } from './breathe.ts';
import { windowOf } from './counted-sessions.ts';
import { describeSession } from './describe.ts';
import type { Source } from './machines/source.ts';
import type { RecordSources } from './sources.ts';

type Row = Pick<Described, 'id' | 'startMs' | 'status' | 'archived' | 'tags'>;
type Found = Row & { summary(): SessionSummary };
type Position = { startMs: number; id: string };

/** A page of sessions, newest start first. Fails with `INVALID_INPUT` for a cursor that is none of ours. */
export async function listSessions(asked: SessionsQuery, sources: RecordSources): Promise<Result<SessionsPage>> {
  const after = asked.cursor == null ? null : readCursor(asked.cursor);
  if (asked.cursor != null && after === null) {
    return fail('INVALID_INPUT', 'That page does not exist. Ask for the first page again', [
      { field: 'cursor', problem: 'must be the cursor of the page before' },
    ]);
  }
  const wanted = filterOf(asked, after, sources.ports.zone);
  const found = await collect(asked, wanted, sources);
  const page = found.slice(0, asked.limit);
  const last = found.length > asked.limit ? page.at(-1) : undefined;
  const shown = { sessions: page.map((row) => row.summary()), cursor: last === undefined ? null : writeCursor(last) };
  return ok(asked.count ? { ...shown, count: await countOf(asked, sources) } : shown);
}

/** How many sessions are on all pages together. */
async function countOf(asked: SessionsQuery, sources: RecordSources): Promise<number> {
  const wanted = filterOf(asked, null, sources.ports.zone);
  let count = 0;
  for (const source of sources.machines.sources()) {
    count += inHand(wanted, source).length;
    for (const [place, month] of source.storage.history.months().entries()) {
      if (latestStart(month) >= wanted.fromMs) count += inMonth(month, wanted, source).length;
      if (place % 4 === 3) await breathe();
    }
  }
  return count;
}

type Filter = { fromMs: number; toMs: number; terms: string[]; accepts(row: Row): boolean };

function filterOf(asked: SessionsQuery, after: Position | null, zone: string): Filter {
  const { startMs: fromMs, endMs } = windowOf(asked, zone);
  const isShown = showing(asked);
  const accepts = (row: Row) =>
    isShown(row) &&
    (asked.tag === undefined || row.tags.includes(asked.tag)) &&
    row.startMs >= fromMs &&
    row.startMs < endMs &&
    (after === null || isAfter(row, after));
  const terms = (asked.text ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((term) => term !== '');
  return { fromMs, toMs: Math.min(endMs, after === null ? endMs : after.startMs + 1), terms, accepts };
}

function showing({ show, status, includeAborted, includeArchived }: SessionsQuery): (row: Row) => boolean {
  if (show !== undefined) return (row) => show.includes(row.archived ? 'archived' : row.status);
  const statuses = status ?? ['in_progress', 'completed'];
  return (row) =>
    (statuses.includes(row.status) || (includeAborted && row.status === 'aborted')) &&
    (includeArchived || !row.archived);
}

function isAfter(row: Position, after: Position): boolean {
  return row.startMs < after.startMs || (row.startMs === after.startMs && row.id < after.id);
}

function newestFirst(one: Position, other: Position): number {
  return other.startMs - one.startMs || (one.id < other.id ? 1 : -1);
}

/** One row more than the page holds, when there is one. Reads no more months than that takes. */
async function collect(asked: SessionsQuery, wanted: Filter, sources: RecordSources): Promise<Found[]> {
  const bySource: Found[][] = [];
  for (const source of sources.machines.sources()) bySource.push(await collectFrom(source, asked, wanted));
  return bySource.flat().sort(newestFirst);
}

async function collectFrom(sources: Source, asked: SessionsQuery, wanted: Filter): Promise<Found[]> {
  const found = inHand(wanted, sources);
  const months = sources.storage.history.months();
  for (const [place, month] of months.entries()) {
    const certain = found.filter((row) => row.startMs > latestStart(month));
    if (certain.length > asked.limit || latestStart(month) < wanted.fromMs) break;
    const bounds = sources.storage.totals.bounds(month);
    if (bounds !== null && bounds.firstMs >= wanted.toMs) continue;
    for (const row of inMonth(month, wanted, sources)) found.push(row);
    if (place % 4 === 3) await breathe();
  }
  return found;
}

/** Months are those of the session's own zone, which may be 14 hours behind UTC's. */
function latestStart(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return Date.UTC(year, number, 1) + 14 * 3_600_000;
}

function inHand({ terms, accepts }: Filter, { records, hidden, device }: Source): Found[] {
  return Object.values(records.state.sessions).flatMap((session) => {
    const described = describeSession(session);
    if (hidden.has(session.id) || !accepts(described) || !terms.every((term) => described.text.includes(term)))
      return [];
    const summary = () => ({ ...viewSummary(session, records.state.running, records.effectiveNow()), device });
    return [{ ...described, summary }];
  });
}

function inMonth(month: string, { terms, accepts }: Filter, source: Source): Found[] {
  const { storage, records, hidden } = source;
  const digest = storage.history.digest(month);
  const matches = terms.map((term) => storage.history.rowsWith(month, term));
  const found: Found[] = [];
  for (let index = 0; index < digest.size; index += 1) {
    if (!matches.every((rows) => rows.has(index))) continue;
    const row = digest.row(index);
    if (!accepts(row) || hidden.has(row.id) || sessionOf(records.state, row.id) !== undefined) continue;
    found.push({ ...row, summary: () => closedSummary(month, row, source) });
  }
  return found;
}

function closedSummary(month: string, row: DigestRow, { storage, records, device }: Source): SessionSummary {
  return { ...viewSummary(replay(storage.history.record(month, row.index)), null, records.effectiveNow()), device };
}

function writeCursor({ startMs, id }: Position): string {
  return Buffer.from(JSON.stringify([startMs, id])).toString('base64url');
}

/** As it is written in a cursor. Imported identities may hold anything, so they are written as JSON. */
const position = z.tuple([z.int(), identity]);

function readCursor(cursor: string): Position | null {
  try {
    const [startMs, id] = position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    return { startMs, id };
  } catch {
    return null;
  }
}
