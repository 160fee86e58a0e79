import type { ExportFormat, Import, Result } from '#contract';
import type { ExportWriter } from './export-writer.ts';
import type { ExportFrame } from './exported.ts';
import type { ImportFrame, ImportSink, Reading } from './imported.ts';
import type { EachDay } from './write-markdown.ts';

export type { Found, ImportSink } from './imported.ts';
export { isOlderExport, olderSessions } from './older-export.ts';

// Formats bring libraries with them, which no start has to load.

/** Begins a file of a format. */
export async function openExportWriter(
  format: ExportFormat,
  frame: ExportFrame,
  eachDay: EachDay,
): Promise<ExportWriter> {
  const { exportWriterFor } = await import('./export-writer.ts');
  return exportWriterFor(format, frame, eachDay);
}

/**
 * Reads a file of a known format in steps, and hands what it holds to the sink. Fails with `INVALID_INPUT`: then nothing
 * of it may be taken. A file that looks like another format is not read as the one that was named.
 */
export async function readImport(
  format: Import['format'],
  content: string,
  frame: ImportFrame,
  sink: ImportSink,
): Promise<Result<Reading>> {
  const { readingOf } = await import('./read-import.ts');
  return readingOf(format, content, frame, sink);
}
