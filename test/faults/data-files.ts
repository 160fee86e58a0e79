import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

const frame = z.object({ format: z.int().min(1), sha256: z.string().length(64), content: z.unknown() });

/** Every file of a data directory, as paths relative to it. */
export function filesIn(dataDir: string): string[] {
  return readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dataDir.length + 1))
    .sort();
}

/** What is wrong with the data files of a directory, read as docs/data-format.md says and by nothing of the product. */
export function brokenFilesIn(dataDir: string): string[] {
  return filesIn(dataDir)
    .filter((path) => path !== 'lock' && !path.endsWith('.tmp'))
    .flatMap((path) => {
      const problem = problemOf(path, readFileSync(join(dataDir, path)));
      return problem === null ? [] : [`${path}: ${problem}`];
    });
}

/** Why the bytes are no data file; null when they are one. */
export function problemOf(path: string, bytes: Buffer): string | null {
  if (path.includes('.unreadable-')) return 'was set aside';
  try {
    if (path.endsWith('.gz')) return path.includes(sha256(gunzipSync(bytes))) ? null : 'is not what its name says';
    const text = bytes.toString('utf8');
    const content = text.slice(text.indexOf('"content":') + '"content":'.length, text.lastIndexOf('}'));
    return frame.parse(JSON.parse(text)).sha256 === sha256(content.replaceAll('\n', ''))
      ? null
      : 'has a wrong checksum';
  } catch (error) {
    return String(error);
  }
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
