import { join } from 'node:path';
import { app } from 'electron';

/**
 * The folder of the records: where Electron keeps an application's data, unless the command line names another. What
 * Chromium keeps goes into a folder of its own in it. Before the app is ready, and before anything asks for the lock.
 */
export function settleDataDir(given: string | null): string {
  if (given !== null) app.setPath('userData', given);
  const dataDir = app.getPath('userData');
  app.setPath('sessionData', join(dataDir, 'browser'));
  return dataDir;
}
