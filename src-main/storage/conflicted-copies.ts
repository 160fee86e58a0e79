import { join } from 'node:path';
import type { Problem } from '#contract';
import { namesIn } from './carried-files.ts';

/** What synchronisers call the version of a file that lost: Syncthing, Dropbox and Nextcloud, OneDrive. */
const conflicted = /\.sync-conflict-|\bconflict(ed)? copy\b|^(state|totals|device|\d{4}-\d{2})-[^.]+\.json$/i;

/** Copies that a synchroniser made because two sides had changed a file. They are not read. One problem for all of them. */
export function conflictedCopies(folders: readonly string[]): Problem[] {
  const paths = folders.flatMap((folder) =>
    namesIn(folder)
      .filter((name) => conflicted.test(name))
      .sort()
      .map((name) => join(folder, name)),
  );
  const [first] = paths;
  if (first === undefined) return [];
  const more = paths.length === 1 ? '' : ` (and ${paths.length - 1} more)`;
  const message = `${first}${more} was made by the synchroniser because a file was changed on two sides. It is not read; look into it or remove it`;
  return [{ code: 'CONFLICTED_COPY', message, path: first }];
}
