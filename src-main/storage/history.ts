import type { BrokenChain, SessionRecord } from '#contract';
import { columnsOf, type Described, Digest, textOf } from './digest.ts';
import type { DigestCache, DigestedMonth, Fingerprint, MonthText } from './digest-cache.ts';
import { likelyMonths } from './likely-months.ts';
import { lineStarts, readLine } from './month-file.ts';
import { type Filed, PendingSessions } from './pending-sessions.ts';
import { WrittenMonths, type WrittenMonthsPorts } from './written-months.ts';

export type HistoryPorts = WrittenMonthsPorts & { cache: DigestCache };

type LoadedMonth = { digest: Digest; lines: Uint32Array | null; text: MonthText };

/** Closed sessions, in one file for each month in which they began. What was put is seen at once and written by `flush`. */
export class History {
  private readonly pending = new PendingSessions();
  private readonly loaded = new Map<string, LoadedMonth>();
  private readonly interned = new Map<string, unknown>();
  /** Months whose file is another by now and says the same. */
  private readonly migrated = new Set<string>();

  private readonly written: WrittenMonths;
  private readonly ports: HistoryPorts;

  constructor(folder: string, ports: HistoryPorts) {
    this.ports = ports;
    this.written = new WrittenMonths(folder, ports, (month, why) => {
      // Its lines lie elsewhere now.
      this.loaded.delete(month);
      if (why === 'migrated') this.migrated.add(month);
    });
  }

  /** Every month that has sessions, the newest first. */
  months(): string[] {
    return [...new Set([...this.written.months(), ...this.pending.comingTo()])].sort().reverse();
  }

  /** Where a month lies: in its place, or where something stands in for it. */
  pathOf(month: string): string {
    return this.written.pathOf(month);
  }

  /** From now on these months are what lies at those paths, until `putStandIns` wrote it in their place. */
  standIn(paths: ReadonlyMap<string, string>): void {
    this.written.standIn(paths);
    for (const month of paths.keys()) this.forget(month);
  }

  /** Returns the months put. @throws StorageFailure; what was not put in its place stands in still. */
  putStandIns(): string[] {
    return this.written.putStandIns((month) => this.forget(month));
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
    return this.pending.applied(month, this.written.records(month));
  }

  /** Every session of a month, its file read again whatever is known of it. */
  recordsAnew(month: string): SessionRecord[] {
    this.forget(month);
    return this.records(month);
  }

  /**
   * The sessions in a month's file whose chain is broken. Costs next to nothing while that is the file that was read last,
   * as its size and time tell.
   */
  broken(month: string): BrokenChain[] {
    return this.written.broken(month);
  }

  isFollowed(month: string): boolean {
    return this.written.isFollowed(month);
  }

  /** Keeps what was found of the chains, so that the files need not be read again for it. */
  keepAudits(): void {
    if (this.ports.mayWrite) this.ports.audits.save();
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
    return this.pending.find(id) !== undefined || (this.written.has(month) && this.digest(month).ids.includes(id));
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
    if (this.written.has(month) || this.pending.months().includes(month)) return false;
    this.written.adopt(month, staged, records);
    this.loaded.delete(month);
    return true;
  }

  /**
   * Writes what waits, month by month. Returns the months whose file is another now. @throws StorageFailure; what failed
   * still waits.
   */
  flush(): string[] {
    const writable = this.pending.months().filter((month) => !this.refuses(month));
    for (const month of writable) this.write(month);
    const replaced = [...writable, ...this.migrated];
    this.migrated.clear();
    this.keepAudits();
    return replaced;
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
    return this.written.fingerprint(month);
  }

  /** Forgets what was read, so that memory holds no more than what is asked for next. */
  forget(month: string): void {
    this.loaded.delete(month);
    this.written.forget(month);
  }

  private refuses(month: string): boolean {
    this.written.records(month);
    return this.written.isRefused(month);
  }

  private write(month: string): void {
    const records = this.records(month);
    this.written.write(month, records);
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
    const written = this.written.records(month).length;
    const lines = written === 0 || this.written.isRefused(month) ? null : lineStarts(this.pathOf(month), written);
    const [columns, text] = [columnsOf(described), textOf(described)];
    // Only now: reading may have replaced the file by a copy of it. A refused one is not what was read.
    const file = cache === null || this.written.isRefused(month) ? null : this.fingerprint(month);
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
}
