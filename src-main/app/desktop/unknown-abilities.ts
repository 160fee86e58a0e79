import type { Abilities, PresenceView } from '#contract';

/** What a desktop can do before anything was heard of it. */
export const unknownAbilities: Abilities = {
  idle: 'unknown',
  platform: null,
  wayland: false,
  tray: false,
  notificationButtons: false,
  autostart: false,
  updates: false,
  shortcuts: {
    toggle: 'unavailable',
    newSession: 'unavailable',
    palette: 'unavailable',
    checkout: 'unavailable',
  },
};

/** Where nobody is looked for. */
export const unknownPresence: PresenceView = {
  idle: 'unknown',
  idleMs: null,
  locked: null,
  lastSleep: null,
  awaySince: null,
};
