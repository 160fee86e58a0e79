import type { Backup, Problem } from '#contract';
import { evolveAll, quit, type State } from '../engine/index.ts';
import { type Progress, type StagedMonths, type Storage, StorageFailure } from '../storage/index.ts';
import { BackingUp } from './backing-up.ts';
import { breathe } from './breathe.ts';
import type { AppPorts } from './ports.ts';
import type { Records } from './records.ts';
import { heartbeatMs, settledState, withoutClosed } from './settle.ts';

const unsaved = {
  filing: 'What was answered is safe, but not everything could be filed yet; it is tried again with the next change',
  heartbeat: 'It could not be noted that Intermission is alive; a crash would lose more of the running time',
};

/** The backup that is restored, and how each part is followed. `commit` comes before what cannot be stopped half-way. */
type RestoringHow = { from: Backup; staging: Progress; backingUp: Progress; commit(): void };

/** What has to be done beside commands: settle a crash, file closed sessions, back up, keep the heartbeat. */
export class Upkeep {
  readonly storage: Storage;
  private readonly records: Records;
  private readonly ports: AppPorts;
  private heartbeat: NodeJS.Timeout | null = null;
  private readonly failed = new Map<'filing' | 'heartbeat', Problem>();
  readonly backingUp: BackingUp;

  constructor(storage: Storage, records: Records, ports: AppPorts) {
    this.storage = storage;
    this.records = records;
    this.ports = ports;
    this.backingUp = new BackingUp(storage, ports);
  }

  /** Brings the records in order after whatever ended the last run. What cannot be saved yet is done in memory. */
  start(): void {
    this.storage.incoming.dropAllBut(this.records.incoming);
    this.storage.restoring.dropAllBut(this.records.restoring);
    this.storage.totals.refresh();
    const { content, changed } = this.storage.state;
    if (changed !== null) this.backingUp.before(changed);
    if (changed === 'restored') this.records.state = withoutClosed(this.records.state, this.storage);
    this.records.file(content.outbox);
    this.records.reopen(content.reopened);
    const left = this.records.state;
    this.records.state = settledState(this.records, this.storage);
    this.tryTo('filing', () => {
      if (this.records.state !== left || changed !== null) this.records.commit(this.records.state);
      this.fileAll();
    });
    this.keepHeartbeat();
    this.backingUp.daily();
  }

  /** After a change: files what closed, keeps the heartbeat of a running clock, and backs up once a day. */
  afterChange(): void {
    this.tryTo('filing', () => this.fileAll());
    this.keepHeartbeat();
    this.backingUp.daily();
  }

  /**
   * Commits an import whose closed sessions are staged: names them in the state, then files them month by month, so that
   * others are answered in between. @throws StorageFailure; nothing has changed then.
   */
  async commitImport(id: string, next: State, tell: (share: number) => void): Promise<void> {
    this.records.commit(next, [...this.records.incoming, id]);
    try {
      for (const share of this.filing()) {
        tell(share);
        await breathe();
      }
      this.failed.delete('filing');
    } catch (failure) {
      this.note('filing', failure);
    }
  }

  /** Files and saves whatever waits, so that the files are all there is. @throws StorageFailure when something waits on. */
  settleFiles(): void {
    if (!this.records.isSaved) this.records.commit(this.records.state);
    this.fileAll();
    this.emptyOutbox();
    const { history } = this.storage;
    if (history.waiting().length > 0 || history.leaving().length > 0) {
      throw new StorageFailure(Object.assign(new Error('Something waits to be filed'), { code: 'EUNFILED' }));
    }
  }

  /**
   * Commits a restore: stages its months, backs up what was there, names the months in the state that takes its place,
   * and then puts them in theirs. Answers with that backup. @throws StorageFailure; WorkCancelled; nothing has changed then.
   */
  async commitRestore(next: State, months: StagedMonths, how: RestoringHow): Promise<Backup> {
    const id = this.ports.newId();
    const { restoring, history } = this.storage;
    await restoring.stage(id, months, how.staging);
    try {
      const before = await this.backingUp.take('restore', how.backingUp, how.from.id);
      how.commit();
      const places = restoring.places(id);
      this.records.commit(next, [], id);
      history.standIn(places);
      this.tryTo('filing', () => this.fileAll());
      return before;
    } catch (failure) {
      if (this.records.restoring !== id) restoring.drop(id);
      throw failure;
    }
  }

  /** What could not be done yet, and is tried again. */
  problems(): Problem[] {
    return [...this.failed.values(), this.backingUp.problem].filter((problem) => problem !== null);
  }

  /** An orderly end: what runs is paused, everything is saved and backed up. @throws StorageFailure */
  async stop(): Promise<void> {
    this.stopHeartbeat();
    const changes = quit(this.records.state, this.records.effectiveNow());
    if (changes.length > 0 || !this.records.isSaved) this.records.commit(evolveAll(this.records.state, changes));
    this.tryTo('filing', () => {
      this.fileAll();
      this.emptyOutbox();
    });
    await this.backingUp.atEnd();
  }

  private fileAll(): void {
    for (const _share of this.filing());
  }

  /** Files all that waits, in steps: yields which share is done. */
  private *filing(): Generator<number> {
    this.putRestored();
    this.records.flush();
    for (const id of this.records.incoming) {
      const months = this.storage.incoming.staged(id);
      for (const [index, name] of months.entries()) {
        const month = this.storage.incoming.month(id, name);
        if (month !== null) this.records.fileMonth(month);
        yield (index + 1) / months.length;
      }
      this.records.flush();
      this.records.commit(
        this.records.state,
        this.records.incoming.filter((one) => one !== id),
      );
      this.storage.incoming.drop(id);
    }
  }

  /** Before anything else is filed: a month that a restore stands in for must not gain what came after it. */
  private putRestored(): void {
    const { restoring } = this.records;
    if (restoring === null) return;
    this.storage.totals.refresh();
    this.storage.totals.wrote(this.storage.history.putStandIns());
    this.storage.totals.save();
    this.records.commit(this.records.state, this.records.incoming, null);
    this.storage.restoring.drop(restoring);
  }

  /** What was filed since the last commit need not be filed again by the next start, which would read its month for it. */
  private emptyOutbox(): void {
    const { history, state } = this.storage;
    const isFiled = history.waiting().length === 0 && history.leaving().length === 0;
    const told = state.content.outbox.length > 0 || state.content.reopened.length > 0;
    if (isFiled && told) this.records.commit(this.records.state);
  }

  /** For work that a later attempt does again: a failure is told, not thrown. */
  private tryTo(what: 'filing' | 'heartbeat', work: () => void): void {
    try {
      work();
      this.failed.delete(what);
    } catch (failure) {
      this.note(what, failure);
    }
  }

  private note(what: 'filing' | 'heartbeat', failure: unknown): void {
    if (!(failure instanceof StorageFailure)) throw failure;
    this.failed.set(what, { code: 'NOT_SAVED', message: `${unsaved[what]}: ${failure.reason}`, path: null });
  }

  private keepHeartbeat(): void {
    if (this.records.state.running === null) this.stopHeartbeat();
    else this.heartbeat ??= setInterval(() => this.beat(), heartbeatMs);
  }

  private stopHeartbeat(): void {
    if (this.heartbeat !== null) clearInterval(this.heartbeat);
    this.heartbeat = null;
  }

  private beat(): void {
    this.tryTo('heartbeat', () => this.storage.heartbeat.beat(this.ports.now()));
    if (this.failed.has('filing')) this.tryTo('filing', () => this.fileAll());
  }
}
