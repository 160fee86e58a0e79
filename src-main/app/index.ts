export { StorageFailure } from '../storage/index.ts';
export type * from './desktop/ports.ts';
export { runDesktop } from './desktop/run-desktop.ts';
export { type App, openApp } from './open-app.ts';
export type { SettingsPort } from './ports.ts';
export { readWindowFile, securityHeaders } from './windows-on-disk.ts';
