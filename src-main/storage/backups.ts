import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzip, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { type Instant, instant } from '#contract';
import { kept } from './backup-rotation.ts';
import { type DocumentKind, decodeText, encodeText, readDocument, readText } from './document.ts';
import { makeFolder, replaceDurably } from './replace-durably.ts';
import { type Copies, setAside, stamp } from './rescue.ts';

const backedUpFile = z.object({ path: z.string(), sha256: z.string(), bytes: z.int(), mtimeMs: z.number() });
type BackedUpFile = z.infer<typeof backedUpFile>;

const manifestKind = {
  format: 1,
  content: z.object({ at: instant, why: z.string(), files: z.array(backedUpFile) }),
} satisfies DocumentKind<unknown>;
type Manifest = z.infer<typeof manifestKind.content>;

type Looked = { file: BackedUpFile; missing: Buffer | null };

export type BackupReason = 'daily' | 'quit' | 'migration' | 'import' | 'restore';

export type Backups = {
  /** Copies the files (paths relative to the data directory, in the order in which they are to be read). */
  take(why: BackupReason, files: string[], now: Instant): Promise<void>;
  /** The same without letting anything else happen meanwhile. */
  takeAtOnce(why: BackupReason, files: string[], now: Instant): void;
  /** When the last backup was taken; null when there is none. */
  lastAt(): Instant | null;
  copies: Copies;
};

const compress = promisify(gzip);

/**
 * Backups: one manifest each (`backups/<time>.json`), naming its files by the hash of their content; contents lie
 * compressed in `backups/objects/`, so that what did not change since the last backup costs nothing.
 */
export function openBackups(dataDir: string): Backups {
  const folder = join(dataDir, 'backups');
  const objects = join(folder, 'objects');
  const objectPath = (sha256: string) => join(objects, `${sha256}.gz`);

  function readings() {
    const names = listFolder(folder).filter((name) => name.endsWith('.json'));
    return names.map((name) => ({ path: join(folder, name), reading: readDocument(manifestKind, join(folder, name)) }));
  }

  /** The newest first. */
  function manifests(): Manifest[] {
    return readings()
      .flatMap(({ reading }) => (reading.is === 'good' ? [reading.content] : []))
      .sort((one, other) => (one.at < other.at ? 1 : -1));
  }

  /** A file as the backup names it, and its bytes when they are not stored yet. Null when there is no such file. */
  function look(path: string, known: Map<string, BackedUpFile>): Looked | null {
    const stats = fs.statSync(join(dataDir, path), { throwIfNoEntry: false });
    if (stats === undefined) return null;
    const before = known.get(path);
    const unchanged = before?.bytes === stats.size && before.mtimeMs === stats.mtimeMs;
    if (unchanged && fs.existsSync(objectPath(before.sha256))) return { file: before, missing: null };
    const bytes = fs.readFileSync(join(dataDir, path));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file = { path, sha256, bytes: stats.size, mtimeMs: stats.mtimeMs };
    return { file, missing: fs.existsSync(objectPath(sha256)) ? null : bytes };
  }

  function* lookAtAll(paths: string[]): Generator<Looked> {
    makeFolder(objects);
    const [last] = manifests();
    const known = new Map(last?.files.map((file) => [file.path, file]));
    for (const path of paths) {
      const looked = look(path, known);
      if (looked !== null) yield looked;
    }
  }

  async function take(why: BackupReason, paths: string[], now: Instant): Promise<void> {
    const files: BackedUpFile[] = [];
    for (const { file, missing } of lookAtAll(paths)) {
      if (missing !== null) replaceDurably(objectPath(file.sha256), await compress(missing));
      files.push(file);
    }
    finish(why, files, now);
  }

  function takeAtOnce(why: BackupReason, paths: string[], now: Instant): void {
    const files: BackedUpFile[] = [];
    for (const { file, missing } of lookAtAll(paths)) {
      if (missing !== null) replaceDurably(objectPath(file.sha256), gzipSync(missing));
      files.push(file);
    }
    finish(why, files, now);
  }

  function finish(why: BackupReason, files: BackedUpFile[], now: Instant): void {
    const manifest: Manifest = { at: now, why, files };
    replaceDurably(join(folder, `${stamp(now)}.json`), encodeText(manifestKind.format, JSON.stringify(manifest)));
    setUnreadableAside(now);
    prune();
  }

  function setUnreadableAside(now: Instant): void {
    for (const { path, reading } of readings()) if (reading.is === 'unreadable') setAside(path, now);
  }

  function prune(): void {
    const all = manifests();
    const staying = new Set(kept(all.map((manifest) => manifest.at)));
    const [stay, go] = [all.filter((one) => staying.has(one.at)), all.filter((one) => !staying.has(one.at))];
    for (const manifest of go) fs.rmSync(join(folder, `${stamp(manifest.at)}.json`), { force: true });
    // A backup of a newer version needs objects that only it can name.
    if (readings().some(({ reading }) => reading.is !== 'good')) return;
    const needed = new Set(stay.flatMap((manifest) => manifest.files.map((file) => `${file.sha256}.gz`)));
    for (const name of listFolder(objects)) if (!needed.has(name)) fs.rmSync(join(objects, name), { force: true });
  }

  function* copies(path: string): ReturnType<Copies> {
    for (const manifest of manifests()) {
      const file = manifest.files.find((candidate) => join(dataDir, candidate.path) === path);
      if (file === undefined) continue;
      yield {
        from: `the backup of ${manifest.at}`,
        writtenMs: file.mtimeMs,
        read: (kind) => readObject(kind, objectPath(file.sha256)),
      };
    }
  }

  return { take, takeAtOnce, lastAt: () => manifests()[0]?.at ?? null, copies };
}

function readObject<Content>(kind: DocumentKind<Content>, path: string) {
  try {
    return readText(kind, decodeText(gunzipSync(fs.readFileSync(path))));
  } catch (error) {
    return { is: 'unreadable', why: String(error) } as const;
  }
}

function listFolder(path: string): string[] {
  try {
    return fs.readdirSync(path);
  } catch {
    return [];
  }
}
