import type { ExportedFile, ExportFormat, Procedure, SessionRecord } from '#contract';
import { calendarOf, eachDay, replay, viewSession } from '../../src-main/engine/index.ts';
import { openExportWriter } from '../../src-main/storage/index.ts';

type Asked = {
  now: string;
  zone: string;
  procedures?: Procedure[];
  running?: { sessionId: string; since: string } | null;
  bom?: boolean;
  as?: 'html' | 'json';
};

/** The file that records are written to. */
export async function exportedFile(
  format: ExportFormat,
  records: SessionRecord[],
  asked: Asked,
): Promise<ExportedFile> {
  const { now, zone, procedures = [], running = null, bom = false, as = 'html' } = asked;
  const frame = { now, zone, procedures, bom, span: { start: '', end: '~' }, days: { from: null, to: null }, as };
  const writer = await openExportWriter(format, frame, (startMs, endMs, visit) =>
    eachDay(calendarOf(zone), startMs, endMs, visit),
  );
  for (const record of records) writer.add(viewSession(replay(record), running, now), record.events);
  return writer.finish();
}

export async function exported(format: ExportFormat, records: SessionRecord[], asked: Asked): Promise<string> {
  return (await exportedFile(format, records, asked)).content;
}
