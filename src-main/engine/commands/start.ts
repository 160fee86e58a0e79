import { fail, type Instant, ok, type Procedure, type Result, type Start } from '#contract';
import { happens, stopRunning } from '../changes.ts';
import { conflictsWith, overlapFailure } from '../finding.ts';
import type { Moment } from '../moment.ts';
import { type Change, earliest, type State } from '../state.ts';

/** What may be said of a session that is opened, by `start` or as the `next` of a checkout. */
export type Plan = Omit<Start, 'type' | 'at'>;

/**
 * Opens a session with the running clock; one that was running is paused at the same instant.
 * With `at` it began in the past: `OVERLAP` when that time has recorded work, `INVALID_INPUT` when it is in the future or before
 * records begin.
 */
export function start(state: State, command: Start, moment: Moment): Result<Change[]> {
  const since = command.at ?? moment.now;
  if (since > moment.now) {
    return fail('INVALID_INPUT', 'A session cannot start in the future', [
      { field: 'at', problem: 'must not be in the future' },
    ]);
  }
  if (since < earliest) {
    return fail('INVALID_INPUT', 'Records begin with the year 1970', [
      { field: 'at', problem: 'must not be before 1970' },
    ]);
  }
  const conflicts = conflictsWith(state, [{ start: since, end: moment.now }], moment.recorded, moment.now, (work) =>
    isRunningStretch(state, work, since),
  );
  if (conflicts.length > 0) return overlapFailure(conflicts);
  const { type: _type, at: _at, ...plan } = command;
  return open(state, plan, since, moment);
}

/** What runs gives way at the new start, so it is in the way only where it began later. */
function isRunningStretch(state: State, work: { sessionId: string; start: Instant }, since: Instant): boolean {
  const { running } = state;
  return running?.sessionId === work.sessionId && running.since === work.start && running.since <= since;
}

/** The changes that open a running session. Fails with `PROCEDURE_NOT_FOUND`. */
export function open(state: State, plan: Plan, since: Instant, moment: Moment): Result<Change[]> {
  const procedure = findProcedure(state, plan.procedureId);
  if (!procedure.ok) return procedure;
  const texts = [...(procedure.value?.steps ?? []), ...(plan.steps ?? [])];
  return ok([
    ...stopRunning(state, moment.now, since, 'switch'),
    happens(moment.newId, {
      type: 'started',
      at: moment.now,
      since,
      clock: 'running',
      title: plan.title ?? procedure.value?.title ?? '',
      zone: moment.zone,
      plannedOutcome: plan.plannedOutcome ?? null,
      estimateMs: plan.estimateMs ?? null,
      plannedCheckoutAt: plan.plannedCheckoutAt ?? null,
      tags: plan.tags ?? [],
      steps: numbered(texts),
      procedureId: plan.procedureId ?? null,
      continuesId: null,
    }),
  ]);
}

export function numbered(texts: string[]): { id: string; text: string }[] {
  return texts.map((text, index) => ({ id: `step-${index + 1}`, text }));
}

function findProcedure(state: State, procedureId: string | undefined): Result<Procedure | null> {
  if (procedureId === undefined) return ok(null);
  const procedure = state.procedures.find((candidate) => candidate.id === procedureId);
  return procedure === undefined
    ? fail('PROCEDURE_NOT_FOUND', 'There is no such procedure. It may have been removed; pick another')
    : ok(procedure);
}
