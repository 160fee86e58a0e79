import fs from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '#contract';

/** Beside the product's own files, a desktop keeps some of its own in the data directory. */
const ownName = /^lock$|\.json(\.|$)/;

/** What files and folders of the records are to others than their owner: nothing. */
const forOthers = 0o077;

type Place = { path: string; uid: number; mode: number };

/**
 * What of the records belongs to another account, or is open to others: looked at in the order given, the data
 * directory first. A problem for each of the two, naming the first such place. Windows keeps neither in modes.
 */
export function notPrivate(dataDir: string, folders: readonly string[]): Problem[] {
  const ownUid = process.getuid?.();
  if (ownUid === undefined) return [];
  const places = [...within(dataDir, (name) => ownName.test(name)), ...folders.flatMap((folder) => within(folder))];
  const foreign = places.filter(({ uid }) => uid !== ownUid);
  // Into a data directory that is closed nobody gets, whatever the modes of what is in it: a copy may have lost them.
  const isClosed = places.every(({ path, mode }) => path !== dataDir || (mode & forOthers) === 0);
  const open = isClosed ? [] : places.filter(({ mode }) => (mode & forOthers) !== 0);
  return [
    ...told(foreign, ({ uid }) => {
      const rights = `belongs to another account (user ${uid}, and this is ${ownUid}), which can change what is recorded`;
      return `${rights}. Make it this account's, or choose another data directory`;
    }),
    ...told(open, ({ mode }) => {
      const rights = (mode & 0o777).toString(8).padStart(3, '0');
      return `is open to other accounts of this computer (${rights}). Close it: chmod -R go= '${dataDir}'`;
    }),
  ];
}

function told([first, ...more]: Place[], words: (place: Place) => string): Problem[] {
  if (first === undefined) return [];
  const others = more.length === 0 ? '' : `. So it is with ${more.length} more in the data directory`;
  return [{ code: 'NOT_PRIVATE', message: `${first.path} ${words(first)}${others}`, path: first.path }];
}

/** The folder and the files in it; links lead elsewhere, and have no modes of their own. */
function within(folder: string, isOwn: (name: string) => boolean = () => true): Place[] {
  const files = filesIn(folder).filter((file) => file.isFile() && isOwn(file.name));
  return [folder, ...files.map(({ name }) => join(folder, name))].flatMap((path) => {
    const stats = fs.statSync(path, { throwIfNoEntry: false });
    return stats === undefined ? [] : [{ path, uid: stats.uid, mode: stats.mode }];
  });
}

function filesIn(folder: string): fs.Dirent[] {
  try {
    return fs.readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
