import { type Abilities, type ShortcutName, settings as settingsSchema } from '#contract';
import type { App } from '../open-app.ts';
import type { SettingsPort } from '../ports.ts';
import { tell } from './answers.ts';
import type { DesktopPorts } from './ports.ts';
import type { Say } from './say.ts';
import { showWindow } from './show-window.ts';

const shortcutNames = Object.keys(settingsSchema.shape.shortcuts.unwrap().shape) as ShortcutName[];

type Ports = Pick<DesktopPorts, 'shortcuts' | 'windows' | 'notifications'> & { settings: SettingsPort; say: Say };

/** Keeps the global shortcuts as they are set, and obeys them. */
export function obeyShortcuts(app: App, ports: Ports): { states(): Abilities['shortcuts']; stop(): void } {
  let wanted = wantedBy(ports.settings);
  let states = ports.shortcuts.register(wanted);
  const stops = [
    app.onSettings(() => {
      const next = wantedBy(ports.settings);
      if (shortcutNames.every((name) => next[name] === wanted[name])) return;
      wanted = next;
      states = ports.shortcuts.register(wanted);
    }),
    ports.shortcuts.onPressed((name) => obey(name, app, ports)),
  ];
  return {
    states: () => states,
    stop() {
      for (const stop of stops) stop();
    },
  };
}

function wantedBy(settings: SettingsPort): Partial<Record<ShortcutName, string>> {
  const { shortcuts } = settings.read();
  return Object.fromEntries(
    shortcutNames.flatMap((name) => (shortcuts[name] === null ? [] : [[name, shortcuts[name]]])),
  );
}

function obey(name: ShortcutName, app: App, ports: Ports): void {
  switch (name) {
    case 'toggle':
      tell(app, ports, { type: 'toggle' });
      break;
    case 'newSession':
      ports.windows.open('new-session');
      break;
    case 'palette':
      ports.windows.open('palette');
      break;
    case 'checkout':
      showWindow('checkout', app, ports.windows);
  }
}
