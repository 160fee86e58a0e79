import { type Settings, type SettingsChange, settings } from '#contract';
import type { SettingsPort } from './ports.ts';

/** Takes over what was named and keeps the rest. @throws StorageFailure */
export function changeSettings(change: SettingsChange, port: SettingsPort): Settings {
  const before = port.read();
  const next = settings.parse({
    ...before,
    ...change,
    away: { ...before.away, ...change.away },
    reminders: { ...before.reminders, ...change.reminders },
    shortcuts: { ...before.shortcuts, ...change.shortcuts },
  });
  port.write(next);
  return next;
}
