import type { DeviceName, Instant, SessionRecord } from '#contract';
import { type State, withOnly } from '../../engine/index.ts';
import type { DailyShares, OtherDevice, StoredRecords } from '../../storage/index.ts';
import { describe, describeSession, sharesOf } from '../describe.ts';
import { Records } from '../records.ts';

/** The records of one machine, as questions are answered from them. */
export type Source = {
  records: { readonly state: State; effectiveNow(): Instant };
  storage: Pick<StoredRecords, 'history' | 'totals'>;
  /** Sessions that another machine has as well, and says how they stand. */
  hidden: ReadonlySet<string>;
  /** The closed work of these, which the totals of the machine count all the same. */
  doubled: DailyShares;
  /** Null for this machine. */
  device: DeviceName | null;
};

/** What another machine recorded. It stands as when it was last heard of: what ran then is not known to run now. */
export type OtherSource = Source & { device: DeviceName; heardAt: Instant; hidden: Set<string> };

export function sourceOf(other: OtherDevice): OtherSource {
  const { id, name, state, history, totals } = other;
  const heardAt = state.content.savedAt;
  const records = new Records(other, () => heardAt);
  totals.refresh();
  records.file(state.content.outbox);
  records.reopen(state.content.reopened);
  records.state = withoutFiled(records.state, history);
  return {
    records,
    storage: { history, totals },
    hidden: new Set(),
    doubled: new Map(),
    device: { id, name },
    heardAt,
  };
}

/** The months may have been carried here before the state from which a session went to them. */
function withoutFiled(state: State, history: StoredRecords['history']): State {
  return withOnly(state, (session) => {
    const { month } = describeSession(session);
    const filed = history.has(month, session.id) ? history.find(session.id) : null;
    return filed === null || filed.events.length <= session.events.length;
  });
}

/** Adds to `doubled` what the totals count of a closed session that another machine says how it stands. */
export function countDoubled({ doubled, storage }: Source, record: SessionRecord): void {
  const { status, spans } = describe(record);
  if (status !== 'completed') return;
  for (const [day, share] of sharesOf(storage.totals.zone, spans)) {
    const sum = doubled.get(day) ?? { workedMs: 0, pausedMs: 0, sessions: 0 };
    sum.workedMs += share.workedMs;
    sum.pausedMs += share.pausedMs;
    sum.sessions += share.sessions;
    doubled.set(day, sum);
  }
}
