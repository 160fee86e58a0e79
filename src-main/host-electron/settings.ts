import fs from 'node:fs';
import { join } from 'node:path';
import Store from 'electron-store';
import { type Problem, type Settings, settings } from '#contract';
import { type SettingsPort, StorageFailure } from '../app/index.ts';

/** The settings file in the data directory, through electron-store, checked by the contract's own schema. */
export function keepSettings(dataDir: string, now: () => string): SettingsPort {
  const problems: Problem[] = [];
  const store = openStore(dataDir, () => problems.push(setAside(join(dataDir, 'settings.json'), now())));
  // Read once: nothing else writes it while this runs, and the settings are looked at four times a minute.
  let current = settings.parse(store.store);
  return {
    read: () => current,
    write(next) {
      try {
        store.store = next;
      } catch (error) {
        throw new StorageFailure(error);
      }
      current = next;
    },
    problems: () => problems,
  };
}

function openStore(dataDir: string, whenUnreadable: () => void): Store<Settings> {
  const open = () => new Store<Settings>({ name: 'settings', cwd: dataDir, configFileMode: 0o600, deserialize });
  try {
    return open();
  } catch (error) {
    // What the disk refuses to give is no reason to take the file away.
    if (error instanceof Error && 'code' in error) throw new StorageFailure(error);
    whenUnreadable();
    return open();
  }
}

/** The contract's schema reads the file: it says what fits, and what stands for a setting that is not in it. */
function deserialize(text: string): Settings {
  return settings.parse(JSON.parse(text));
}

/** Out of the way, and kept. */
function setAside(path: string, now: string): Problem {
  const aside = `${path}.unreadable-${now.replaceAll(':', '-')}`;
  fs.renameSync(path, aside);
  const message = `The settings could not be read and were set aside; the usual ones are in use. The file is kept as ${aside}`;
  return { code: 'SETTINGS_UNREADABLE', message, path: aside };
}
