import { type Settings, type SettingsChange, settings } from '#contract';
import { StorageFailure } from '../storage/index.ts';
import type { SettingsPort } from './ports.ts';

/** Takes over what was named and keeps the rest. @throws StorageFailure */
export async function changeSettings(change: SettingsChange, port: SettingsPort): Promise<Settings> {
  const before = port.read();
  const next = settings.parse({
    ...before,
    ...change,
    away: { ...before.away, ...change.away },
    reminders: { ...before.reminders, ...change.reminders },
    shortcuts: { ...before.shortcuts, ...change.shortcuts },
    appearance: { ...before.appearance, ...change.appearance },
  });
  await saved(() => port.write(next));
  return next;
}

async function saved(write: () => void | Promise<void>): Promise<void> {
  try {
    await write();
  } catch (cause) {
    throw cause instanceof StorageFailure ? cause : new StorageFailure(cause);
  }
}
