import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where Electron keeps an application's data, so that every host and every program finds the same records. */
export function defaultDataDir(): string {
  switch (process.platform) {
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'Intermission');
    case 'win32':
      return join(process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Intermission');
    default:
      return join(process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'Intermission');
  }
}
