import type { Backup, CurrentView, ExportedFile, RestoreReport, SessionSummary, SummaryView } from '#contract';
import { exitCode, Stop } from './stop.ts';

/** What is read of the answers: no more than is shown, by hand, for the schemas would cost more than all the rest. */
export type Shown = Pick<SessionSummary, 'id' | 'title' | 'status' | 'clock' | 'pausedAt' | 'workedMs' | 'overdue'>;
export type Current = { running: Shown | null; open: Shown[]; away: number } & Pick<CurrentView, 'todayMs' | 'zone'>;
export type Row = Pick<SummaryView['rows'][number], 'key' | 'workedMs'>;

export type BackedUp = Pick<Backup, 'id' | 'why' | 'sessions' | 'bytes'>;
export type Restored = Pick<RestoreReport, 'removed' | 'added' | 'changed' | 'procedures'> & {
  sessions: { change: string; loses: boolean; title: string }[];
  takenBefore: string | null;
};

export function readCurrent(value: unknown): Current {
  const current = fields(value);
  return {
    running: current.running === null ? null : readSession(current.running),
    open: list(current.open).map(readSession),
    away: list(current.away).length,
    todayMs: number(current.todayMs),
    zone: text(current.zone),
  };
}

export function readSessions(value: unknown): Shown[] {
  return list(fields(value).sessions).map(readSession);
}

export function readSession(value: unknown): Shown {
  const session = fields(value);
  return {
    id: text(session.id),
    title: text(session.title),
    status: oneOf(['in_progress', 'completed', 'aborted'], session.status),
    clock: oneOf(['running', 'paused', 'stopped'], session.clock),
    pausedAt: session.pausedAt === null ? null : text(session.pausedAt),
    workedMs: number(session.workedMs),
    overdue: session.overdue === true,
  };
}

export function readSummary(value: unknown): { rows: Row[]; workedMs: number } {
  const { rows, workedMs } = fields(value);
  const read = (row: Record<string, unknown>) => ({ key: text(row.key), workedMs: number(row.workedMs) });
  return { rows: list(rows).map(fields).map(read), workedMs: number(workedMs) };
}

export function readExport(value: unknown): Pick<ExportedFile, 'filename' | 'content'> {
  const file = fields(value);
  return { filename: text(file.filename), content: text(file.content) };
}

export function readBackups(value: unknown): BackedUp[] {
  return list(value).map(readBackup);
}

export function readBackup(value: unknown): BackedUp {
  const { id, why, sessions, bytes } = fields(value);
  const known = ['daily', 'quit', 'asked', 'migration', 'import', 'restore', 'move'] as const;
  return { id: text(id), why: oneOf(known, why), sessions: number(sessions), bytes: number(bytes) };
}

export function readRestored(value: unknown): Restored {
  const { removed, added, changed, procedures, sessions, takenBefore } = fields(value);
  return {
    removed: number(removed),
    added: number(added),
    changed: number(changed),
    procedures: number(procedures),
    sessions: list(sessions).map((entry) => {
      const { change, loses, session } = fields(entry);
      return { change: text(change), loses: loses === true, title: text(fields(session).title) };
    }),
    takenBefore: takenBefore === null ? null : text(fields(takenBefore).id),
  };
}

export function readImportReport(value: unknown) {
  const { added, skipped, conflicts, leftOut } = fields(value);
  return {
    added: number(added),
    skipped: number(skipped),
    conflicts: readProblems(conflicts),
    leftOut: readProblems(leftOut),
  };
}

export type Audited = ReturnType<typeof readAudit>;

export function readAudit(value: unknown) {
  const { checked, broken } = fields(value);
  const { sessions, events } = fields(checked);
  return {
    sessions: number(sessions),
    events: number(events),
    broken: list(broken)
      .map(fields)
      .map(({ sessionId, title, month, message }) => ({
        sessionId: text(sessionId),
        title: text(title),
        month: month === null ? null : text(month),
        message: text(message),
      })),
  };
}

/** A line for each thing that is wrong with a field, or in the way. Whatever else was told is left out. */
export function readProblems(details: unknown): string[] {
  return (Array.isArray(details) ? details : []).flatMap((detail: unknown) => {
    const { field, problem, title, start, end } = fields(detail);
    if (typeof field === 'string' && typeof problem === 'string') return [`${field}: ${problem}`];
    return typeof title === 'string' ? [`${title}: ${String(start)} to ${String(end)}`] : [];
  });
}

export function fields(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : strange();
}

export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : strange();
}

export function text(value: unknown): string {
  return typeof value === 'string' ? value : strange();
}

export function number(value: unknown): number {
  return typeof value === 'number' ? value : strange();
}

function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word {
  return words.find((word) => word === value) ?? strange();
}

function strange(): never {
  const words =
    'The Intermission that runs answers in a way this one does not understand. Are both of the same version?';
  throw new Stop(exitCode.failed, words);
}
