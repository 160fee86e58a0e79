import {
  type Command,
  type CommandValue,
  fail,
  forbid,
  type Instant,
  ok,
  type ReportPresence,
  type ResolveOverlap,
  type Result,
  type SettingsView,
} from '#contract';
import {
  comeBack,
  type Decidable,
  type Decision,
  decide,
  evolveAll,
  replay,
  type State,
  sessionOf,
  sessionsNeeded,
  spanTouched,
  viewSession,
} from '../engine/index.ts';
import { type Progress, StorageFailure } from '../storage/index.ts';
import { changeSettings } from './change-settings.ts';
import { editSessions, type RefusalElsewhere } from './edit-sessions.ts';
import type { Machines } from './machines/machines.ts';
import { moveRecords } from './machines/move-records.ts';
import { takeOverSession } from './machines/take-over.ts';
import type { AppPorts } from './ports.ts';
import type { Records } from './records.ts';
import { restoreBackup } from './restore.ts';
import { settingsView } from './settings-view.ts';
import type { Upkeep } from './upkeep.ts';

/** What is not done in the queue of commands; `Imports` and `LongWorks` see to it. */
type BesideQueue = Extract<Command, { type: 'import' | 'cancelWork' }>;

/** Decides a command, makes it durable, and only then takes and answers it. @throws WorkCancelled */
export async function executeCommand(
  input: Exclude<Command, BesideQueue>,
  records: Records,
  ports: AppPorts,
  upkeep: Upkeep,
  machines: Machines,
  progress: Progress,
): Promise<Result<CommandValue>> {
  try {
    switch (input.type) {
      case 'backup':
        return ok(await upkeep.backingUp.take('asked', progress));
      case 'restore':
        return await restoreBackup(input, records, upkeep, progress);
      case 'changeSettings':
        return ok(await changeSettings(input.settings, ports.settings));
      case 'takeOver':
        return takeOverSession(input, { records, machines, storage: upkeep.storage });
      case 'moveRecords':
        return await moveRecords(input, { machines, storage: upkeep.storage, upkeep, progress });
      case 'resolveOverlap':
        return answerOverlap(input, records, ports, machines);
      case 'edit':
        return editSessions(input, records, {
          refusalOf: (id) => refusalOf(id, input, records, machines),
          perform: (command) => executeDecidable(command, records, ports, machines),
        });
      case 'reportPresence':
        return ok(reportPresence(input, ports));
      default:
        return executeDecidable(input, records, ports, machines);
    }
  } catch (failure) {
    if (failure instanceof StorageFailure) return fail('STORAGE_FAILED', failure.message, failure.details);
    throw failure;
  }
}

/** A host that measures by itself has no use for it. */
function reportPresence({ idle, locked }: ReportPresence, ports: AppPorts): SettingsView {
  ports.pagePresence?.report({ idle, locked });
  return settingsView(ports);
}

/** The stretch has to be one at which two machines worked, as far as that is known here. */
function answerOverlap(
  input: ResolveOverlap,
  records: Records,
  ports: AppPorts,
  machines: Machines,
): Result<CommandValue> {
  const { sessionId, otherSessionId, start, end } = input;
  const known = machines
    .overlaps()
    .find(
      (one) =>
        one.sessionId === sessionId && one.otherSessionId === otherSessionId && one.start <= start && end <= one.end,
    );
  if (known !== undefined) return executeDecidable({ ...input, device: known.device }, records, ports, machines);
  return fail('INVALID_INPUT', 'No two machines are known to have worked on these sessions at that time', [
    { field: 'start', problem: 'must lie within one of the overlaps that wait for an answer' },
  ]);
}

function executeDecidable(
  input: Decidable,
  records: Records,
  ports: AppPorts,
  machines: Machines,
): Result<CommandValue> {
  const elsewhere = sessionsNeeded(records.state, input).map((id) => refusalOf(id, input, records, machines));
  const refusal = elsewhere.find((one) => one !== null);
  if (refusal != null) return { ok: false, error: refusal.failure };
  const state = withPersonBack(records.stateFor(input), ports.now());
  const span = spanTouched(state, input, ports.now());
  const recorded = span === null ? [] : records.recordedWithin(span, state);
  const decision = decide(state, input, { now: ports.now(), zone: ports.zone, newId: ports.newId(), recorded });
  if (!decision.ok) return decision;
  const next = records.commit(evolveAll(state, decision.value.changes));
  return ok(answerOf(state, next, decision.value, records));
}

/** What is another machine's is changed there, or taken over first. */
function refusalOf(id: string, input: Decidable, records: Records, machines: Machines): RefusalElsewhere | null {
  if (input.type === 'undo' || machines.elsewhere().length === 0) return null;
  if (!machines.isGone(id) && records.has(id)) return null;
  const held = machines.holder(id);
  if (held === null) return null;
  const { title } = replay(held.record);
  const { name } = held.source.device;
  const way = held.isOpen ? 'take it over first' : 'change it there';
  const { error } = forbid(`"${title}" belongs to ${name}; ${way}`, { is: 'elsewhere', by: name });
  return { title, failure: error };
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
