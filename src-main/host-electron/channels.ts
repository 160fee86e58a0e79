/** What the preload and the main process call each other by. */
export const channels = {
  execute: 'intermission:execute',
  query: 'intermission:query',
  watch: 'intermission:watch',
  unwatch: 'intermission:unwatch',
  current: 'intermission:current',
  openWindow: 'intermission:open-window',
  closeWindow: 'intermission:close-window',
  holdShortcuts: 'intermission:hold-shortcuts',
} as const;
