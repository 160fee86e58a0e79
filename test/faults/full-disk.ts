import { spawnSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from '../support/temp-folder.ts';

/** A disk of a test's own. */
export type SmallDisk = {
  path: string;
  fillUp(): void;
  makeSpace(): void;
  /** A folder on it cannot be written until what is returned is called. */
  makeReadOnly(folder: string): () => void;
  remove(): Promise<void>;
};

/** A file system in memory of so many bytes. Null where this system does not let one be mounted. */
export async function smallDisk(bytes: number): Promise<SmallDisk | null> {
  const folder = await tempFolder();
  if (!mounts(['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder.path])) {
    await folder.remove();
    return null;
  }
  const ballast = join(folder.path, 'ballast');
  return {
    path: folder.path,
    fillUp() {
      const { bavail, bsize } = statfsSync(folder.path);
      writeFileSync(ballast, Buffer.alloc(Number(bavail) * Number(bsize)));
    },
    makeSpace: () => rmSync(ballast),
    makeReadOnly(inside) {
      const made = mounts(['--bind', inside, inside]) && mounts(['-o', 'remount,bind,ro', inside]);
      if (!made) throw new Error(`${inside} cannot be made read-only`);
      return () => spawnSync('umount', [inside]);
    },
    async remove() {
      spawnSync('umount', ['--recursive', folder.path]);
      await folder.remove();
    },
  };
}

function mounts(args: string[]): boolean {
  return process.platform === 'linux' && spawnSync('mount', args).status === 0;
}
