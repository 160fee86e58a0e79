import { type Figure, mebibytes } from './figures.ts';
import { probe } from './probing.ts';

type BackedUp = { tookMs: number; longestWaitMs: number; usualWaitMs: number; peakBytes: number };

/** The first backup of everything, taken behind a start, and what it costs those who ask meanwhile. */
export function measureBackup(full: string): Figure[] {
  const found = probe<BackedUp>('backUp', full);
  return [
    { what: 'first backup of everything, behind a start', measured: found.tookMs / 1000, unit: 's' },
    { what: 'longest wait for an answer during it', measured: found.longestWaitMs, unit: 'ms' },
    { what: 'usual wait for an answer during it', measured: found.usualWaitMs, unit: 'ms' },
    { what: 'peak memory of the process during it', measured: mebibytes(found.peakBytes), unit: 'MiB' },
  ];
}
