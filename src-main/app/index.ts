export { StorageFailure } from '../storage/index.ts';
export type * from './desktop/ports.ts';
export { type PresencePorts, watchPresence } from './desktop/presence.ts';
export { type Desktop, runDesktop, unknownAbilities } from './desktop/run-desktop.ts';
export { type App, openApp } from './open-app.ts';
export { openSettings } from './open-settings.ts';
export type { SettingsPort } from './ports.ts';
export { readWindowFile, securityHeaders } from './windows-on-disk.ts';
