import type { Abilities } from '#contract';

/** What a desktop can do before anything was heard of it. */
export const unknownAbilities: Abilities = {
  idle: 'unknown',
  tray: false,
  notificationButtons: false,
  shortcuts: {
    toggle: 'unavailable',
    newSession: 'unavailable',
    palette: 'unavailable',
    checkout: 'unavailable',
  },
};
