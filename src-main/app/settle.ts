import { comeBack, evolveAll, later, type State, settleCrash } from '../engine/index.ts';
import type { StoredRecords } from '../storage/index.ts';
import type { Records } from './records.ts';

/** The state with whatever ended the last run settled: a clock that was left running stops when the product was last alive. */
export function settledState(records: Records, storage: StoredRecords): State {
  const { state } = records;
  const now = records.effectiveNow();
  const savedAt = storage.state.savedAt ?? now;
  const lastAlive = later(storage.heartbeat.lastAlive ?? savedAt, savedAt);
  return evolveAll(state, [...comeBack(state, now, now), ...settleCrash(state, lastAlive, now)]);
}

/** An older state that took the place of an unreadable one may hold sessions that were closed since. */
export function withoutClosed(state: State, { history }: StoredRecords): State {
  const open = Object.values(state.sessions).filter((session) => history.find(session.id) === null);
  const sessions = Object.fromEntries(open.map((session) => [session.id, session]));
  const running = state.running !== null && sessions[state.running.sessionId] !== undefined ? state.running : null;
  return { ...state, sessions, running };
}
