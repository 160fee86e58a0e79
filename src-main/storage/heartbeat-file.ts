import { join } from 'node:path';
import { z } from 'zod';
import { type Instant, instant } from '#contract';
import { encodeText, readDocument } from './document.ts';
import { replaceQuickly } from './replace-durably.ts';

const kind = { format: 1, content: z.object({ at: instant }) };

/** `alive.json`: when the product was last known alive. Never synced: a few lost seconds only make an away longer. */
export function openHeartbeatFile(dataDir: string) {
  const path = join(dataDir, 'alive.json');
  const first = readDocument(kind, path);
  return {
    lastAlive: first.is === 'good' ? first.content.at : null,
    reading: first,
    path,
    /** @throws StorageFailure */
    beat(at: Instant): void {
      if (first.is !== 'newer') replaceQuickly(path, encodeText(kind.format, JSON.stringify({ at })));
    },
  };
}
