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
  hasReview: boolean;
  startMs: number;
  endMs: number;
  spans: Span[];
  /** Everything a text search looks at, in lower case. */
  text: string;
};

const pauseNames: PauseReason[] = pauseReasons.options;
const statuses = ['completed', 'aborted', 'in_progress'] as const;

export type DigestRow = Omit<Described, 'spans' | 'text' | 'month'> & { index: number };

/** The sessions of a month in columns, in the order of the month file, as the cache keeps them. */
export type DigestColumns = {
  ids: string[];
  titles: string[];
  tags: string[][];
  flags: number[];
  starts: number[];
  ends: number[];
  spanCounts: number[];
  /** In ms after the start of their session. */
  spanStarts: number[];
  spanEnds: number[];
  spanKinds: number[];
  /** How many bytes of the month's text each session has. */
  textBytes: number[];
};

export function columnsOf(sessions: Described[]): DigestColumns {
  return {
    ids: sessions.map((session) => session.id),
    titles: sessions.map((session) => session.title),
    tags: sessions.map((session) => session.tags),
    flags: sessions.map(flagsOf),
    starts: sessions.map((session) => session.startMs),
    ends: sessions.map((session) => session.endMs),
    spanCounts: sessions.map((session) => session.spans.length),
    spanStarts: sessions.flatMap(({ spans, startMs }) => spans.map((span) => span.startMs - startMs)),
    spanEnds: sessions.flatMap(({ spans, startMs }) => spans.map((span) => span.endMs - startMs)),
    spanKinds: sessions.flatMap(({ spans }) => spans.map(kindOf)),
    textBytes: sessions.map((session) => Buffer.byteLength(searchable(session.text)) + 1),
  };
}

/** Everything a search looks at in a month: one session after the other, each with a space behind it. */
export function textOf(sessions: Described[]): string {
  return sessions.map((session) => `${searchable(session.text)} `).join('');
}

/** Text as it lies within a JSON string, so that the bytes of a file can be searched; control characters are spaces. */
function searchable(text: string): string {
  return JSON.stringify(text.replace(/\p{Cc}/gu, ' ')).slice(1, -1);
}

/** What is kept in memory of a month. Ten years have to fit into a few megabytes, so numbers lie in typed arrays. */
export class Digest {
  readonly ids: string[];
  private readonly titles: string[];
  private readonly tagLists: string[][];
  private readonly flags: Uint8Array;
  private readonly starts: Float64Array;
  private readonly ends: Float64Array;
  private readonly spanOffsets: Uint32Array;
  private readonly spanStarts: Uint32Array | Float64Array;
  private readonly spanEnds: Uint32Array | Float64Array;
  private readonly spanKinds: Uint8Array;
  private readonly textOffsets: Uint32Array;

  constructor(columns: DigestColumns, intern: <Value>(key: string, value: Value) => Value) {
    this.ids = columns.ids;
    this.titles = columns.titles.map((title) => intern(title, title));
    this.tagLists = columns.tags.map((tags) => intern(`tags:${tags.join('\n')}`, tags));
    this.flags = Uint8Array.from(columns.flags);
    this.starts = Float64Array.from(columns.starts);
    this.ends = Float64Array.from(columns.ends);
    this.spanOffsets = offsetsOf(columns.spanCounts);
    this.spanStarts = fitting(columns.spanStarts);
    this.spanEnds = fitting(columns.spanEnds);
    this.spanKinds = Uint8Array.from(columns.spanKinds);
    this.textOffsets = offsetsOf(columns.textBytes);
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
      hasReview: (flags & 16) !== 0,
      startMs: this.starts[index] ?? 0,
      endMs: this.ends[index] ?? 0,
    };
  }

  tags(index: number): readonly string[] {
    return this.tagLists[index] ?? [];
  }

  /** The spans of one session, in order. */
  spans(index: number): Span[] {
    const spans: Span[] = [];
    const sessionMs = this.starts[index] ?? 0;
    for (let at = this.spanOffsets[index] ?? 0; at < (this.spanOffsets[index + 1] ?? 0); at += 1) {
      const startMs = sessionMs + (this.spanStarts[at] ?? 0);
      spans.push({ startMs, endMs: sessionMs + (this.spanEnds[at] ?? 0), pause: pauseOf(this.spanKinds[at] ?? 0) });
    }
    return spans;
  }

  /** The rows whose part of the month's text contains the wanted one (lower case, without white space). */
  rowsWith(wanted: string, text: Buffer): Set<number> {
    const rows = new Set<number>();
    const bytes = Buffer.from(searchable(wanted));
    for (let at = text.indexOf(bytes); at !== -1; ) {
      const row = lastAtOrBefore(this.textOffsets, at);
      rows.add(row);
      at = text.indexOf(bytes, this.textOffsets[row + 1] ?? text.length);
    }
    return rows;
  }
}

/** Nearly every session is over within 49 days, and then half the room will do. */
function fitting(numbers: number[]): Uint32Array | Float64Array {
  return numbers.every((number) => number >= 0 && number <= 0xffff_ffff)
    ? Uint32Array.from(numbers)
    : Float64Array.from(numbers);
}

/** 0 is work; a pause is the place of its reason, counted from 1. */
function kindOf({ pause }: Span): number {
  return pause === null ? 0 : 1 + pauseNames.indexOf(pause);
}

function pauseOf(kind: number): PauseReason | null {
  return kind === 0 ? null : (pauseNames[kind - 1] ?? 'manual');
}

function flagsOf({ status, archived, wroteTry, hasReview }: Described): number {
  return statuses.indexOf(status) | (archived ? 4 : 0) | (wroteTry ? 8 : 0) | (hasReview ? 16 : 0);
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
