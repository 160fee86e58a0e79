import { EventEmitter } from 'node:events';
import type { NativeTheme, SystemPreferences } from 'electron';

/** A system in light colours. */
export const nativeTheme: Pick<NativeTheme, 'themeSource' | 'shouldUseDarkColors'> = {
  themeSource: 'system',
  get shouldUseDarkColors() {
    return nativeTheme.themeSource === 'dark';
  },
};

class Preferences extends EventEmitter implements Pick<SystemPreferences, 'getAccentColor'> {
  accent = '';

  getAccentColor(): string {
    return this.accent;
  }
}

export const systemPreferences = new Preferences();
