import { nativeTheme, systemPreferences } from 'electron';
import type { AppearancePort } from '../app/index.ts';
import { Listeners } from './listeners.ts';
import { platform } from './platform.ts';

/** Call it when the app is ready. */
export function keepAppearance(): AppearancePort {
  const accents = new Listeners<[]>();
  const onAccent = () => accents.tell();
  // macOS tells of it by a notification of its own.
  if (platform() === 'darwin') {
    systemPreferences.subscribeNotification('AppleColorPreferencesChangedNotification', onAccent);
  } else systemPreferences.on('accent-color-changed', onAccent);
  return {
    setTheme(theme) {
      nativeTheme.themeSource = theme;
    },
    accent,
    onAccent: (listener) => accents.add(listener),
  };
}

/** `RRGGBBAA`, with or without a `#`; some desktops tell nothing, or nothing of use. */
function accent(): string | null {
  const [, colour] = /^#?([0-9a-f]{6})(?:[0-9a-f]{2})?$/i.exec(systemPreferences.getAccentColor()) ?? [];
  return colour === undefined ? null : `#${colour.toLowerCase()}`;
}
