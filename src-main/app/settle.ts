import type { Instant } from '#contract';
import { comeBack, earlier, evolveAll, later, msBetween, type State, settleCrash, withOnly } from '../engine/index.ts';
import type { StoredRecords } from '../storage/index.ts';
import type { Records } from './records.ts';
import { sealedState } from './seal.ts';

/** How often the product notes that it is alive while a clock runs: 15 s, from the contract. */
export const heartbeatMs = 15_000;

/** The state with whatever ended the last run settled: a clock that was left running stops when the product was last alive. */
export function settledState(records: Records, storage: StoredRecords): State {
  const { state } = records;
  const now = records.effectiveNow();
  const settled = [...comeBack(state, now, now), ...settleCrash(state, lastAlive(records, storage), now)];
  return sealedState(evolveAll(state, settled));
}

/**
 * An older state that took the place of an unreadable one may hold sessions that were closed since: the history knows
 * more of them then.
 */
export function withoutClosed(state: State, { history }: StoredRecords): State {
  return withOnly(state, (session) => {
    const closed = history.find(session.id);
    return closed === null || closed.events.length < session.events.length;
  });
}

function lastAlive(records: Records, { state, heartbeat }: StoredRecords): Instant {
  const now = records.effectiveNow();
  const savedAt = state.savedAt ?? now;
  const beat = heartbeat.lastAlive ?? savedAt;
  // A beat from the future was written by a clock that was wrong: it says nothing.
  const alive = msBetween(now, beat) > heartbeatMs ? savedAt : later(beat, savedAt);
  return state.changed === 'restored' ? earlier(alive, nextWorkOnRecord(records, alive)) : alive;
}

/** An older state may say that a clock runs which gave way to other work since: that work is on record. */
function nextWorkOnRecord(records: Records, until: Instant): Instant {
  const { state } = records;
  if (state.running === null || state.running.since >= until) return until;
  const recorded = records.recordedWithin({ start: state.running.since, end: until }, state);
  return recorded.map(({ start }) => start).reduce(earlier, until);
}
