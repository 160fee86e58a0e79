import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gunzipSync, gzip, gzipSync } from 'node:zlib';
import { makeFolder, replaceDurably } from './replace-durably.ts';
import { StorageFailure } from './storage-failure.ts';

const [compress, decompress] = [promisify(gzip), promisify(gunzip)];

/** `backups/objects/`: the contents of backups, compressed and named by the hash of what is inside. */
export class BackupObjects {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Stores what is not stored yet, or not intact, and reads back what was written. @throws StorageFailure */
  async keep(sha256: string, bytes: Uint8Array): Promise<void> {
    makeFolder(this.folder);
    replaceDurably(this.pathOf(sha256), await compress(bytes));
    if (!(await this.isIntact(sha256))) throw notAsWritten(this.pathOf(sha256));
  }

  /** The same without letting anything else happen meanwhile. What is there already is taken as it is. */
  keepAtOnce(sha256: string, bytes: Uint8Array): void {
    if (fs.existsSync(this.pathOf(sha256))) return;
    makeFolder(this.folder);
    replaceDurably(this.pathOf(sha256), gzipSync(bytes));
    if (this.read(sha256) === null) throw notAsWritten(this.pathOf(sha256));
  }

  /** Whether what is stored is what its name says. */
  async isIntact(sha256: string): Promise<boolean> {
    try {
      return hashOf(await decompress(fs.readFileSync(this.pathOf(sha256)))) === sha256;
    } catch {
      return false;
    }
  }

  has(sha256: string): boolean {
    return fs.existsSync(this.pathOf(sha256));
  }

  /** The content of that hash; null when it is not there, or is not what it was. */
  read(sha256: string): Buffer | null {
    try {
      const bytes = gunzipSync(fs.readFileSync(this.pathOf(sha256)));
      return hashOf(bytes) === sha256 ? bytes : null;
    } catch {
      return null;
    }
  }

  dropAllBut(needed: ReadonlySet<string>): void {
    const names = fs.existsSync(this.folder) ? fs.readdirSync(this.folder) : [];
    for (const name of names.filter((one) => !needed.has(one.replace(/\.gz$/, '')))) {
      fs.rmSync(join(this.folder, name), { force: true });
    }
  }

  private pathOf(sha256: string): string {
    return join(this.folder, `${sha256}.gz`);
  }
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function notAsWritten(path: string): StorageFailure {
  return new StorageFailure(Object.assign(new Error(`${path} is not as it was written`), { code: 'EVERIFY' }));
}
