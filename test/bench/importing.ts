import fs from 'node:fs';
import { join } from 'node:path';
import type { SessionRecord } from '#contract';
import { type Figure, mebibytes } from './figures.ts';
import { probe } from './probing.ts';

type Brought = { ms: number; peakBytes: number; overRest: number; heldMore: number };

/** Imports files of a format into a data directory, and says what that took. */
export function measureImport(what: string, dataDir: string, format: string, paths: string[]): Figure[] {
  const brought = probe<Brought>('bring', dataDir, format, ...paths);
  return [
    { what: `import of ${what}`, measured: brought.ms / 1000, unit: 's' },
    { what: `import of ${what}: peak memory of the process`, measured: mebibytes(brought.peakBytes), unit: 'MiB' },
    {
      what: `import of ${what}: peak memory over rest`,
      measured: mebibytes(brought.overRest),
      unit: 'MiB',
      bar: { most: 150 },
    },
    {
      what: `import of ${what}: memory held after it, over before`,
      measured: mebibytes(brought.heldMore),
      unit: 'MiB',
    },
  ];
}

/** The sample as exports of our own, in parts that an import takes. */
export function writeOwnExports(folder: string, sessions: SessionRecord[], parts: number): string[] {
  const size = Math.ceil(sessions.length / parts);
  return Array.from({ length: parts }, (_, part) => {
    const path = join(folder, `part-${part}.json`);
    const histories = sessions.slice(part * size, (part + 1) * size).map(({ id, events }) => ({ id, history: events }));
    const exportedAt = new Date().toISOString();
    const file = { kind: 'intermission-export', format: 1, exportedAt, sessions: histories };
    fs.writeFileSync(path, JSON.stringify(file));
    return path;
  });
}
