import { fail, ok, type Procedure, type RemoveProcedure, type Result, type SaveProcedure } from '#contract';
import type { Moment } from '../moment.ts';
import type { Change, State } from '../state.ts';

/** Makes a procedure, or replaces one. Sessions keep the steps they started with. */
export function saveProcedure(state: State, command: SaveProcedure, moment: Moment): Result<Change[]> {
  if (command.procedureId !== undefined) {
    const found = findProcedure(state, command.procedureId);
    if (!found.ok) return found;
  }
  const { procedureId = moment.newId, title, steps } = command;
  return ok([{ type: 'procedureSaved', procedure: { id: procedureId, title, steps } }]);
}

export function removeProcedure(state: State, command: RemoveProcedure): Result<Change[]> {
  const found = findProcedure(state, command.procedureId);
  if (!found.ok) return found;
  return ok([{ type: 'procedureRemoved', procedureId: command.procedureId }]);
}

function findProcedure(state: State, procedureId: string): Result<Procedure> {
  const procedure = state.procedures.find((candidate) => candidate.id === procedureId);
  return procedure === undefined
    ? fail('PROCEDURE_NOT_FOUND', 'There is no such procedure. It may have been removed already')
    : ok(procedure);
}
