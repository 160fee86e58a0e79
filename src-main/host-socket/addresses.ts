import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** What fits into a socket's address: `sun_path` without its closing zero, in bytes. */
const longestPath = process.platform === 'linux' ? 107 : 103;

/**
 * Where the socket of a data directory may be, the best place first; host and clients look in the same order.
 * In the data directory itself, or, when that path is too long or its file system has no sockets, in a folder of this
 * person's that is short. On Windows there is one place: a named pipe.
 */
export async function* addressesOf(dataDir: string): AsyncGenerator<string> {
  const whole = canonical(dataDir);
  if (process.platform === 'win32') {
    yield `\\\\.\\pipe\\intermission-${await hashOf(whole)}`;
    return;
  }
  const inside = join(whole, 'intermission.sock');
  if (Buffer.byteLength(inside) <= longestPath) yield inside;
  const hash = await hashOf(whole);
  for (const folder of shortFolders()) yield join(folder, `${hash}.sock`);
}

/** Loads what it needs when it is needed, which is hardly ever: a status bar asks many times an hour. */
async function hashOf(path: string): Promise<string> {
  const { createHash } = await import('node:crypto');
  return createHash('sha256').update(path).digest('hex').slice(0, 16);
}

/** Whether only this person can have put something there. Others may write to the folder for temporary files. */
export function isPrivate(address: string): boolean {
  if (process.platform === 'win32') return true;
  const folder = fs.lstatSync(dirname(address), { throwIfNoEntry: false });
  if (folder === undefined || !folder.isDirectory() || folder.uid !== process.getuid?.()) return false;
  return (folder.mode & 0o022) === 0;
}

/** One data directory is one address, whichever way it was named. */
function canonical(dataDir: string): string {
  const path = fs.existsSync(dataDir) ? fs.realpathSync.native(dataDir) : resolve(dataDir);
  return process.platform === 'win32' ? path.toLowerCase() : path;
}

/** Not taken from the environment where that can be helped: what a timer or a status bar starts has another one. */
function shortFolders(): string[] {
  const uid = process.getuid?.() ?? 0;
  const runtime = `/run/user/${uid}`;
  const shared = join(tmpdir(), `intermission-${uid}`);
  return process.platform === 'linux' && fs.existsSync(runtime) ? [join(runtime, 'intermission'), shared] : [shared];
}
