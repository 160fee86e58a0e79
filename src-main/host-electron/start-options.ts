import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { app } from 'electron';

/** What the command line asked for. Chromium's own switches are passed over. */
export type StartOptions = { dataDir: string | null; words: string[] };

export function readStartOptions(): StartOptions {
  // Run from its sources, Electron is given the folder of the app first.
  const args = process.argv.slice(app.isPackaged ? 1 : 2);
  const { values, positionals } = parseArgs({
    args,
    options: { 'data-dir': { type: 'string' } },
    strict: false,
    allowPositionals: true,
  });
  const dataDir = values['data-dir'];
  return { dataDir: typeof dataDir === 'string' && dataDir !== '' ? resolve(dataDir) : null, words: positionals };
}
