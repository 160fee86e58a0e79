import fs from 'node:fs';
import { join } from 'node:path';
import type { Instant, Problem, SessionRecord } from '#contract';
import { columnsOf, type Described, Digest, textOf } from './digest.ts';
import type { DigestCache, DigestedMonth, Fingerprint, MonthText } from './digest-cache.ts';
import { likelyMonths } from './likely-months.ts';
import { lineStarts, monthKind, monthsIn, readLine, writeMonth } from './month-file.ts';
import { type Filed, PendingSessions } from './pending-sessions.ts';
import { moveDurably } from './replace-durably.ts';
import type { Copies, ReadFile } from './rescue.ts';
import { StandIns } from './stand-ins.ts';
import { StorageFailure } from './storage-failure.ts';

export type HistoryPorts = {
  now(): Instant;
  /** What the engine makes of a record; decides the month it is filed under. */
  describe(record: SessionRecord): Described;
  copies: Copies;
  readFile: ReadFile;
  cache: DigestCache;
  /** False for whoever does not hold the lock: nothing on disk is touched then. */
  mayWrite: boolean;
  report(problem: Problem): void;
};

type LoadedMonth = { digest: Digest; lines: Uint32Array | null; text: MonthText };

/** Closed sessions, in one file for each month in which they began. What was put is seen at once and written by `flush`. */
export class History {
  private readonly pending = new PendingSessions();
  private readonly loaded = new Map<string, LoadedMonth>();
  private readonly onDisk: Set<string>;
  private readonly refused = new Set<string>();
  private readonly standIns = new StandIns();
  private readonly interned = new Map<string, unknown>();
  private recent: { month: string; records: SessionRecord[] } | null = null;

  private readonly folder: string;
  private readonly ports: HistoryPorts;

  constructor(folder: string, ports: HistoryPorts) {
    this.folder = folder;
    this.ports = ports;
    this.onDisk = monthsIn(folder);
  }

  /** Every month that has sessions, the newest first. */
  months(): string[] {
    return [...new Set([...this.onDisk, ...this.pending.comingTo()])].sort().reverse();
  }

  /** Where a month lies: in its place, or where something stands in for it. */
  pathOf(month: string): string {
    return this.standIns.pathOf(month) ?? this.placeOf(month);
  }

  private readonly placeOf = (month: string) => join(this.folder, `${month}.json`);

  /** From now on these months are what lies at those paths, until `putStandIns` wrote it in their place. */
  standIn(paths: ReadonlyMap<string, string>): void {
    this.standIns.add(paths);
    for (const month of paths.keys()) {
      this.onDisk.add(month);
      this.forget(month);
    }
  }

  /** Returns the months put. @throws StorageFailure; what was not put in its place stands in still. */
  putStandIns(): string[] {
    return this.standIns.put(this.placeOf, (month) => this.forget(month));
  }

  /** The columns of a month, read at first use. */
  digest(month: string): Digest {
    return this.load(month).digest;
  }

  /** The rows of a month whose text contains the wanted one (lower case). */
  rowsWith(month: string, wanted: string): Set<number> {
    const { digest, text } = this.load(month);
    const bytes = text.is === 'held' ? text.bytes : this.ports.cache.text(month, text);
    // Somebody may have taken the cache away.
    return digest.rowsWith(wanted, bytes ?? Buffer.from(textOf(this.records(month).map(this.ports.describe))));
  }

  /** One session by its row in the digest of its month. */
  record(month: string, index: number): SessionRecord {
    const { digest, lines } = this.load(month);
    const id = digest.ids[index] ?? '';
    const waiting = this.pending.find(id);
    if (waiting !== undefined) return waiting;
    const line = lines === null ? null : this.recordFromLine(month, lines, index);
    const record = line?.id === id ? line : this.records(month).find((candidate) => candidate.id === id);
    if (record === undefined) throw new Error(`Session ${id} is not in ${month} any more`);
    return record;
  }

  /** Every session of a month, as it now stands. */
  records(month: string): SessionRecord[] {
    return this.pending.applied(month, this.writtenRecords(month));
  }

  /** A session by its identity; null when the history has none. */
  find(id: string): SessionRecord | null {
    for (const month of likelyMonths(id, this.months())) {
      const index = this.digest(month).ids.indexOf(id);
      if (index !== -1) return this.record(month, index);
    }
    return null;
  }

  has(month: string, id: string): boolean {
    return this.pending.find(id) !== undefined || (this.onDisk.has(month) && this.digest(month).ids.includes(id));
  }

  /** Takes in closed sessions, replacing older versions of them. They are durable elsewhere until `flush` wrote them. */
  put(sessions: Filed[]): void {
    for (const session of sessions) {
      this.pending.add(session);
      this.loaded.delete(session.described.month);
    }
  }

  /** Forgets closed sessions, which were opened again. Written by `flush`, as what was put. */
  remove(sessions: readonly Described[]): void {
    for (const session of sessions) {
      this.pending.remove(session);
      this.loaded.delete(session.month);
    }
  }

  /** Moves a staged month into its place. False when it has sessions already. @throws StorageFailure */
  adopt(month: string, staged: string, records: SessionRecord[]): boolean {
    if (this.onDisk.has(month) || this.pending.months().includes(month)) return false;
    moveDurably(staged, this.pathOf(month));
    this.onDisk.add(month);
    this.recent = { month, records };
    this.loaded.delete(month);
    return true;
  }

  /** Writes what waits, month by month. Returns the months written. @throws StorageFailure; what failed still waits. */
  flush(): string[] {
    const writable = this.pending.months().filter((month) => !this.refuses(month));
    for (const month of writable) this.write(month);
    return writable;
  }

  /** Identities that were put and are not in their month's file yet. */
  waiting(): SessionRecord[] {
    return this.pending.records();
  }

  /** Identities that were removed and are in their month's file still. */
  leaving(): string[] {
    return this.pending.leaving();
  }

  /** Size and time of a month's file, by which a cache knows whether it is still the one it counted. */
  fingerprint(month: string): Fingerprint | null {
    const stats = fs.statSync(this.pathOf(month), { throwIfNoEntry: false });
    return stats === undefined ? null : { bytes: stats.size, mtimeMs: stats.mtimeMs };
  }

  /** Forgets what was read, so that memory holds no more than what is asked for next. */
  forget(month: string): void {
    this.loaded.delete(month);
    if (this.recent?.month === month) this.recent = null;
  }

  private refuses(month: string): boolean {
    this.writtenRecords(month);
    return this.refused.has(month);
  }

  private write(month: string): void {
    const records = this.records(month);
    writeMonth(this.pathOf(month), records);
    this.onDisk.add(month);
    this.recent = { month, records };
    this.loaded.delete(month);
    this.pending.written(month, records);
  }

  private load(month: string): LoadedMonth {
    const known = this.loaded.get(month);
    if (known !== undefined) return known;
    const { columns, lines, text } = this.pending.months().includes(month)
      ? this.digested(month, null)
      : this.cached(month);
    const digest = new Digest(columns, this.intern);
    const loaded = { digest, lines: lines === null ? null : Uint32Array.from(lines), text };
    this.loaded.set(month, loaded);
    return loaded;
  }

  /** From the cache when that was made of this very file, and into it when not. */
  private cached(month: string): DigestedMonth {
    const file = this.fingerprint(month);
    const known = file === null ? null : this.ports.cache.read(month, file);
    return known ?? this.digested(month, this.ports.mayWrite ? this.ports.cache : null);
  }

  private digested(month: string, cache: DigestCache | null): DigestedMonth {
    const described = this.records(month).map(this.ports.describe);
    const written = this.writtenRecords(month).length;
    const lines = written === 0 || this.refused.has(month) ? null : lineStarts(this.pathOf(month), written);
    const [columns, text] = [columnsOf(described), textOf(described)];
    // Only now: reading may have replaced the file by a copy of it. A refused one is not what was read.
    const file = cache === null || this.refused.has(month) ? null : this.fingerprint(month);
    const kept = file === null ? null : cache?.write(month, file, columns, lines, text);
    return { columns, lines, text: kept ?? { is: 'held', bytes: Buffer.from(text) } };
  }

  private readonly intern = <Value>(key: string, value: Value): Value => {
    const known = this.interned.get(key);
    if (known !== undefined) return known as Value;
    this.interned.set(key, value);
    return value;
  };

  private recordFromLine(month: string, lines: Uint32Array, index: number): SessionRecord | null {
    const start = lines[index];
    const end = lines[index + 1];
    return start === undefined || end === undefined ? null : readLine(this.pathOf(month), { start, end });
  }

  private writtenRecords(month: string): SessionRecord[] {
    if (this.recent?.month === month) return this.recent.records;
    if (!this.onDisk.has(month) || this.refused.has(month)) return [];
    const path = this.pathOf(month);
    const rescued = this.ports.readFile(monthKind, path, this.ports.now(), this.ports.copies);
    for (const problem of rescued.problems) this.ports.report(problem);
    if (rescued.content === null && !rescued.writable) this.refused.add(month);
    const records = rescued.content?.sessions ?? [];
    this.recent = { month, records };
    if (rescued.changed !== null && this.ports.mayWrite) this.putInPlace(path, records);
    return records;
  }

  /** The next reading finds the same copy again when it could not be written. */
  private putInPlace(path: string, records: SessionRecord[]): void {
    try {
      writeMonth(path, records);
    } catch (failure) {
      if (!(failure instanceof StorageFailure)) throw failure;
      this.ports.report({ code: 'NOT_SAVED', message: `${path} could not be put in place: ${failure.reason}`, path });
    }
  }
}
