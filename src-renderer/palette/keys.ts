import type { SettingsView, ShortcutName } from '#contract';
import { keysOf } from '../shared/keys-of.ts';
import { isMac } from '../shared/platform.ts';
import type { Route } from '../shared/route.ts';
import { singleKeysWanted, trackerKeys } from '../shared/single-keys.ts';

type Keys = ReadonlyMap<string, readonly string[]>;

const ofTracker: Readonly<Record<string, string>> = {
  clock: trackerKeys.toggle,
  newSession: trackerKeys.newSession,
  checkout: trackerKeys.checkout,
  session: trackerKeys.session,
  sessions: trackerKeys.sessions,
  reports: trackerKeys.reports,
  'report-today': trackerKeys.today,
  'report-yesterday': trackerKeys.yesterday,
  keys: trackerKeys.help,
  ...Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`switch-${index + 1}`, String(index + 1)])),
};
const ofDesktop: Readonly<Record<string, ShortcutName>> = {
  clock: 'toggle',
  newSession: 'newSession',
  checkout: 'checkout',
};

/**
 * The keys that do the same without the palette, by the id of the entry: over the tracker its single keys, else the
 * shortcuts that work from anywhere. `switch-1` is the first of the other open sessions.
 */
export function keysFrom(settings: SettingsView | undefined, over: Route['window'] | null): Keys {
  const keys = new Map<string, readonly string[]>([['undo', keysOf('CommandOrControl+Z', isMac())]]);
  for (const [id, name] of Object.entries(ofDesktop)) {
    const accelerator = settings?.settings.shortcuts[name] ?? null;
    const works = ['set', 'requested'].includes(settings?.abilities.shortcuts[name] ?? 'off');
    if (accelerator !== null && works) keys.set(id, keysOf(accelerator, isMac()));
  }
  if (over !== 'tracker' || !singleKeysWanted()) return keys;
  for (const [id, key] of Object.entries(ofTracker)) keys.set(id, [key.toUpperCase()]);
  return keys;
}
