import fs from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Backup, type BackupReason, backupReason, type Instant, instant } from '#contract';
import { BackupObjects, hashOf, notAsWritten } from './backup-objects.ts';
import { staying } from './backup-rotation.ts';
import { type DocumentKind, decodeText, encodeText, readDocument, readText } from './document.ts';
import { type Progress, unfollowed, WorkCancelled } from './progress.ts';
import { replaceDurably } from './replace-durably.ts';
import { type Copies, setAside, stamp } from './rescue.ts';
import { sessionsIn } from './sessions-in.ts';

const backedUpFile = z.object({
  path: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  mtimeMs: z.number(),
  /** How many sessions are in it; null in backups from before they were counted. */
  sessions: z.int().nullable().default(null),
});
export type BackedUpFile = z.infer<typeof backedUpFile>;

const manifestKind = {
  format: 1,
  content: z.object({ at: instant, why: backupReason, files: z.array(backedUpFile) }),
} satisfies DocumentKind<unknown>;
type Manifest = z.infer<typeof manifestKind.content>;

/** A manifest, and the name it goes by. */
type Entry = { id: string; path: string; at: Instant; why: BackupReason; files: BackedUpFile[] };

/** What a backup is of, asked for when it is taken: paths relative to the data directory, in the order of reading. */
type BackedUp = { now(): Instant; files(): string[] };

/** `sparing` is the id of a backup that is kept, though it would have had its day. */
type TakingHow = { sparing?: string | undefined; progress?: Progress };

export type Backups = {
  /**
   * Copies the files and reads them back. One backup after the other.
   * @throws StorageFailure; WorkCancelled, with nothing left of it
   */
  take(why: BackupReason, what: BackedUp, how?: TakingHow): Promise<Backup>;
  /** The same without letting anything else happen meanwhile. */
  takeAtOnce(why: BackupReason, what: BackedUp): Backup;
  /** The newest first. */
  list(): Backup[];
  /** What a backup is made of; null when there is none of that id. */
  find(id: string): { backup: Backup; files: BackedUpFile[] } | null;
  /** The content of a file that a backup names; null when it is not there any more, or not intact. */
  read(file: BackedUpFile): Uint8Array | null;
  copies: Copies;
};

/**
 * Backups: one manifest each (`backups/<time>.json`), naming its files by the hash of their content; contents lie
 * compressed in `backups/objects/`, so that what did not change since the last backup costs nothing. The records are named
 * as if they lay in `data/`, wherever they lie.
 */
export function openBackups(dataDir: string, recordsFolder: () => string = () => join(dataDir, 'data')): Backups {
  const folder = join(dataDir, 'backups');
  const objects = new BackupObjects(join(folder, 'objects'));
  let underWay: Promise<unknown> = Promise.resolve();

  function placeOf(path: string): string {
    const [first, ...rest] = path.split(/[\\/]/);
    return first === 'data' ? join(recordsFolder(), ...rest) : join(dataDir, path);
  }

  function readings() {
    const names = listFolder(folder).filter((name) => name.endsWith('.json'));
    return names.map((name) => {
      const path = join(folder, name);
      return { id: name.slice(0, -'.json'.length), path, reading: readDocument(manifestKind, path) };
    });
  }

  /** The newest first. */
  function entries(): Entry[] {
    return readings()
      .flatMap(({ id, path, reading }) => (reading.is === 'good' ? [{ id, path, ...reading.content }] : []))
      .sort((one, other) => (one.at < other.at ? 1 : -1));
  }

  /** The files by path as the last backup has them. */
  function lastKnown(): Map<string, BackedUpFile> {
    const [last] = entries();
    return new Map(last?.files.map((file) => [file.path, file]));
  }

  async function takeNow(why: BackupReason, what: BackedUp, how: TakingHow): Promise<Backup> {
    const { sparing, progress = unfollowed } = how;
    try {
      const at = what.now();
      const files = await copied(what.files(), progress);
      progress.commit();
      return finish({ at, why, files }, sparing);
    } catch (failure) {
      if (failure instanceof WorkCancelled) dropUnnamed(entries());
      throw failure;
    }
  }

  async function copied(paths: string[], progress: Progress): Promise<BackedUpFile[]> {
    const known = lastKnown();
    const files: BackedUpFile[] = [];
    for (const [index, path] of paths.entries()) {
      progress.step(index / paths.length);
      const before = unchanged(placeOf(path), known.get(path));
      if (before !== null && (await objects.isIntact(before.sha256))) {
        files.push(before);
        continue;
      }
      const looked = look(placeOf(path), path);
      if (looked === null) continue;
      if (!(await objects.isIntact(looked.file.sha256))) await objects.keep(looked.file.sha256, looked.bytes);
      files.push(looked.file);
    }
    return files;
  }

  function takeAtOnce(why: BackupReason, what: BackedUp): Backup {
    const [at, known] = [what.now(), lastKnown()];
    const files = what.files().flatMap((path) => {
      const before = unchanged(placeOf(path), known.get(path));
      if (before !== null && objects.has(before.sha256)) return [before];
      const looked = look(placeOf(path), path);
      if (looked !== null) objects.keepAtOnce(looked.file.sha256, looked.bytes);
      return looked === null ? [] : [looked.file];
    });
    return finish({ at, why, files });
  }

  function finish(manifest: Manifest, sparing?: string): Backup {
    const id = freeId(folder, manifest.at);
    const path = join(folder, `${id}.json`);
    const text = encodeText(manifestKind.format, JSON.stringify(manifest));
    replaceDurably(path, text);
    if (readDocument(manifestKind, path).is !== 'good') throw notAsWritten(path);
    for (const { path: other, reading } of readings()) if (reading.is === 'unreadable') setAside(other, manifest.at);
    prune(sparing);
    return backupOf({ id, path, ...manifest });
  }

  function prune(sparing?: string): void {
    const all = entries();
    const stay = staying(all);
    for (const entry of all) if (entry.id === sparing) stay.add(entry);
    for (const entry of all) if (!stay.has(entry)) fs.rmSync(entry.path, { force: true });
    dropUnnamed([...stay]);
  }

  function dropUnnamed(named: Entry[]): void {
    // A backup of a newer version needs objects that only it can name.
    if (readings().some(({ reading }) => reading.is !== 'good')) return;
    objects.dropAllBut(new Set(named.flatMap(({ files }) => files.map((file) => file.sha256))));
  }

  function* copies(path: string): ReturnType<Copies> {
    for (const entry of entries()) {
      const file = entry.files.find((candidate) => placeOf(candidate.path) === path);
      if (file === undefined) continue;
      yield {
        from: `the backup of ${entry.at}`,
        writtenMs: file.mtimeMs,
        read: (kind) => readObject(kind, objects.read(file.sha256)),
      };
    }
  }

  return {
    take(why, what, how = {}) {
      // What one has stored and not named yet, the other would take for needless.
      const taken = underWay.then(() => takeNow(why, what, how));
      underWay = taken.catch(() => undefined);
      return taken;
    },
    takeAtOnce,
    list: () => entries().map(backupOf),
    find(id) {
      const entry = entries().find((candidate) => candidate.id === id);
      return entry === undefined ? null : { backup: backupOf(entry), files: entry.files };
    },
    read: (file) => objects.read(file.sha256),
    copies,
  };
}

function backupOf({ id, at, why, files }: Entry): Backup {
  const sum = (numbers: (number | null)[]) => numbers.reduce<number>((total, number) => total + (number ?? 0), 0);
  return {
    id,
    at,
    why,
    sessions: sum(files.map((file) => file.sessions)),
    bytes: sum(files.map((file) => file.bytes)),
  };
}

/** What the last backup knows of a file, while that is the one there is now. */
function unchanged(place: string, before: BackedUpFile | undefined): BackedUpFile | null {
  if (before === undefined || before.sessions === null) return null;
  const stats = fs.statSync(place, { throwIfNoEntry: false });
  return stats?.size === before.bytes && stats.mtimeMs === before.mtimeMs ? before : null;
}

/** A file as a backup names it, with its bytes. Null when there is no such file. */
function look(place: string, path: string): { file: BackedUpFile; bytes: Buffer } | null {
  const stats = fs.statSync(place, { throwIfNoEntry: false });
  if (stats === undefined) return null;
  const bytes = fs.readFileSync(place);
  const [sha256, sessions] = [hashOf(bytes), sessionsIn(bytes)];
  return { file: { path, sha256, bytes: stats.size, mtimeMs: stats.mtimeMs, sessions }, bytes };
}

function readObject<Content>(kind: DocumentKind<Content>, bytes: Uint8Array | null) {
  try {
    if (bytes !== null) return readText(kind, decodeText(bytes));
  } catch {
    // Below.
  }
  return { is: 'unreadable', why: 'what the backup stored is not there, or not intact' } as const;
}

/** Two backups within one ms have names of their own. */
function freeId(folder: string, at: Instant): string {
  let id = stamp(at);
  for (let number = 2; fs.existsSync(join(folder, `${id}.json`)); number += 1) id = `${stamp(at)}-${number}`;
  return id;
}

function listFolder(path: string): string[] {
  try {
    return fs.readdirSync(path);
  } catch {
    return [];
  }
}
