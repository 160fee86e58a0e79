import { join } from 'node:path';
import type { Instant } from '#contract';
import { readSettingsFile, settingsSchema } from '../storage/index.ts';
import type { SettingsPort } from './ports.ts';

/** Whoever writes the file: `conf`, or what is built on it. Setting `store` writes it, or throws. */
export type SettingsStore = { store: Record<string, unknown> };

/**
 * The settings in the data directory. They are read here, so that a start needs no more; the store that writes them is
 * opened with the first change. @throws StorageFailure when the disk does not give the file.
 */
export function openSettings(
  dataDir: string,
  now: Instant,
  openStore: (schema: ReturnType<typeof settingsSchema>) => Promise<SettingsStore>,
): SettingsPort {
  const file = readSettingsFile(join(dataDir, 'settings.json'), now);
  let current = file.settings;
  let store: Promise<SettingsStore> | null = null;
  return {
    read: () => current,
    async write(next) {
      const content = file.contentOf(next);
      store ??= openStore(settingsSchema());
      (await store).store = content;
      current = next;
    },
    problems: () => file.problems,
  };
}
