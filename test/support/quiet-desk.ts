import { type Settings, settings as settingsSchema } from '#contract';
import { type SettingsPort, unknownAbilities, unknownPresence } from '../../src-main/app/index.ts';

/** Settings that are kept in memory only, as they are at the first start. */
export function settingsInMemory(first: Settings = settingsSchema.parse({})): SettingsPort {
  let kept = first;
  return {
    read: () => kept,
    write: (next) => {
      kept = next;
    },
    problems: () => [],
  };
}

/** What a host without a desktop gives the app. */
export function quietDesk() {
  return { settings: settingsInMemory(), abilities: () => unknownAbilities, presence: () => unknownPresence };
}
