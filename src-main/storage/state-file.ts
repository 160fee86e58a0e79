import { LowSync, type SyncAdapter } from 'lowdb';
import { z } from 'zod';
import { type Instant, identity, instant, procedure, type SessionRecord } from '#contract';
import { sealed } from './chain.ts';
import { type DocumentKind, decodeText, encodeText, fromFormat1, readText } from './document.ts';
import { isOlderExport, olderSessions } from './exchange/index.ts';
import { replaceDurably } from './replace-durably.ts';
import type { Copies, ReadFile } from './rescue.ts';
import { newerFormatFailure } from './storage-failure.ts';
import { keptRecord, unsealedRecord } from './whole-record.ts';

const undoStep = z.object({
  at: instant,
  subjectId: identity,
  sessions: z.array(z.object({ sessionId: identity, events: z.array(z.int().min(0)).min(1) })),
  procedure: z
    .object({ procedureId: identity, was: z.object({ procedure, place: z.int().min(0) }).nullable() })
    .nullable()
    .default(null),
  tooMany: z.int().nullable(),
});

const stateContent = z.object({
  savedAt: instant,
  latest: instant,
  running: z.object({ sessionId: identity, since: instant }).nullable(),
  /** Every open session, and closed ones that still have an away to be answered. */
  sessions: z.array(keptRecord),
  procedures: z.array(procedure),
  /** Closed sessions on their way to the history. */
  outbox: z.array(keptRecord),
  /** Imports that were committed and are on their way to the history: folders in `incoming/`. */
  incoming: z.array(identity),
  /** Closed sessions that were opened again: the history is to forget them. */
  reopened: z.array(identity).default([]),
  /** The commands that can be taken back, the last one last. */
  undo: z.array(undoStep).default([]),
  /** A restore that was committed and whose months are on their way to the history: a folder in `restoring/`. */
  restoring: identity.nullable().default(null),
});
export type StateContent = z.infer<typeof stateContent>;

const fromUnsealed = fromFormat1(
  stateContent.extend({ sessions: z.array(unsealedRecord), outbox: z.array(unsealedRecord) }),
);

/** The kind of `state.json`. Before there were formats (0) it was a list of rows, as the older exports wrote them. */
export function stateKind(now: Instant, zone: string): DocumentKind<StateContent> {
  return {
    format: 2,
    content: stateContent,
    migrate: (raw) => {
      if (!isOlderExport(raw)) return fromUnsealed(raw);
      const older = olderSessions(raw, { now, zone });
      return older === null ? null : { format: 0, content: migrated(older.map(sealed)) };
    },
  };
}

function migrated(records: SessionRecord[]): StateContent {
  const isOpen = (record: SessionRecord) =>
    record.events.some((event) => event.type === 'imported' && event.status === 'in_progress');
  const [sessions, outbox] = [records.filter(isOpen), records.filter((record) => !isOpen(record))];
  return { ...emptyContent, sessions, outbox };
}

const epoch = '1970-01-01T00:00:00.000Z';
/** Before anything is recorded. */
export const emptyContent: StateContent = {
  savedAt: epoch,
  latest: epoch,
  running: null,
  sessions: [],
  procedures: [],
  outbox: [],
  incoming: [],
  reopened: [],
  undo: [],
  restoring: null,
};

/** What a copy of `state.json` holds, of whichever format; null when it cannot be read. */
export function stateIn(bytes: Uint8Array, now: Instant, zone: string): StateContent | null {
  const reading = readText(stateKind(now, zone), decodeText(bytes));
  return reading.is === 'good' || reading.is === 'older' ? reading.content : null;
}

/** `state.json`: the one commit point. */
export function openStateFile(path: string, now: Instant, zone: string, copies: Copies, readFile: ReadFile) {
  const kind = stateKind(now, zone);
  const { content, writable, changed, problems } = readFile(kind, path, now, copies);
  // lowdb's own JSONFile neither syncs nor validates, so it is given a way to the disk that does both.
  const adapter: SyncAdapter<StateContent> = {
    read: () => content,
    write: (next) => replaceDurably(path, encodeText(kind.format, JSON.stringify(next)), 'previous'),
  };
  const file = new LowSync(adapter, emptyContent);
  file.read();
  return {
    path,
    problems,
    /** Why what was read has to be written back: it came from a copy, or an older format. Null when it has not. */
    changed,
    get content(): StateContent {
      return file.data;
    },
    /** Null until something was saved. */
    get savedAt(): Instant | null {
      return file.data.savedAt === epoch ? null : file.data.savedAt;
    },
    /** @throws StorageFailure; the content is what it was then, here and on disk. */
    save(next: StateContent): void {
      if (!writable) throw newerFormatFailure(path);
      const before = file.data;
      try {
        file.data = next;
        file.write();
      } catch (failure) {
        file.data = before;
        throw failure;
      }
    },
  };
}
