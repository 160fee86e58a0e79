import type { Conflict, Instant, Interval, SessionRecord } from '#contract';
import {
  type Decidable,
  emptyState,
  instantAt,
  isSettled,
  later,
  recordOf,
  replay,
  type Session,
  type State,
  sessionOf,
  sessionsNeeded,
  type UndoStep,
} from '../engine/index.ts';
import type { Described, Filed, StagedMonth, StoredRecords } from '../storage/index.ts';
import { describe, describeSession } from './describe.ts';
import { sealedState } from './seal.ts';

/** Where records are kept. */
export type KeptRecords = Pick<StoredRecords, 'state' | 'history' | 'totals'>;

type StoredState = Pick<State, 'running' | 'procedures' | 'latest'> & {
  sessions: SessionRecord[];
  undo: Omit<UndoStep, 'beforeEnd'>[];
};

/** The state in memory and the records on disk, kept as one: nothing is in memory that is not durable. */
export class Records {
  state: State;
  incoming: readonly string[];
  /** A restore whose months stand in for those of the history until they are put in place. */
  restoring: string | null;
  private saved: State;
  /** Closed sessions that the command under way speaks of, as the history has them. */
  private brought = new Map<string, SessionRecord>();
  private readonly storage: KeptRecords;
  private readonly now: () => Instant;

  constructor(storage: KeptRecords, now: () => Instant) {
    this.storage = storage;
    this.now = now;
    const { content } = storage.state;
    this.state = stateOf(content);
    this.incoming = content.incoming;
    this.restoring = content.restoring;
    this.saved = this.state;
  }

  /** False while something that a start had to bring in order could not be made durable yet. */
  get isSaved(): boolean {
    return this.state === this.saved;
  }

  /** Now, or the latest instant on record when the clock was set back behind it. */
  effectiveNow(): Instant {
    return later(this.now(), this.state.latest);
  }

  /** The state with the closed sessions in hand that a command speaks of. */
  stateFor(command: Decidable): State {
    this.brought = new Map();
    for (let state = this.state; ; ) {
      const wanted = sessionsNeeded(state, command).filter((id) => sessionOf(state, id) === undefined);
      const found = wanted.flatMap((id) => this.storage.history.find(id) ?? []);
      if (found.length === 0) return state;
      state = this.withBrought(state, found, found);
    }
  }

  /**
   * The state with sessions in hand as they are told, for what is done to them next; what the history has of them gives
   * way.
   */
  stateWith(records: readonly SessionRecord[]): State {
    this.brought = new Map();
    const filed = records.flatMap(({ id }) => this.storage.history.find(id) ?? []);
    return this.withBrought(this.state, records, filed);
  }

  private withBrought(state: State, records: readonly SessionRecord[], filed: readonly SessionRecord[]): State {
    this.bring(filed);
    const brought = Object.fromEntries(records.map((record) => [record.id, replay(record)]));
    return { ...state, sessions: { ...state.sessions, ...brought } };
  }

  /** Whether a session is in hand, or in the history. */
  has(id: string): boolean {
    return sessionOf(this.state, id) !== undefined || this.storage.history.find(id) !== null;
  }

  /** Work of closed sessions within a stretch of time, leaving out those in hand. */
  recordedWithin(span: Interval, inHand: State): Conflict[] {
    const [startMs, endMs] = [Date.parse(span.start), Date.parse(span.end)];
    return this.storage.totals.monthsCovering(startMs, endMs).flatMap((month) => {
      const digest = this.storage.history.digest(month);
      return digest.ids.flatMap((id, index) => {
        const row = digest.row(index);
        if (row.status === 'aborted' || row.endMs <= startMs || row.startMs >= endMs) return [];
        if (sessionOf(inHand, id) !== undefined) return [];
        const work = digest
          .spans(index)
          .filter((one) => one.pause === null && one.startMs < endMs && startMs < one.endMs);
        return work.map((one) => ({
          sessionId: id,
          title: row.title,
          start: instantAt(one.startMs),
          end: instantAt(one.endMs),
        }));
      });
    });
  }

  /**
   * Makes a new state durable and then takes it: sessions that are settled leave it for the history.
   * Returns it with every event sealed. @throws StorageFailure; nothing has changed then.
   */
  commit(unsealed: State, incoming: readonly string[] = this.incoming, restoring = this.restoring): State {
    const next = sealedState(unsealed);
    const sessions = Object.values(next.sessions);
    const settled = sessions.filter(isSettled);
    const staying = sessions.filter((session) => !isSettled(session));
    const waiting = this.storage.history.waiting().filter((record) => sessionOf(next, record.id) === undefined);
    const reopened = staying.flatMap(({ id }) => this.brought.get(id) ?? []).map(describe);
    // Looked up first: once it is saved, nothing that can fail may come.
    const filed = settled.map((session) => ({
      before: this.counted(session),
      record: recordOf(session),
      described: describeSession(session),
    }));
    this.storage.state.save({
      savedAt: this.now(),
      latest: next.latest,
      running: next.running,
      sessions: staying.map(recordOf),
      procedures: [...next.procedures],
      outbox: [...waiting, ...filed.map(({ record }) => record)],
      incoming: [...incoming],
      reopened: [...reopened.map(({ id }) => id), ...this.storage.history.leaving()],
      undo: next.undo.map(({ beforeEnd: _beforeEnd, ...step }) => step),
      restoring,
    });
    for (const { before, described } of filed) this.storage.totals.replace(before, described);
    this.forget(reopened);
    this.storage.history.put(filed);
    this.state = { ...next, sessions: Object.fromEntries(staying.map((session) => [session.id, session])) };
    this.saved = this.state;
    this.incoming = incoming;
    this.restoring = restoring;
    this.brought = new Map();
    return next;
  }

  /** Closed sessions of the history that the next commit may open again. */
  bring(records: readonly SessionRecord[]): void {
    for (const record of records) this.brought.set(record.id, record);
  }

  /** Closed sessions that were opened again are in hand: the history may still have them when a process was killed. */
  reopen(ids: readonly string[]): void {
    const inHand = ids.filter((id) => sessionOf(this.state, id) !== undefined);
    this.forget(inHand.flatMap((id) => this.storage.history.find(id) ?? []).map(describe));
  }

  private forget(reopened: Described[]): void {
    for (const session of reopened) this.storage.totals.replace(session, null);
    this.storage.history.remove(reopened);
  }

  /**
   * Files closed sessions that are committed already. The history may have some of them, and may know more of them by
   * now: a session only ever gains events.
   */
  file(records: SessionRecord[]): void {
    const newer = new Map<string, Filed>();
    for (const record of records) {
      const described = describe(record);
      const before = newer.get(record.id)?.record ?? this.filed(described.month, record.id);
      if (before !== null && before.events.length >= record.events.length) continue;
      this.storage.totals.replace(before === null ? null : describe(before), described);
      newer.set(record.id, { record, described });
    }
    // All at once: each time something is put, what was read of its month is forgotten.
    this.storage.history.put([...newer.values()]);
  }

  /** Files a month of an import: as it is where the history has none, else session by session. @throws StorageFailure */
  fileMonth({ name, path, records }: StagedMonth): void {
    const { history, totals } = this.storage;
    if (history.adopt(name, path, records)) totals.count(name);
    else {
      this.file(records);
      totals.wrote(history.flush());
    }
    // One after the other, ten years would come to lie in memory.
    history.forget(name);
  }

  private filed(month: string, id: string): SessionRecord | null {
    return this.storage.history.has(month, id) ? this.storage.history.find(id) : null;
  }

  /** Writes what waits for its month, and the totals. @throws StorageFailure; what failed waits on. */
  flush(): void {
    this.storage.totals.wrote(this.storage.history.flush());
    this.storage.totals.save();
  }

  /** A session that was in hand as open is new to the totals; one from the history replaces what was counted. */
  private counted(session: Session): Described | null {
    const before = this.brought.get(session.id);
    return before === undefined ? null : describe(before);
  }
}

/** The state that a `state.json` holds. */
export function stateOf({ sessions: records, running, procedures, latest, undo }: StoredState): State {
  const sessions = Object.fromEntries(records.map((record) => [record.id, replay(record)]));
  const runs = running !== null && sessions[running.sessionId]?.ending === null;
  const steps = undo.map((step) => ({ ...step, beforeEnd: true }));
  return { ...emptyState, sessions, running: runs ? running : null, procedures, latest, undo: steps };
}
