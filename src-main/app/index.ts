export { defaultDataDir } from './default-data-dir.ts';
export type * from './desktop/ports.ts';
export { runDesktop } from './desktop/run-desktop.ts';
export { type App, openApp } from './open-app.ts';
export type { SettingsPort } from './ports.ts';
export { type RecordsReader, readRecords } from './read-records.ts';
