import type { Abilities } from '#contract';
import type { DesktopPorts } from '../app/index.ts';

type Heard = Pick<DesktopPorts, 'tray' | 'power' | 'shortcuts'>;

/** The same ports, which also remember what they last answered: that is what this desktop can do. */
export function rememberAbilities(ports: Heard): Heard & { abilities(): Abilities } {
  const off = 'off' as const;
  const heard: Abilities = {
    idle: 'unknown',
    tray: true,
    notificationButtons: process.platform !== 'linux',
    shortcuts: { toggle: off, newSession: off, palette: off, checkout: off },
  };
  return {
    tray: {
      ...ports.tray,
      create: () => {
        heard.tray = ports.tray.create();
        return heard.tray;
      },
    },
    power: {
      ...ports.power,
      look: () => {
        const seen = ports.power.look();
        if (seen === null) heard.idle = 'no';
        else if (seen.idleMs > 0) heard.idle = 'measured';
        return seen;
      },
    },
    shortcuts: {
      ...ports.shortcuts,
      register: (wanted) => {
        heard.shortcuts = ports.shortcuts.register(wanted);
        return heard.shortcuts;
      },
    },
    abilities: () => ({ ...heard, shortcuts: { ...heard.shortcuts } }),
  };
}
