import type { SettingsView } from '#contract';
import type { AppPorts } from './ports.ts';

/** The settings, and what this desktop makes of them. */
export function settingsView({ settings, abilities, accent }: AppPorts): SettingsView {
  return { settings: settings.read(), abilities: abilities(), accent: accent?.() ?? null };
}
