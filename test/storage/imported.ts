import { type FieldProblem, type Import, ok, type Procedure, type Result, type SessionRecord } from '#contract';
import { calendarOf } from '../../src-main/engine/index.ts';
import { type Found, readImport } from '../../src-main/storage/index.ts';

export type Asked = { now: string; zone: string; dateOrder?: 'dmy' | 'mdy' | 'ymd' };

export type Imported = {
  sessions: SessionRecord[];
  procedures: Procedure[];
  leftOut: FieldProblem[];
  wrong: FieldProblem[];
};

/** All that a file holds, or why it is refused; then `wrong` has been told by row. */
export async function imported(format: Import['format'], content: string, asked: Asked): Promise<Result<Imported>> {
  const told: Imported = { sessions: [], procedures: [], leftOut: [], wrong: [] };
  const take = (found: Found) => {
    if (found.is === 'session') told.sessions.push(found.record);
    else if (found.is === 'procedure') told.procedures.push(found.procedure);
    else told[found.is].push(found.problem);
  };
  const sink = {
    take,
    get wrongs() {
      return told.wrong.length;
    },
  };
  const { now, zone, dateOrder = null } = asked;
  const begun = await readImport(format, content, { now, zone, calendar: calendarOf(zone), dateOrder }, sink);
  if (!begun.ok) return begun;
  const reading = begun.value;
  for (let step = await reading.next(); ; step = await reading.next()) {
    if (!step.done) continue;
    if (step.value.ok) return ok(told);
    const { error } = step.value;
    return { ok: false, error: told.wrong.length > 0 ? { ...error, details: told.wrong } : error };
  }
}

/** What a file that is not refused holds. */
export async function read(format: Import['format'], content: string, asked: Asked): Promise<Imported> {
  const result = await imported(format, content, asked);
  if (!result.ok) throw new Error(`${result.error.message} ${JSON.stringify(result.error.details)}`);
  return result.value;
}
