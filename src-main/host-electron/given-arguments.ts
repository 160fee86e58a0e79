import { resolve } from 'node:path';
import { app } from 'electron';

/** What this start was given. Run from its sources, Electron is given the folder of the app among it. */
export function givenArguments(): string[] {
  const args = process.argv.slice(1);
  const place = app.isPackaged ? -1 : args.findIndex((arg) => resolve(arg) === app.getAppPath());
  return [...args.slice(0, Math.max(0, place)).filter((arg) => arg.startsWith('--')), ...args.slice(place + 1)];
}
