import type { ShortcutName } from '#contract';

/** In the order they are shown. */
export const shortcutNames = ['toggle', 'newSession', 'palette', 'checkout'] as const;

/** What to bind elsewhere, where the product cannot take keys itself (docs/command-line.md). */
export const shortcutCommands: Readonly<Record<ShortcutName, string>> = {
  toggle: 'intermission toggle',
  newSession: 'intermission open new-session',
  palette: 'intermission open palette',
  checkout: 'intermission open checkout',
};
