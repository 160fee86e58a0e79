import fs from 'node:fs';
import { dirname } from 'node:path';

/** The least that making a file durable can cost: temp, write, fsync, rename, fsync of the folder. Answers in ms. */
export function bareReplaceMs(path: string, bytes: Uint8Array): number {
  const startedAt = performance.now();
  const file = fs.openSync(`${path}.bare`, 'w', 0o600);
  fs.writeSync(file, bytes);
  fs.fsyncSync(file);
  fs.closeSync(file);
  fs.renameSync(`${path}.bare`, path);
  const folder = fs.openSync(dirname(path), 'r');
  fs.fsyncSync(folder);
  fs.closeSync(folder);
  return performance.now() - startedAt;
}
