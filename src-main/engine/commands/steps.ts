import { type AddStep, type Check, fail, forbid, ok, type RemoveStep, type Result, type Step } from '#contract';
import { happens } from '../changes.ts';
import { findSession, requireOpen } from '../finding.ts';
import type { Moment } from '../moment.ts';
import type { Session } from '../session.ts';
import type { Change, State } from '../state.ts';

/** Records the check of a step; checking it again replaces the result, and the history keeps both. */
export function check(state: State, command: Check, moment: Moment): Result<Change[]> {
  const found = findRunning(state, command.sessionId, 'add checks to');
  if (!found.ok) return found;
  const step = findStep(found.value, command.stepId);
  if (!step.ok) return step;
  const { stepId, result, comment = null } = command;
  return ok([happens(command.sessionId, { type: 'checked', at: moment.now, stepId, result, comment })]);
}

/** Adds a step after another, or at the end. */
export function addStep(state: State, command: AddStep, moment: Moment): Result<Change[]> {
  const found = findRunning(state, command.sessionId, 'add steps to');
  if (!found.ok) return found;
  const afterStepId = command.afterStepId ?? null;
  const after = afterStepId === null ? ok(null) : findStep(found.value, afterStepId);
  if (!after.ok) return after;
  const step = { id: `step-${found.value.stepsEver + 1}`, text: command.text };
  return ok([happens(command.sessionId, { type: 'stepAdded', at: moment.now, step, afterStepId })]);
}

/** Takes a step away that was not checked yet: what was checked is part of the record. */
export function removeStep(state: State, command: RemoveStep, moment: Moment): Result<Change[]> {
  const found = findRunning(state, command.sessionId, 'remove steps from');
  if (!found.ok) return found;
  const step = findStep(found.value, command.stepId);
  if (!step.ok) return step;
  if (step.value.check !== null) return forbid('Only unchecked steps can be removed', { is: 'checkedStep' });
  return ok([happens(command.sessionId, { type: 'stepRemoved', at: moment.now, stepId: command.stepId })]);
}

function findRunning(state: State, sessionId: string, verb: string): Result<Session> {
  const found = findSession(state, sessionId);
  if (!found.ok) return found;
  const session = requireOpen(state, found.value, verb);
  if (!session.ok || state.running?.sessionId === sessionId) return session;
  return forbid(`Cannot ${verb} a paused session`, { is: 'paused' });
}

function findStep(session: Session, stepId: string): Result<Step> {
  const step = session.steps.find((candidate) => candidate.id === stepId);
  return step === undefined
    ? fail('STEP_NOT_FOUND', 'This session has no such step. It may have been removed')
    : ok(step);
}
