import fs from 'node:fs';
import { join } from 'node:path';
import type { BrokenChain, Instant, Problem, SessionRecord } from '#contract';
import type { AuditCache } from './audit-cache.ts';
import { brokenChain } from './chain.ts';
import type { Described } from './digest.ts';
import type { Fingerprint } from './digest-cache.ts';
import { monthKind, monthsIn, writeMonth } from './month-file.ts';
import { moveDurably } from './replace-durably.ts';
import type { Copies, ReadFile } from './rescue.ts';
import { StandIns } from './stand-ins.ts';
import { StorageFailure } from './storage-failure.ts';

export type WrittenMonthsPorts = {
  now(): Instant;
  /** What the engine makes of a record; decides the month it is filed under. */
  describe(record: SessionRecord): Described;
  copies: Copies;
  readFile: ReadFile;
  audits: AuditCache;
  /** False for whoever does not hold the lock: nothing on disk is touched then. */
  mayWrite: boolean;
  report(problem: Problem): void;
};

/** The month files themselves. Each is looked after, and the chains in it are followed, whenever it is read whole. */
export class WrittenMonths {
  private readonly onDisk: Set<string>;
  private readonly refused = new Set<string>();
  private readonly standIns = new StandIns();
  private recent: { month: string; records: SessionRecord[] } | null = null;

  private readonly folder: string;
  private readonly ports: WrittenMonthsPorts;
  /** Told of a month whose file was put in place of another while it was read, and why. */
  private readonly onReplaced: (month: string, why: 'migrated' | 'restored') => void;

  constructor(
    folder: string,
    ports: WrittenMonthsPorts,
    onReplaced: (month: string, why: 'migrated' | 'restored') => void,
  ) {
    this.folder = folder;
    this.ports = ports;
    this.onReplaced = onReplaced;
    this.onDisk = monthsIn(folder);
  }

  months(): Iterable<string> {
    return this.onDisk;
  }

  has(month: string): boolean {
    return this.onDisk.has(month);
  }

  /** Where a month lies: in its place, or where something stands in for it. */
  pathOf(month: string): string {
    return this.standIns.pathOf(month) ?? this.placeOf(month);
  }

  private readonly placeOf = (month: string) => join(this.folder, `${month}.json`);

  /** From now on these months are what lies at those paths, until `putStandIns` wrote it in their place. */
  standIn(paths: ReadonlyMap<string, string>): void {
    this.standIns.add(paths);
    for (const month of paths.keys()) this.onDisk.add(month);
  }

  /** Returns the months put. @throws StorageFailure; what was not put in its place stands in still. */
  putStandIns(told: (month: string) => void): string[] {
    return this.standIns.put(this.placeOf, told);
  }

  fingerprint(month: string): Fingerprint | null {
    const stats = fs.statSync(this.pathOf(month), { throwIfNoEntry: false });
    return stats === undefined ? null : { bytes: stats.size, mtimeMs: stats.mtimeMs };
  }

  /** True for a month of a newer format: it is left as it is. Known once it was read. */
  isRefused(month: string): boolean {
    return this.refused.has(month);
  }

  /** The sessions in the file of a month. */
  records(month: string): SessionRecord[] {
    if (this.recent?.month === month) return this.recent.records;
    if (!this.onDisk.has(month) || this.refused.has(month)) return [];
    const path = this.pathOf(month);
    const rescued = this.ports.readFile(monthKind, path, this.ports.now(), this.ports.copies);
    for (const problem of rescued.problems) this.ports.report(problem);
    if (rescued.content === null && !rescued.writable) this.refused.add(month);
    const records = rescued.content?.sessions ?? [];
    this.recent = { month, records };
    if (rescued.changed !== null && this.ports.mayWrite) this.putInPlace(month, records, rescued.changed);
    this.follow(month, records);
    return records;
  }

  /** @throws StorageFailure */
  write(month: string, records: SessionRecord[]): void {
    writeMonth(this.pathOf(month), records);
    this.isThere(month, records);
  }

  /** Moves a file with these sessions in it into the place of a month that has none yet. @throws StorageFailure */
  adopt(month: string, staged: string, records: SessionRecord[]): void {
    moveDurably(staged, this.pathOf(month));
    this.isThere(month, records);
  }

  /** The sessions in the file of a month whose chain is broken. Read only when the file is not the one last followed. */
  broken(month: string): BrokenChain[] {
    const known = this.followed(month);
    if (known !== null) return known;
    this.forget(month);
    this.records(month);
    return this.followed(month) ?? [];
  }

  /** True when the file of a month is the one whose chains were followed last. */
  isFollowed(month: string): boolean {
    return this.followed(month) !== null;
  }

  forget(month: string): void {
    if (this.recent?.month === month) this.recent = null;
  }

  private isThere(month: string, records: SessionRecord[]): void {
    this.onDisk.add(month);
    this.recent = { month, records };
    this.follow(month, records);
  }

  private followed(month: string): BrokenChain[] | null {
    const file = this.fingerprint(month);
    return file === null ? null : this.ports.audits.read(month, file);
  }

  private follow(month: string, records: SessionRecord[]): void {
    const file = this.refused.has(month) ? null : this.fingerprint(month);
    if (file === null) return;
    const broken = records.flatMap(
      (record) => brokenChain(record, () => this.ports.describe(record).title, month) ?? [],
    );
    this.ports.audits.note(month, file, broken);
  }

  /** The next reading finds the same copy again when it could not be written. */
  private putInPlace(month: string, records: SessionRecord[], why: 'migrated' | 'restored'): void {
    const path = this.pathOf(month);
    try {
      writeMonth(path, records);
      this.onReplaced(month, why);
    } catch (failure) {
      if (!(failure instanceof StorageFailure)) throw failure;
      this.ports.report({ code: 'NOT_SAVED', message: `${path} could not be put in place: ${failure.reason}`, path });
    }
  }
}
