import type { Schema } from 'conf';
import { openSettings, type SettingsPort } from '../app/index.ts';

/** `settings.json` in the data directory, written by conf, which takes a while to load: only when something is set. */
export function keepSettings(dataDir: string, now: string): SettingsPort {
  return openSettings(dataDir, now, async ({ properties }) => {
    const { default: Conf } = await import('conf');
    // Both packages mean JSON schema, each with types of its own.
    const schema: Schema<Record<string, unknown>> = JSON.parse(JSON.stringify(properties));
    const place = { cwd: dataDir, configName: 'settings', configFileMode: 0o600 };
    return new Conf({ ...place, schema, accessPropertiesByDotNotation: false });
  });
}
