import type { Schema } from 'conf';
import { openSettings, type SettingsPort } from '../app/index.ts';

/** `settings.json` in the data directory, written by electron-store, which is loaded when something is set. */
export function keepSettings(dataDir: string, now: string): SettingsPort {
  return openSettings(dataDir, now, async ({ properties }) => {
    const { default: Store } = await import('electron-store');
    // Both packages mean JSON schema, each with types of its own.
    const schema: Schema<Record<string, unknown>> = JSON.parse(JSON.stringify(properties));
    const place = { cwd: dataDir, name: 'settings', configFileMode: 0o600 };
    return new Store({ ...place, schema, accessPropertiesByDotNotation: false });
  });
}
