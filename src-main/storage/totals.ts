import { z } from 'zod';
import type { Instant, Problem } from '#contract';
import type { Described } from './digest.ts';
import { fingerprint } from './digest-cache.ts';
import { type DocumentKind, encodeText } from './document.ts';
import type { History } from './history.ts';
import { replaceDurably } from './replace-durably.ts';
import type { ReadFile } from './rescue.ts';

/** workedMs, pausedMs, sessions. */
type DayCounts = [number, number, number];

/** Thousands of days are read at every start, which a schema of tuples would make the longest part of it. */
const dayCounts = z.custom<Record<string, DayCounts>>(
  (days) => typeof days === 'object' && days !== null && Object.values(days).every(isDayCounts),
);

function isDayCounts(counts: unknown): boolean {
  return Array.isArray(counts) && counts.length === 3 && counts.every(Number.isSafeInteger);
}

const monthTotals = z.object({
  /** Size and time of the month file these were counted from. */
  file: fingerprint.nullable(),
  /** First and last ms that any of its sessions covers. */
  firstMs: z.number(),
  lastMs: z.number(),
  days: dayCounts,
});
type MonthTotals = z.infer<typeof monthTotals>;

const totalsKind = {
  format: 1,
  content: z.object({ zone: z.string(), months: z.record(z.string(), monthTotals) }),
} satisfies DocumentKind<unknown>;

export type DayTotal = { workedMs: number; pausedMs: number; sessions: number };

/** What a session adds to each day it touches. */
export type DailyShares = Map<string, DayTotal>;

export type TotalsPorts = {
  zone: string;
  now: Instant;
  report(problem: Problem): void;
  readFile: ReadFile;
  /** How the calendar of the zone cuts a session into days. */
  shares(session: Pick<Described, 'spans'>): DailyShares;
};

/** `totals.json`: per-day totals of closed work, counted once for each month file and counted anew when that changed. */
export class Totals {
  private readonly months = new Map<string, MonthTotals>();
  private readonly writable: boolean;
  private dirty = false;

  private readonly path: string;
  private readonly history: History;
  private readonly ports: TotalsPorts;

  constructor(path: string, history: History, ports: TotalsPorts) {
    this.path = path;
    this.history = history;
    this.ports = ports;
    const rescued = ports.readFile(totalsKind, path, ports.now, () => []);
    for (const problem of rescued.problems) ports.report(problem);
    this.writable = rescued.writable;
    if (rescued.content?.zone === ports.zone) {
      for (const [month, totals] of Object.entries(rescued.content.months)) this.months.set(month, totals);
    }
  }

  get zone(): string {
    return this.ports.zone;
  }

  /** Counts the months whose file is not the one that was counted. */
  refresh(): void {
    const present = this.history.months();
    for (const month of this.months.keys()) if (!present.includes(month)) this.months.delete(month);
    for (const month of present) {
      if (!sameFile(this.months.get(month)?.file ?? null, this.history.fingerprint(month))) this.count(month);
    }
  }

  /** A closed session changed, is new (`before` null) or is open again (`after` null). */
  replace(before: Described | null, after: Described | null): void {
    if (before !== null) this.add(before, -1);
    if (after !== null) this.add(after, 1);
  }

  /** The month files as they lie on disk now are what was counted. */
  wrote(months: string[]): void {
    for (const month of months) {
      const totals = this.months.get(month);
      if (totals !== undefined) totals.file = this.history.fingerprint(month);
      this.dirty = true;
    }
  }

  /** @throws StorageFailure */
  save(): void {
    if (!this.dirty || !this.writable) return;
    const content = { zone: this.ports.zone, months: Object.fromEntries(this.months) };
    replaceDurably(this.path, encodeText(totalsKind.format, JSON.stringify(content)));
    this.dirty = false;
  }

  /** The total of one day over all months. */
  day(day: string): DayTotal {
    const sum: DayTotal = { workedMs: 0, pausedMs: 0, sessions: 0 };
    for (const { days } of this.months.values()) addTo(sum, days[day]);
    return sum;
  }

  /** The totals of every day from one to another, both included. */
  between(from: string, to: string): Map<string, DayTotal> {
    const sums = new Map<string, DayTotal>();
    for (const { days } of this.months.values()) {
      for (const day in days) {
        if (day < from || day > to) continue;
        const sum = sums.get(day) ?? { workedMs: 0, pausedMs: 0, sessions: 0 };
        addTo(sum, days[day]);
        sums.set(day, sum);
      }
    }
    return sums;
  }

  /** First and last ms that the sessions of a month cover; null when they were not counted. */
  bounds(month: string): { firstMs: number; lastMs: number } | null {
    return this.months.get(month) ?? null;
  }

  /** The months with a session that covers any of the given time (ms since 1970), or ends where it begins. */
  monthsCovering(startMs: number, endMs: number): string[] {
    return this.history.months().filter((month) => {
      const totals = this.months.get(month);
      return totals === undefined || (totals.firstMs < endMs && startMs <= totals.lastMs);
    });
  }

  /** Counts a month anew, as it lies on disk. */
  count(month: string): void {
    const digest = this.history.digest(month);
    this.months.set(month, emptyMonth());
    for (let index = 0; index < digest.size; index += 1) {
      this.add({ ...digest.row(index), spans: digest.spans(index), month }, 1);
    }
    this.wrote([month]);
  }

  private add(session: Omit<Described, 'text'>, sign: 1 | -1): void {
    const totals = this.months.get(session.month) ?? emptyMonth();
    this.months.set(session.month, totals);
    totals.firstMs = Math.min(totals.firstMs, session.startMs);
    totals.lastMs = Math.max(totals.lastMs, session.endMs);
    // Counted before it is in the month's file, if it ever comes there: until then the file is not what was counted.
    totals.file = null;
    this.dirty = true;
    if (session.status !== 'completed') return;
    for (const [day, share] of this.ports.shares(session)) {
      const [workedMs, pausedMs, sessions] = totals.days[day] ?? [0, 0, 0];
      totals.days[day] = [
        workedMs + sign * share.workedMs,
        pausedMs + sign * share.pausedMs,
        sessions + sign * share.sessions,
      ];
    }
  }
}

function emptyMonth(): MonthTotals {
  return { file: null, firstMs: Number.MAX_SAFE_INTEGER, lastMs: 0, days: {} };
}

function addTo(sum: DayTotal, day: DayCounts | undefined): void {
  if (day === undefined) return;
  sum.workedMs += day[0];
  sum.pausedMs += day[1];
  sum.sessions += day[2];
}

function sameFile(counted: MonthTotals['file'], present: MonthTotals['file']): boolean {
  return counted !== null && present !== null && counted.bytes === present.bytes && counted.mtimeMs === present.mtimeMs;
}
