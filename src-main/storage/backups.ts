import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import { z } from 'zod';
import { type Instant, instant } from '#contract';
import { kept } from './backup-rotation.ts';
import { type DocumentKind, decodeText, encodeText, readDocument, readText } from './document.ts';
import { makeFolder, replaceDurably } from './replace-durably.ts';
import { type Copies, stamp } from './rescue.ts';

const backedUpFile = z.object({ path: z.string(), sha256: z.string(), bytes: z.int(), mtimeMs: z.number() });
type BackedUpFile = z.infer<typeof backedUpFile>;

const manifestKind = {
  format: 1,
  content: z.object({ at: instant, why: z.string(), files: z.array(backedUpFile) }),
} satisfies DocumentKind<unknown>;
type Manifest = z.infer<typeof manifestKind.content>;

export type BackupReason = 'daily' | 'quit' | 'migration' | 'import' | 'restore';

export type Backups = {
  /** Copies the files (paths relative to the data directory, in the order in which they are to be read). */
  take(why: BackupReason, files: string[], now: Instant): Promise<void>;
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

  function manifests(): Manifest[] {
    const names = listFolder(folder).filter((name) => name.endsWith('.json'));
    const readings = names.map((name) => readDocument(manifestKind, join(folder, name)));
    return readings
      .flatMap((reading) => (reading.is === 'good' ? [reading.content] : []))
      .sort((one, other) => (one.at < other.at ? 1 : -1));
  }

  async function store(path: string, known: Map<string, BackedUpFile>): Promise<BackedUpFile | null> {
    const stats = fs.statSync(join(dataDir, path), { throwIfNoEntry: false });
    if (stats === undefined) return null;
    const before = known.get(path);
    if (before?.bytes === stats.size && before.mtimeMs === stats.mtimeMs) return before;
    const bytes = fs.readFileSync(join(dataDir, path));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (!fs.existsSync(objectPath(sha256))) replaceDurably(objectPath(sha256), await compress(bytes));
    return { path, sha256, bytes: stats.size, mtimeMs: stats.mtimeMs };
  }

  async function take(why: BackupReason, paths: string[], now: Instant): Promise<void> {
    makeFolder(objects);
    const [last] = manifests();
    const known = new Map(last?.files.map((file) => [file.path, file]));
    const files: BackedUpFile[] = [];
    for (const path of paths) {
      const file = await store(path, known);
      if (file !== null) files.push(file);
    }
    const manifest: Manifest = { at: now, why, files };
    replaceDurably(join(folder, `${stamp(now)}.json`), encodeText(manifestKind.format, JSON.stringify(manifest)));
    prune();
  }

  function prune(): void {
    const all = manifests();
    const staying = new Set(kept(all.map((manifest) => manifest.at)));
    const [stay, go] = [all.filter((one) => staying.has(one.at)), all.filter((one) => !staying.has(one.at))];
    for (const manifest of go) fs.rmSync(join(folder, `${stamp(manifest.at)}.json`), { force: true });
    const needed = new Set(stay.flatMap((manifest) => manifest.files.map((file) => `${file.sha256}.gz`)));
    for (const name of listFolder(objects)) if (!needed.has(name)) fs.rmSync(join(objects, name), { force: true });
  }

  function* copies(path: string): ReturnType<Copies> {
    for (const manifest of manifests()) {
      const file = manifest.files.find((candidate) => join(dataDir, candidate.path) === path);
      if (file === undefined) continue;
      yield {
        path: objectPath(file.sha256),
        from: `the backup of ${manifest.at}`,
        read: (kind) => readObject(kind, objectPath(file.sha256)),
      };
    }
  }

  return { take, lastAt: () => manifests()[0]?.at ?? null, copies };
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
