import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TempFolder } from '../support/temp-folder.ts';

/**
 * A folder in memory where the system has one. A killed process loses nothing that it wrote, synced or not, so waiting
 * for a disk would only make the rounds fewer.
 */
export async function memoryFolder(): Promise<TempFolder> {
  const place = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  const path = await mkdtemp(join(place, 'intermission-test-'));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}
