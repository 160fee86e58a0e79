import type { Day } from '#contract';
import { calendarOf, type Session, type State, sessionOf } from '../engine/index.ts';
import type { DigestRow, StoredRecords } from '../storage/index.ts';
import { breathe } from './breathe.ts';
import type { Source } from './machines/source.ts';

/** What days span in their zone, in ms since 1970. */
export type Window = { startMs: number; endMs: number };

/** Without a first or a last day it has no end on that side. */
export function windowOf({ from, to }: { from?: Day | undefined; to?: Day | undefined }, zone: string): Window {
  const calendar = calendarOf(zone);
  return {
    startMs: from === undefined ? Number.NEGATIVE_INFINITY : (calendar.days(from, from)[0]?.startMs ?? 0),
    endMs: to === undefined ? Number.POSITIVE_INFINITY : (calendar.days(to, to)[0]?.endMs ?? 0),
  };
}

/** The sessions in hand that reports count: aborted ones claim no time. */
export function countedInHand(state: State, { hidden }: Pick<Source, 'hidden'>): Session[] {
  return Object.values(state.sessions).filter(({ id, ending }) => ending?.status !== 'aborted' && !hidden.has(id));
}

type CountedMonth = { month: string; digest: ReturnType<StoredRecords['history']['digest']>; rows: DigestRow[] };

/**
 * The completed sessions that cover any of a window, month by month, the oldest first. What was in hand when the question
 * was asked is left out: it may be closed while other months are read, and counted twice.
 */
export async function* eachMonthOf(
  window: Window,
  inHand: State,
  { storage, hidden }: Source,
): AsyncGenerator<CountedMonth, void, undefined> {
  for (const month of storage.totals.monthsCovering(window.startMs, window.endMs).reverse()) {
    const digest = storage.history.digest(month);
    const rows: DigestRow[] = [];
    for (let index = 0; index < digest.size; index += 1) {
      const row = digest.row(index);
      const counts = row.status === 'completed' && row.startMs < window.endMs && window.startMs <= row.endMs;
      if (counts && sessionOf(inHand, row.id) === undefined && !hidden.has(row.id)) rows.push(row);
    }
    yield { month, digest, rows };
    await breathe();
  }
}
