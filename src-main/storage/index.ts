export type { Described, DigestRow } from './digest.ts';
export { openExportWriter, readImport } from './exchange/index.ts';
export type { Holder } from './lock.ts';
export { openStorage, readStorage, type Storage, type StoredRecords } from './open-storage.ts';
export type { Filed } from './pending-sessions.ts';
export { readSettingsFile, settingsSchema } from './settings-file.ts';
export { StorageFailure } from './storage-failure.ts';
export type { DailyShares, DayTotal } from './totals.ts';
