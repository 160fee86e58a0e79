import type { SessionRecord } from '#contract';
import type { Described } from './digest.ts';

/** A closed session, and what the engine makes of it. */
export type Filed = { record: SessionRecord; described: Described };

/** What the month files do not have yet: sessions that come or changed, and sessions that leave them. */
export class PendingSessions {
  private readonly put = new Map<string, Filed>();
  /** Sessions that are open again, with the month they are to leave. */
  private readonly left = new Map<string, string>();

  add(session: Filed): void {
    this.put.set(session.record.id, session);
    this.left.delete(session.record.id);
  }

  remove({ id, month }: Pick<Described, 'id' | 'month'>): void {
    this.put.delete(id);
    this.left.set(id, month);
  }

  find(id: string): SessionRecord | undefined {
    return this.put.get(id)?.record;
  }

  records(): SessionRecord[] {
    return [...this.put.values()].map(({ record }) => record);
  }

  leaving(): string[] {
    return [...this.left.keys()];
  }

  /** Months that something comes to. */
  comingTo(): string[] {
    return [...this.put.values()].map(({ described }) => described.month);
  }

  /** Every month whose file is not as it should be. */
  months(): string[] {
    return [...new Set([...this.comingTo(), ...this.left.values()])];
  }

  /** What a month has in its file, brought up to date. */
  applied(month: string, written: readonly SessionRecord[]): SessionRecord[] {
    const staying = written.filter(({ id }) => !this.left.has(id));
    const known = new Set(staying.map(({ id }) => id));
    const added = [...this.put.values()].filter(
      ({ record, described }) => described.month === month && !known.has(record.id),
    );
    return [...staying.map((record) => this.find(record.id) ?? record), ...added.map(({ record }) => record)];
  }

  /** A month is written, with these sessions in it. */
  written(month: string, records: readonly SessionRecord[]): void {
    for (const { id } of records) this.put.delete(id);
    for (const [id, from] of this.left) if (from === month) this.left.delete(id);
  }
}
