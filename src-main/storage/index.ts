export type { Described, Digest, DigestRow } from './digest.ts';
export { type ImportedFile, readImport, writeOwnJson } from './exchange/index.ts';
export type { Holder } from './lock.ts';
export { type Opening, openStorage, type Storage } from './open-storage.ts';
export type { StateContent } from './state-file.ts';
export { StorageFailure } from './storage-failure.ts';
export type { DailyShares, DayTotal } from './totals.ts';
