import {
  type Command,
  type CommandValue,
  fail,
  type Instant,
  ok,
  type ReportPresence,
  type Result,
  type SettingsView,
} from '#contract';
import {
  comeBack,
  type Decidable,
  type Decision,
  decide,
  evolveAll,
  type State,
  sessionOf,
  spanTouched,
  viewSession,
} from '../engine/index.ts';
import { StorageFailure } from '../storage/index.ts';
import { changeSettings } from './change-settings.ts';
import type { AppPorts } from './ports.ts';
import type { Records } from './records.ts';
import { restoreBackup } from './restore.ts';
import type { Upkeep } from './upkeep.ts';

/** What is not done in one go; `Imports` sees to it. */
type LongWork = Extract<Command, { type: 'import' | 'cancelWork' }>;

/** Decides a command, makes it durable, and only then takes and answers it. */
export async function executeCommand(
  input: Exclude<Command, LongWork>,
  records: Records,
  ports: AppPorts,
  upkeep: Upkeep,
): Promise<Result<CommandValue>> {
  try {
    switch (input.type) {
      case 'backup':
        return ok(await upkeep.backingUp.take('asked'));
      case 'restore':
        return await restoreBackup(input, records, upkeep);
      case 'changeSettings':
        return ok(await changeSettings(input.settings, ports.settings));
      case 'reportPresence':
        return ok(reportPresence(input, ports));
      default:
        return executeDecidable(input, records, ports);
    }
  } catch (failure) {
    if (failure instanceof StorageFailure) return fail('STORAGE_FAILED', failure.message);
    throw failure;
  }
}

/** A host that measures by itself has no use for it. */
function reportPresence({ idle, locked }: ReportPresence, ports: AppPorts): SettingsView {
  ports.pagePresence?.report({ idle, locked });
  return { settings: ports.settings.read(), abilities: ports.abilities() };
}

function executeDecidable(input: Decidable, records: Records, ports: AppPorts): Result<CommandValue> {
  const state = withPersonBack(records.stateFor(input), ports.now());
  const span = spanTouched(state, input, ports.now());
  const recorded = span === null ? [] : records.recordedWithin(span, state);
  const decision = decide(state, input, { now: ports.now(), zone: ports.zone, newId: ports.newId(), recorded });
  if (!decision.ok) return decision;
  const next = records.commit(evolveAll(state, decision.value.changes));
  return ok(answerOf(state, next, decision.value, records));
}

/** Whoever gives a command is here: what was away until now has its end. */
function withPersonBack(state: State, now: Instant): State {
  return evolveAll(state, comeBack(state, now, now));
}

function answerOf(before: State, after: State, { subjectId }: Decision, records: Records): CommandValue {
  const session = sessionOf(after, subjectId);
  if (session !== undefined) return viewSession(session, after.running, records.effectiveNow());
  const procedure = [...after.procedures, ...before.procedures].find((candidate) => candidate.id === subjectId);
  if (procedure === undefined) throw new Error(`A command was about ${subjectId}, which is nothing`);
  return procedure;
}
