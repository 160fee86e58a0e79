export { openExportWriter } from './export-writer.ts';
export type { Found, ImportSink } from './imported.ts';
export { isOlderExport, olderSessions } from './older-export.ts';
export { readImport } from './read-import.ts';
