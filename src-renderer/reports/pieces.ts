import type { SessionSummary, SummaryView } from '#contract';
import type { Answer, Client, QueryOf } from '../client/index.ts';
import { addDays, lengthInDays, type Span } from '../shared/span.ts';
import { everySession } from './every-session.ts';

type Days = Pick<Span, 'from' | 'to'>;
type Rows = SummaryView['rows'];

/** A span in pieces of so many days at most, the latest first: between them one can stop. */
export function piecesOf({ from, to }: Days, longestDays: number): Days[] {
  const pieces: Days[] = [];
  for (let last = to; last >= from; last = addDays(pieces.at(-1)?.from ?? from, -1)) {
    const days = Math.min(longestDays, lengthInDays({ from, to: last }));
    pieces.push({ from: addDays(last, 1 - days), to: last });
  }
  return pieces;
}

/** The sums of several pieces as those of the whole. Days come in order; all else by what was worked on it most. */
export function merged(by: QueryOf<'summary'>['by'], pieces: readonly SummaryView[]): SummaryView {
  const rows = new Map<string, Rows[number]>();
  for (const row of pieces.flatMap((piece) => piece.rows)) {
    const known = rows.get(row.key);
    rows.set(row.key, known === undefined ? row : added(known, row));
  }
  const sorted = [...rows.values()].sort((one, other) =>
    by === 'day' ? (one.key < other.key ? -1 : 1) : other.workedMs - one.workedMs,
  );
  return { rows: sorted, workedMs: pieces.reduce((ms, piece) => ms + piece.workedMs, 0) };
}

/** A session that goes over the border of a piece counts in both; nothing here shows how many there are. */
function added(one: Rows[number], other: Rows[number]): Rows[number] {
  return {
    key: one.key,
    workedMs: one.workedMs + other.workedMs,
    pausedMs: one.pausedMs + other.pausedMs,
    sessions: one.sessions + other.sessions,
  };
}

/** Completed sessions that were begun in some days and have an estimate. */
export async function estimatedIn({ from, to }: Days, client: Client): Promise<Answer<SessionSummary[]>> {
  const sessions = await everySession({ from, to, status: ['completed'] }, client);
  if (!sessions.ok) return sessions;
  return { ok: true, value: sessions.value.filter(({ estimateMs }) => estimateMs !== null) };
}
