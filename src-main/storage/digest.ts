import type { PauseReason } from '#contract';
import { pauseReason as pauseReasons } from '#contract';
import type { Span } from '../engine/index.ts';

/** What lists, searches and reports need to know of a closed session without reading it. */
export type Described = {
  id: string;
  month: string;
  title: string;
  tags: string[];
  status: 'completed' | 'aborted' | 'in_progress';
  archived: boolean;
  wroteTry: boolean;
  startMs: number;
  endMs: number;
  spans: Span[];
  /** Everything a text search looks at, in lower case. */
  text: string;
};

const pauseNames: PauseReason[] = pauseReasons.options;
const statuses = ['completed', 'aborted', 'in_progress'] as const;

export type DigestRow = Omit<Described, 'spans' | 'text' | 'month'> & { index: number };

/**
 * The sessions of one month in columns: ten years of them have to fit into a few megabytes.
 * Rows are in the order of the month file.
 */
export class Digest {
  readonly ids: string[];
  private readonly titles: string[];
  private readonly tagLists: string[][];
  private readonly flags: Uint8Array;
  private readonly starts: Float64Array;
  private readonly ends: Float64Array;
  private readonly spanOffsets: Uint32Array;
  private readonly spanStarts: Float64Array;
  private readonly spanEnds: Float64Array;
  private readonly spanKinds: Uint8Array;
  private readonly text: string;
  private readonly textOffsets: Uint32Array;

  constructor(sessions: Described[], intern: <Value>(key: string, value: Value) => Value) {
    this.ids = sessions.map((session) => session.id);
    this.titles = sessions.map((session) => intern(session.title, session.title));
    this.tagLists = sessions.map((session) => intern(`tags:${session.tags.join('\n')}`, session.tags));
    this.flags = Uint8Array.from(sessions, flagsOf);
    this.starts = Float64Array.from(sessions, (session) => session.startMs);
    this.ends = Float64Array.from(sessions, (session) => session.endMs);
    const spans = sessions.flatMap((session) => session.spans);
    this.spanOffsets = offsetsOf(sessions.map((session) => session.spans.length));
    this.spanStarts = Float64Array.from(spans, (span) => span.startMs);
    this.spanEnds = Float64Array.from(spans, (span) => span.endMs);
    this.spanKinds = Uint8Array.from(spans, (span) => (span.pause === null ? 0 : 1 + pauseNames.indexOf(span.pause)));
    this.text = sessions.map((session) => session.text).join('\n');
    this.textOffsets = offsetsOf(sessions.map((session) => session.text.length + 1));
  }

  get size(): number {
    return this.ids.length;
  }

  row(index: number): DigestRow {
    const flags = this.flags[index] ?? 0;
    return {
      index,
      id: this.ids[index] ?? '',
      title: this.titles[index] ?? '',
      tags: this.tagLists[index] ?? [],
      status: statuses[flags & 3] ?? 'completed',
      archived: (flags & 4) !== 0,
      wroteTry: (flags & 8) !== 0,
      startMs: this.starts[index] ?? 0,
      endMs: this.ends[index] ?? 0,
    };
  }

  /** The spans of one session, in order. */
  spans(index: number): Span[] {
    const spans: Span[] = [];
    for (let at = this.spanOffsets[index] ?? 0; at < (this.spanOffsets[index + 1] ?? 0); at += 1) {
      const kind = this.spanKinds[at] ?? 0;
      const pause = kind === 0 ? null : (pauseNames[kind - 1] ?? 'manual');
      spans.push({ startMs: this.spanStarts[at] ?? 0, endMs: this.spanEnds[at] ?? 0, pause });
    }
    return spans;
  }

  /** The rows whose text contains the wanted one (lower case). */
  rowsWith(wanted: string): Set<number> {
    const rows = new Set<number>();
    for (let at = this.text.indexOf(wanted); at !== -1; ) {
      const row = lastAtOrBefore(this.textOffsets, at);
      rows.add(row);
      at = this.text.indexOf(wanted, this.textOffsets[row + 1] ?? this.text.length);
    }
    return rows;
  }
}

function flagsOf(session: Described): number {
  return statuses.indexOf(session.status) | (session.archived ? 4 : 0) | (session.wroteTry ? 8 : 0);
}

function offsetsOf(lengths: number[]): Uint32Array {
  const offsets = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, index) => {
    offsets[index + 1] = (offsets[index] ?? 0) + length;
  });
  return offsets;
}

function lastAtOrBefore(offsets: Uint32Array, wanted: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((offsets[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
