import type { Instant, Undo } from '#contract';
import { type Change, type ProcedureBefore, type State, sessionOf, type UndoStep } from './state.ts';

/** What an undo takes back: the last step, or the last one that is not about a procedure. */
export function stepToUndo({ undo }: State, { includeProcedures }: Undo): UndoStep | undefined {
  return undo.findLast(({ procedure }) => includeProcedures || procedure === null);
}

/** Notes what a command did, so that it can be taken back. Nothing when it changed nothing, or locked a session. */
export function remembering(state: State, changes: readonly Change[], subjectId: string, at: Instant): Change[] {
  const sessions = new Map<string, number[]>();
  for (const change of changes) {
    if (change.type !== 'session') continue;
    if (change.event.type === 'signedOff') return [];
    const told = sessionOf(state, change.sessionId)?.events.length ?? 0;
    const events = sessions.get(change.sessionId) ?? [];
    sessions.set(change.sessionId, [...events, told + events.length]);
  }
  const step: UndoStep = {
    at,
    subjectId,
    sessions: [...sessions].map(([sessionId, events]) => ({ sessionId, events })),
    procedure: procedureBefore(state, changes),
    tooMany: null,
    beforeEnd: false,
  };
  return sessions.size === 0 && step.procedure === null ? [] : [{ type: 'remembered', step }];
}

/** No command changes more than one. */
function procedureBefore({ procedures }: State, changes: readonly Change[]): ProcedureBefore | null {
  const change = changes.find(({ type }) => type === 'procedureSaved' || type === 'procedureRemoved');
  if (change?.type !== 'procedureSaved' && change?.type !== 'procedureRemoved') return null;
  const procedureId = change.type === 'procedureSaved' ? change.procedure.id : change.procedureId;
  const place = procedures.findIndex(({ id }) => id === procedureId);
  const procedure = procedures[place];
  return { procedureId, was: procedure === undefined ? null : { procedure, place } };
}

/** How many sessions an undo takes back at once; a larger import is taken back by restoring the backup before it. */
const mostTakenBack = 500;

/** Notes that an import added sessions. Nothing when it added none. */
export function rememberingImport(ids: readonly string[], added: number, at: Instant): Change[] {
  const [first] = ids;
  if (first === undefined) return [];
  const isFew = added <= mostTakenBack && added === ids.length;
  const sessions = isFew ? ids.map((sessionId) => ({ sessionId, events: [0] })) : [];
  const tooMany = isFew ? null : added;
  const step: UndoStep = { at, subjectId: first, sessions, procedure: null, tooMany, beforeEnd: false };
  return [{ type: 'remembered', step }];
}
