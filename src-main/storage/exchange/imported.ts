import {
  type DateOrder,
  type Fault,
  type FileFault,
  fail,
  type Instant,
  type Interval,
  type Procedure,
  type Result,
  type SessionEvent,
  type SessionRecord,
} from '#contract';
import type { calendarOf } from '../../engine/index.ts';
import { importedId } from './imported-id.ts';

export type ImportMoment = { now: Instant; zone: string };

/** What is known before a file is read: now, the zone of times that name none, and how to read its dates, if told. */
export type ImportFrame = ImportMoment & {
  calendar: ReturnType<typeof calendarOf>;
  dateOrder: DateOrder | null;
};

/**
 * What is found in a file, in our own terms; nothing of it has been compared with what is recorded already. `wrong` is for
 * what refuses the whole file in the end, `leftOut` for what is true and cannot become a session without inventing times.
 */
export type Found =
  | { is: 'session'; record: SessionRecord }
  | { is: 'procedure'; procedure: Procedure }
  | { is: 'wrong' | 'leftOut'; problem: Fault };

export type ImportSink = {
  take(found: Found): void;
  /** How much was wrong so far. */
  readonly wrongs: number;
};

/** `is` says the same as the words, for other languages; `written` is what stands there. */
export function wrong(field: string, problem: string, is: FileFault = 'shape', written?: string): Found {
  return { is: 'wrong', problem: { field, problem, is, ...(written !== undefined && { written }) } };
}

export function leftOut(field: string, problem: string, is: FileFault): Found {
  return { is: 'leftOut', problem: { field, problem, is } };
}

/** Reads a file in steps: yields how many of its characters were read. Fails with `INVALID_INPUT`. */
export type Reading = AsyncGenerator<number, Result<null>>;

/** The failure of a file that cannot be imported. */
export function unreadableFile(what: string, is: FileFault, details?: unknown[]): Result<never> {
  return fail('INVALID_INPUT', `Nothing was imported: ${what}`, details ?? [{ field: 'file', problem: what, is }]);
}

/** For a file that any editor can save anew. */
export const saveAsUtf8 = 'Save the file as UTF-8 and try again';

/** The failure of a file whose letters were lost when it was read as UTF-8; null where none was. */
export function lostLetters(content: string, advice?: string): Result<never> | null {
  if (!content.includes('\uFFFD')) return null;
  const lost = 'some of its letters could not be read: it is not in UTF-8';
  return unreadableFile(advice === undefined ? lost : `${lost}. ${advice}`, 'notUtf8');
}

type ImportedEvent = Extract<SessionEvent, { type: 'imported' }>;

/** A stretch of work of another program: `end` null for a session that is still open. */
export type ForeignWork = {
  source: ImportedEvent['source'];
  /** What names it, of any length. */
  words: string;
  tags: string[];
  start: Instant;
  end: Instant | null;
  worked: Interval | null;
  notes?: string[];
  /** What tells it from others that began at the same time. */
  key: string[];
};

const longestTitle = 1_000;

/** A session of its own for one stretch of work. Words that are too long for a title are kept as a note as well. */
export function foreignSession(work: ForeignWork, { now, zone }: ImportMoment): Found {
  const { source, words, tags, start, end, worked, notes = [], key } = work;
  const title =
    words.length > longestTitle ? `${words.slice(0, longestTitle - 1).replace(/[\ud800-\udbff]$/, '')}…` : words;
  const texts = title === words ? notes : [words, ...notes];
  const event: ImportedEvent = {
    type: 'imported',
    at: now,
    source,
    title,
    zone,
    tags: [...new Set(tags)],
    plannedOutcome: null,
    estimateMs: null,
    startedAt: start,
    endedAt: end,
    status: end === null ? 'in_progress' : 'completed',
    worked: worked === null ? [] : [worked],
    summedPauseMs: 0,
    decision: null,
    review: null,
    notes: texts.map((text) => ({ at: start, text })),
  };
  return { is: 'session', record: { id: importedId(source, Date.parse(start), ...key), events: [event] } };
}

/** The longest text of a field that is taken in: a row with more is not a row, but a file that was read amiss. */
export const longestText = 20_000;

const pieceLength = 65_536;

/** A long text in pieces, none of which ends in the middle of a character. */
export function* piecesOf(content: string): Generator<string> {
  for (let from = 0; from < content.length; ) {
    const end = from + pieceLength;
    const cut = isHighSurrogate(content.charCodeAt(end - 1)) ? end - 1 : end;
    yield content.slice(from, cut);
    from = cut;
  }
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}
