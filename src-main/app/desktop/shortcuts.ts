import { type ShortcutName, settings as settingsSchema } from '#contract';
import type { App } from '../open-app.ts';
import type { SettingsPort } from '../ports.ts';
import { tell } from './answers.ts';
import type { DesktopPorts, Unsubscribe } from './ports.ts';

/** Every global shortcut that can be set. */
export const shortcutNames = Object.keys(settingsSchema.shape.shortcuts.unwrap().shape) as ShortcutName[];

/** Registers the shortcuts as they are set now; called again after a change of the settings. */
export function registerShortcuts(ports: Pick<DesktopPorts, 'shortcuts'>, settings: SettingsPort) {
  const wanted = settings.read().shortcuts;
  const set = shortcutNames.flatMap((name) => (wanted[name] === null ? [] : [[name, wanted[name]] as const]));
  return ports.shortcuts.register(Object.fromEntries(set));
}

/** What a global shortcut does. */
export function obeyShortcuts(
  app: App,
  ports: Pick<DesktopPorts, 'shortcuts' | 'windows' | 'notifications'>,
): Unsubscribe {
  return ports.shortcuts.onPressed((name) => {
    switch (name) {
      case 'toggle':
        return tell(app, ports, { type: 'toggle' });
      case 'newSession':
        return ports.windows.open('tracker');
      case 'palette':
        return ports.windows.open('palette');
      case 'checkout':
        return ports.windows.open('checkout');
    }
  });
}
