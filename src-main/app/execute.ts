import { type CommandValue, command, fail, type Instant, ok, parse, type Result } from '#contract';
import {
  comeBack,
  type Decidable,
  type Decision,
  decide,
  evolveAll,
  type State,
  spanTouched,
  viewSession,
} from '../engine/index.ts';
import { StorageFailure } from '../storage/index.ts';
import { changeSettings } from './change-settings.ts';
import { importFile } from './import.ts';
import type { AppPorts } from './ports.ts';
import type { Records } from './records.ts';
import type { Upkeep } from './upkeep.ts';

/** Parses a command, decides it, makes it durable, and only then takes and answers it. */
export async function executeCommand(
  input: unknown,
  records: Records,
  ports: AppPorts,
  upkeep: Upkeep,
): Promise<Result<CommandValue>> {
  const parsed = parse(command, input);
  if (!parsed.ok) return parsed;
  try {
    if (parsed.value.type === 'import') return await importFile(parsed.value, records, ports, upkeep);
    if (parsed.value.type === 'changeSettings') return ok(changeSettings(parsed.value.settings, ports.settings));
    return executeDecidable(parsed.value, records, ports);
  } catch (failure) {
    if (failure instanceof StorageFailure) return fail('STORAGE_FAILED', failure.message);
    throw failure;
  }
}

function executeDecidable(input: Decidable, records: Records, ports: AppPorts): Result<CommandValue> {
  const state = withPersonBack(records.stateFor(input), ports.now());
  const span = spanTouched(state, input, ports.now());
  const recorded = span === null ? [] : records.recordedWithin(span, state);
  const decision = decide(state, input, { now: ports.now(), zone: ports.zone, newId: ports.newId(), recorded });
  if (!decision.ok) return decision;
  const next = evolveAll(state, decision.value.changes);
  records.commit(next);
  return ok(answerOf(state, next, decision.value, records));
}

/** Whoever gives a command is here: what was away until now has its end. */
function withPersonBack(state: State, now: Instant): State {
  return evolveAll(state, comeBack(state, now, now));
}

function answerOf(before: State, after: State, { subjectId }: Decision, records: Records): CommandValue {
  const session = after.sessions[subjectId];
  if (session !== undefined) return viewSession(session, after.running, records.effectiveNow());
  const procedure = [...after.procedures, ...before.procedures].find((candidate) => candidate.id === subjectId);
  if (procedure === undefined) throw new Error(`A command was about ${subjectId}, which is nothing`);
  return procedure;
}
