import type { Conflict } from '#contract';
import { instantAt, type Session } from '../engine/index.ts';
import { breathe } from './breathe.ts';
import type { Records } from './records.ts';

const windowMs = 31 * 86_400_000;
const firstRoom = 1_024;
const mostTitles = 10_000;

/** The stretches of work that an import brings, a hundred thousand of them in a few megabytes. */
export class WantedWork {
  private starts = new Float64Array(firstRoom);
  private ends = new Float64Array(firstRoom);
  private readonly owners: { sessionId: string; title: string }[] = [];
  /** Ten years of work have a few hundred titles: each is held once. */
  private readonly titles = new Map<string, string>();

  /** Aborted sessions claim no time. */
  add({ id, title, worked, ending }: Pick<Session, 'id' | 'title' | 'worked' | 'ending'>): void {
    if (ending?.status === 'aborted') return;
    const known = this.titles.get(title) ?? title;
    if (this.titles.size < mostTitles) this.titles.set(known, known);
    const owner = { sessionId: id, title: known };
    for (const { start, end } of worked) {
      const at = this.owners.push(owner) - 1;
      if (at === this.starts.length) [this.starts, this.ends] = [doubled(this.starts), doubled(this.ends)];
      this.starts[at] = Date.parse(start);
      this.ends[at] = Date.parse(end);
    }
  }

  /** Recorded work, or work of the file itself, that would be overlapped. Touching ends are no overlap. */
  async conflicts(records: Records): Promise<Conflict[]> {
    const sorted = this.sorted();
    const first = sorted[0];
    if (first === undefined) return [];
    const found = [...this.clashes(sorted)];
    const untilMs = sorted.reduce((latest, index) => Math.max(latest, this.ends[index] ?? 0), 0);
    for (let fromMs = this.starts[first] ?? 0; fromMs < untilMs; fromMs += windowMs) {
      const toMs = Math.min(untilMs, fromMs + windowMs);
      const known = [...workInHand(records), ...recorded(records, fromMs, toMs)];
      // What reaches over the edge of a window is found in the one in which it begins, or in the first.
      const beginning = known.filter(({ start }) => Date.parse(start) >= fromMs || fromMs === this.starts[first]);
      for (const work of beginning.filter(({ start }) => Date.parse(start) < toMs)) {
        if (this.overlaps(sorted, Date.parse(work.start), Date.parse(work.end))) found.push(work);
      }
      await breathe();
    }
    return found;
  }

  private sorted(): Uint32Array {
    const order = Uint32Array.from(this.owners.keys());
    return order.sort((one, other) => (this.starts[one] ?? 0) - (this.starts[other] ?? 0) || one - other);
  }

  /** Stretches of the file that overlap an earlier one of it. */
  private *clashes(sorted: Uint32Array): Generator<Conflict> {
    let latestMs = Number.NEGATIVE_INFINITY;
    for (const index of sorted) {
      const [startMs = 0, endMs = 0] = [this.starts[index], this.ends[index]];
      if (startMs === endMs) continue;
      if (startMs < latestMs) yield this.conflict(index, startMs, endMs);
      latestMs = Math.max(latestMs, endMs);
    }
  }

  private conflict(index: number, startMs: number, endMs: number): Conflict {
    const { sessionId = '', title = '' } = this.owners[index] ?? {};
    return { sessionId, title, start: instantAt(startMs), end: instantAt(endMs) };
  }

  /** Whether any wanted stretch overlaps one: where they do not overlap among themselves, their ends are sorted too. */
  private overlaps(sorted: Uint32Array, startMs: number, endMs: number): boolean {
    let low = 0;
    for (let high = sorted.length; low < high; ) {
      const middle = (low + high) >>> 1;
      if ((this.ends[sorted[middle] ?? 0] ?? 0) <= startMs) low = middle + 1;
      else high = middle;
    }
    for (; low < sorted.length; low += 1) {
      const index = sorted[low] ?? 0;
      const wantedMs = this.starts[index] ?? 0;
      if (wantedMs >= endMs) return false;
      if (wantedMs < (this.ends[index] ?? 0) && startMs < endMs) return true;
    }
    return false;
  }
}

function recorded(records: Records, fromMs: number, toMs: number): Conflict[] {
  return records.recordedWithin({ start: instantAt(fromMs), end: instantAt(toMs) }, records.state);
}

function workInHand(records: Records): Conflict[] {
  const { sessions, running } = records.state;
  return Object.values(sessions)
    .filter((session) => session.ending?.status !== 'aborted')
    .flatMap(({ id, title, worked }) => {
      const current = running?.sessionId === id ? [{ start: running.since, end: records.effectiveNow() }] : [];
      return [...worked, ...current].map(({ start, end }) => ({ sessionId: id, title, start, end }));
    });
}

function doubled(column: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const more = new Float64Array(column.length * 2);
  more.set(column);
  return more;
}
