import {
  fail,
  type Import,
  type ImportReport,
  type Instant,
  ok,
  type Procedure,
  type Result,
  type SessionRecord,
} from '#contract';
import { earliest, isSettled, recordOf, replay, type Session, type State, viewSummary } from '../engine/index.ts';
import { readImport } from '../storage/index.ts';
import { describeSession } from './describe.ts';
import { importConflicts } from './import-conflicts.ts';
import type { AppPorts } from './ports.ts';
import type { Records } from './records.ts';
import type { Upkeep } from './upkeep.ts';

/** How many of the sessions an import adds are shown in its report; it counts them all. */
const mostShown = 1_000;

/** Brings in the sessions of a file, all or none. What is known already is skipped; an overlap refuses the whole file. */
export async function importFile(
  command: Import,
  records: Records,
  ports: AppPorts,
  upkeep: Upkeep,
): Promise<Result<ImportReport>> {
  const read = readImport(command.format, command.content, { now: ports.now(), zone: command.zone ?? ports.zone });
  if (!read.ok) return read;
  const known = upkeep.isKnown;
  const sessions = firstOfEach(read.value.sessions)
    .filter((record) => !known(record))
    .map(replay);
  const astray = sessions.filter((session) => !isWithin(session, records.effectiveNow()));
  if (astray.length > 0) {
    const titles = astray
      .slice(0, 10)
      .map((session) => ({ field: session.title, problem: 'must be between 1970 and now' }));
    return fail('INVALID_INPUT', 'Nothing was imported: some of it lies in the future or before 1970', titles);
  }
  const conflicts = importConflicts(sessions, records);
  const report: ImportReport = {
    added: sessions.length,
    skipped: read.value.sessions.length - sessions.length,
    conflicts,
    sessions: sessions.slice(0, mostShown).map((session) => viewSummary(session, null, ports.now())),
  };
  if (command.dryRun) return ok(report);
  if (conflicts.length > 0) {
    return fail(
      'OVERLAP',
      'Nothing was imported: some of it overlaps recorded work. Correct the file or the records',
      conflicts,
    );
  }
  const next = withOpen(records.state, sessions, read.value.procedures);
  if (sessions.length > 0 || next.procedures.length > records.state.procedures.length) {
    await upkeep.commitImport(next, settledByMonth(sessions));
  }
  return ok(report);
}

function isWithin(session: Session, now: Instant): boolean {
  const [firstMs, lastMs] = [Date.parse(earliest), Date.parse(now)];
  const { startMs, endMs, spans } = describeSession(session);
  return [{ startMs, endMs }, ...spans].every((span) => firstMs <= span.startMs && span.endMs <= lastMs);
}

function firstOfEach(records: SessionRecord[]): SessionRecord[] {
  return [...new Map(records.toReversed().map((record) => [record.id, record])).values()].reverse();
}

/** What is not settled, and new procedures, are part of the state; settled sessions go to the history. */
function withOpen(state: State, sessions: Session[], procedures: Procedure[]): State {
  const open = sessions.filter((session) => !isSettled(session));
  const added = procedures.filter((procedure) => !state.procedures.some((one) => one.id === procedure.id));
  return {
    ...state,
    sessions: { ...state.sessions, ...Object.fromEntries(open.map((session) => [session.id, session])) },
    procedures: [...state.procedures, ...added],
  };
}

function settledByMonth(sessions: Session[]): Map<string, SessionRecord[]> {
  const months = new Map<string, SessionRecord[]>();
  for (const session of sessions) {
    if (!isSettled(session)) continue;
    const { month } = describeSession(session);
    const records = months.get(month) ?? [];
    records.push(recordOf(session));
    months.set(month, records);
  }
  return months;
}
