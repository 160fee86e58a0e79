import type { Import, Result } from '#contract';
import type { ImportedFile, ImportMoment } from './imported.ts';
import { readJson } from './own-json.ts';
import { readTimewarrior } from './timewarrior.ts';

export { openExportWriter } from './export-writer.ts';
export type { ImportedFile, ImportMoment } from './imported.ts';
export { isOlderExport, readOlderExport } from './older-export.ts';

/** Reads a file of a known format into sessions. Fails with `INVALID_INPUT`, naming the rows that are wrong. */
export function readImport(format: Import['format'], content: string, moment: ImportMoment): Result<ImportedFile> {
  return format === 'timewarrior' ? readTimewarrior(content, moment) : readJson(content, moment);
}
