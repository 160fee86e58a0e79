import { createHash } from 'node:crypto';
import { v7 } from 'uuid';

/**
 * The identity of something imported: always the same for the same thing, so that the same file twice adds nothing the
 * second time. It carries the start (ms since 1970) like every other identity, by which the history finds it.
 */
export function importedId(source: string, startMs: number, ...parts: string[]): string {
  const random = createHash('sha256')
    .update([source, startMs, ...parts].join('\n'))
    .digest();
  return v7({ msecs: Math.max(0, startMs), random: random.subarray(0, 16) });
}
