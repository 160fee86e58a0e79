import type { Backup, BackupReason, Instant, Problem } from '#contract';
import { calendarOf } from '../engine/index.ts';
import { type Progress, type Storage, StorageFailure, unfollowed, WorkCancelled } from '../storage/index.ts';
import type { AppPorts } from './ports.ts';

/** When backups are taken, and what became of the last one. */
export class BackingUp {
  private readonly storage: Storage;
  private readonly ports: Pick<AppPorts, 'now' | 'zone'>;
  private failed: Problem | null = null;
  private underWay: Promise<void> = Promise.resolve();
  /** The day of the last attempt, so that not every change looks for the last backup. */
  private triedOn = '';

  constructor(storage: Storage, ports: Pick<AppPorts, 'now' | 'zone'>) {
    this.storage = storage;
    this.ports = ports;
  }

  /** Why the last backup failed; null when it did not. */
  get problem(): Problem | null {
    return this.failed;
  }

  /**
   * Takes a backup now, and may spare one that would have had its day. @throws StorageFailure, and remembers why;
   * WorkCancelled.
   */
  async take(why: BackupReason, progress: Progress, sparing?: string): Promise<Backup> {
    try {
      const backup = await this.storage.backUp(why, progress, sparing);
      this.failed = null;
      return backup;
    } catch (failure) {
      if (!(failure instanceof WorkCancelled)) this.failed = problemOf(failure);
      throw failure;
    }
  }

  /** The same for when work goes on without one: a failure is told, not thrown. */
  async tryTo(why: BackupReason): Promise<void> {
    try {
      await this.take(why, unfollowed);
    } catch {
      // The next change tries again, rather than the next day.
      this.triedOn = '';
    }
  }

  /** Takes the first of the day, behind whatever else is done. */
  daily(): void {
    const { savedAt } = this.storage.state;
    if (savedAt === null || this.triedOn === this.today()) return;
    this.triedOn = this.today();
    const last = this.lastAt();
    if (last !== null && this.dayOf(last) === this.today()) return;
    this.underWay = this.tryTo('daily');
  }

  /** At an orderly end: what changed since the last one. */
  async atEnd(): Promise<void> {
    await this.underWay;
    const { savedAt } = this.storage.state;
    if (savedAt !== null && savedAt > (this.lastAt() ?? '')) await this.tryTo('quit');
  }

  /** Nothing of what was found is written over before there is a backup of it, if there can be one. */
  before(change: 'migrated' | 'restored'): void {
    try {
      this.storage.backUpAtOnce(change === 'migrated' ? 'migration' : 'restore');
    } catch (failure) {
      this.failed = problemOf(failure);
    }
  }

  private lastAt(): Instant | null {
    return this.storage.backups()[0]?.at ?? null;
  }

  private today(): string {
    return this.dayOf(this.ports.now());
  }

  private dayOf(instant: Instant): string {
    return calendarOf(this.ports.zone).dayAt(Date.parse(instant)).day;
  }
}

function problemOf(failure: unknown): Problem {
  const reason = failure instanceof StorageFailure ? failure.reason : String(failure);
  return { code: 'BACKUP_FAILED', message: `The backup could not be written: ${reason}`, path: null };
}
