import type { ExportedFile, ExportQuery } from '#contract';
import { calendarOf, replay, type Session, sessionOf, startOf, viewSession } from '../engine/index.ts';
import { writeOwnJson } from '../storage/index.ts';
import { breathe } from './breathe.ts';
import type { RecordSources } from './sources.ts';

type Written = { startedAt: string; json: string };

/** The complete export, oldest start first: aborted sessions too, unless it is said that they stay out. */
export async function exportFile(asked: ExportQuery, sources: RecordSources): Promise<ExportedFile> {
  const { records, storage, ports } = sources;
  const now = records.effectiveNow();
  const { state } = records;
  const written: Written[] = [];
  // Each is written at once: the views of ten years would fill gigabytes.
  const write = (session: Session) => {
    if (!isAsked(session, asked, ports.zone)) return;
    const json = JSON.stringify(viewSession(session, state.running, now));
    written.push({ startedAt: startOf(session), json });
  };
  for (const month of storage.history.months()) {
    for (const record of storage.history.records(month)) {
      if (sessionOf(state, record.id) === undefined) write(replay(record));
    }
    await breathe();
  }
  for (const session of Object.values(state.sessions)) write(session);
  written.sort((one, other) => (one.startedAt < other.startedAt ? -1 : 1));
  const content = writeOwnJson(
    written.map(({ json }) => json),
    state.procedures,
    now,
  );
  return { filename: `intermission-${now.slice(0, 10)}.json`, mime: 'application/json', content };
}

function isAsked(session: Session, { from, to, includeAborted }: ExportQuery, zone: string): boolean {
  if (includeAborted === false && session.ending?.status === 'aborted') return false;
  const { day } = calendarOf(zone).dayAt(Date.parse(session.openedAt));
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}
