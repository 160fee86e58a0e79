import type { Instant, Problem, SessionRecord } from '#contract';
import { calendarOf, evolveAll, quit, type State } from '../engine/index.ts';
import { type Storage, StorageFailure } from '../storage/index.ts';
import { describe } from './describe.ts';
import type { AppPorts } from './ports.ts';
import type { Records } from './records.ts';
import { settledState, withoutClosed } from './settle.ts';

/** How often the product notes that it is alive while a clock runs: 15 s, from the contract. */
const heartbeatMs = 15_000;

/** What has to be done beside commands: settle a crash, file closed sessions, back up, keep the heartbeat. */
export class Upkeep {
  private readonly storage: Storage;
  private readonly records: Records;
  private readonly ports: AppPorts;
  private heartbeat: NodeJS.Timeout | null = null;
  private notSaved: Problem | null = null;
  private backupFailed: Problem | null = null;
  private backupUnderWay: Promise<void> = Promise.resolve();

  constructor(storage: Storage, records: Records, ports: AppPorts) {
    this.storage = storage;
    this.records = records;
    this.ports = ports;
  }

  /** Brings the records in order after whatever ended the last run. What cannot be saved yet is done in memory. */
  start(): void {
    this.storage.incoming.dropAllBut(this.records.incoming);
    this.storage.totals.refresh();
    const { content, changed } = this.storage.state;
    if (changed) this.records.state = withoutClosed(this.records.state, this.storage);
    this.records.file(content.outbox);
    const settled = settledState(this.records, this.storage);
    if (settled !== this.records.state || changed) this.tryTo(() => this.records.commit(settled));
    this.records.state = settled;
    this.tryTo(() => this.fileAll());
    this.keepHeartbeat();
    this.backUpDaily();
  }

  /** After a change: files what closed, keeps the heartbeat of a running clock, and backs up once a day. */
  afterChange(): void {
    this.tryTo(() => this.fileAll());
    this.keepHeartbeat();
    this.backUpDaily();
  }

  readonly isKnown = (record: SessionRecord): boolean => {
    if (this.records.state.sessions[record.id] !== undefined) return true;
    return this.storage.history.has(describe(record).month, record.id);
  };

  /** Commits an import: stages its closed sessions, names them in the state, then files them. @throws StorageFailure */
  async commitImport(next: State, months: Map<string, SessionRecord[]>): Promise<void> {
    await this.backUp('import');
    const id = this.ports.newId();
    this.storage.incoming.stage(id, months);
    try {
      this.records.commit(next, [...this.records.incoming, id]);
    } catch (failure) {
      this.storage.incoming.drop(id);
      throw failure;
    }
    this.tryTo(() => this.fileAll());
  }

  problems(): Problem[] {
    const setBackMs = Date.parse(this.records.state.latest) - Date.parse(this.ports.now());
    const clock: Problem = {
      code: 'CLOCK_SET_BACK',
      message: `The clock was set back: work is recorded up to ${this.records.state.latest}. Until then no time counts`,
      path: null,
    };
    const own = [this.notSaved, this.backupFailed, setBackMs > 1_000 ? clock : null, this.idleProblem()];
    return [
      ...this.storage.problems(),
      ...this.ports.settings.problems(),
      ...own.filter((problem) => problem !== null),
    ];
  }

  private idleProblem(): Problem | null {
    if (this.ports.abilities().idle !== 'no') return null;
    const words = 'This desktop does not tell how long there was no input. Lock the screen or pause when you leave';
    return { code: 'IDLE_NOT_MEASURED', message: words, path: null };
  }

  /** An orderly end: what runs is paused, everything is saved and backed up. @throws StorageFailure */
  async stop(): Promise<void> {
    this.stopHeartbeat();
    const changes = quit(this.records.state, this.records.effectiveNow());
    if (changes.length > 0) this.records.commit(evolveAll(this.records.state, changes));
    this.tryTo(() => this.fileAll());
    await this.backupUnderWay;
    const savedAt = this.storage.state.savedAt;
    if (savedAt !== null && savedAt > (this.storage.lastBackupAt() ?? '')) await this.backUp('quit');
  }

  private fileAll(): void {
    this.records.flush();
    for (const id of this.records.incoming) {
      for (const { records } of this.storage.incoming.months(id)) {
        this.records.file(records);
        this.records.flush();
      }
      this.records.commit(
        this.records.state,
        this.records.incoming.filter((one) => one !== id),
      );
      this.storage.incoming.drop(id);
    }
    this.notSaved = null;
  }

  /** For work that a later attempt does again: a failure is told, not thrown. */
  private tryTo(work: () => void): void {
    try {
      work();
    } catch (failure) {
      if (!(failure instanceof StorageFailure)) throw failure;
      this.notSaved = { code: 'NOT_SAVED', message: failure.message, path: null };
    }
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
    this.tryTo(() => this.storage.heartbeat.beat(this.ports.now()));
  }

  private backUpDaily(): void {
    const { savedAt } = this.storage.state;
    if (savedAt === null || this.backedUpOn === this.today()) return;
    this.backedUpOn = this.today();
    const last = this.storage.lastBackupAt();
    if (last !== null && this.dayOf(last) === this.today()) return;
    this.backupUnderWay = this.backUp('daily');
  }

  private backedUpOn = '';

  private today(): string {
    return this.dayOf(this.ports.now());
  }

  private dayOf(instant: Instant): string {
    return calendarOf(this.ports.zone).dayAt(Date.parse(instant)).day;
  }

  private async backUp(why: 'daily' | 'quit' | 'import'): Promise<void> {
    try {
      await this.storage.backUp(why);
      this.backupFailed = null;
    } catch (failure) {
      const message = `The backup could not be written: ${failure instanceof Error ? failure.message : String(failure)}`;
      this.backupFailed = { code: 'BACKUP_FAILED', message, path: null };
    }
  }
}
