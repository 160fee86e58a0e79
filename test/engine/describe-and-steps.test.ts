import { describe, expect, test } from 'vitest';
import { at, refusal, World } from './world.ts';

function worldWithReport() {
  const world = new World();
  const { id: sessionId } = world.do('09:00', {
    type: 'start',
    title: 'Report',
    plannedOutcome: 'Sent',
    estimateMs: 3_600_000,
    plannedCheckoutAt: at('10:00'),
    tags: ['board'],
    steps: ['Outline', 'Draft', 'Send'],
  });
  return { world, sessionId };
}

const idsOf = (steps: { id: string }[]) => steps.map((step) => step.id);

describe('note', () => {
  test('Lines are added in order, also while the session is paused', () => {
    const { world, sessionId } = worldWithReport();
    world.do('09:10', { type: 'note', sessionId, text: ' first ' });
    world.do('09:20', { type: 'pause' });
    const { notes, clock } = world.do('09:30', { type: 'note', sessionId, text: 'second' });
    expect([notes, clock]).toEqual([
      [
        { at: at('09:10'), text: 'first' },
        { at: at('09:30'), text: 'second' },
      ],
      'paused',
    ]);
  });
});

describe('revise', () => {
  test('What is named changes, all else stays', () => {
    const { world, sessionId } = worldWithReport();
    const { title, tags, plannedOutcome, estimateMs, plannedCheckoutAt } = world.do('09:10', {
      type: 'revise',
      sessionId,
      title: 'Quarterly report',
      estimateMs: 0,
    });
    expect({ title, tags, plannedOutcome, estimateMs, plannedCheckoutAt }).toEqual({
      title: 'Quarterly report',
      tags: ['board'],
      plannedOutcome: 'Sent',
      estimateMs: 0,
      plannedCheckoutAt: at('10:00'),
    });
  });

  test('null clears each field that can be empty, and the history says what changed', () => {
    const { world, sessionId } = worldWithReport();
    const nothing = { tags: null, plannedOutcome: null, estimateMs: null, plannedCheckoutAt: null };
    const view = world.do('09:10', { type: 'revise', sessionId, ...nothing });
    const { title, tags, plannedOutcome, estimateMs, plannedCheckoutAt } = view;
    expect([{ title, tags, plannedOutcome, estimateMs, plannedCheckoutAt }, view.history.at(-1)]).toEqual([
      { ...nothing, title: 'Report', tags: [] },
      { type: 'revised', at: at('09:10'), changes: { ...nothing, tags: [] } },
    ]);
  });
});

describe('snooze', () => {
  test('It moves the planned checkout, which is no longer overdue', () => {
    const { world, sessionId } = worldWithReport();
    const { plannedCheckoutAt, overdue } = world.do('10:01', { type: 'snooze', sessionId, byMs: 300_000 });
    expect([plannedCheckoutAt, overdue]).toEqual([at('10:05'), false]);
  });

  test('Without a planned checkout there is none to move', () => {
    const { world, sessionId } = worldWithReport();
    world.do('09:10', { type: 'revise', sessionId, plannedCheckoutAt: null });
    expect(refusal(world.tell('09:11', { type: 'snooze', sessionId, byMs: 1 }))).toBe(
      'INVALID_SESSION_STATE: This session has no planned checkout to move. Plan one first',
    );
  });
});

describe('check', () => {
  test('The first unchecked step is current, in whatever order they are checked', () => {
    const { world, sessionId } = worldWithReport();
    const current = (['step-2', 'step-1', 'step-3'] as const).map(
      (stepId) => world.do('09:10', { type: 'check', sessionId, stepId, result: 'skip' }).currentStepId,
    );
    expect(current).toEqual(['step-1', 'step-3', null]);
  });

  test('A second check replaces the first, and the history keeps both', () => {
    const { world, sessionId } = worldWithReport();
    world.do('09:10', { type: 'check', sessionId, stepId: 'step-1', result: 'fail', comment: 'numbers missing' });
    const view = world.do('09:20', { type: 'check', sessionId, stepId: 'step-1', result: 'pass' });
    expect([view.steps[0], view.history.slice(1)]).toEqual([
      { id: 'step-1', text: 'Outline', check: { result: 'pass', at: at('09:20'), comment: null } },
      [
        { type: 'checked', at: at('09:10'), stepId: 'step-1', result: 'fail', comment: 'numbers missing' },
        { type: 'checked', at: at('09:20'), stepId: 'step-1', result: 'pass', comment: null },
      ],
    ]);
  });
});

describe('addStep and removeStep', () => {
  test('A step is added at the end, or after the one named', () => {
    const { world, sessionId } = worldWithReport();
    world.do('09:10', { type: 'addStep', sessionId, text: 'Celebrate' });
    const { steps } = world.do('09:11', { type: 'addStep', sessionId, text: 'Proofread', afterStepId: 'step-2' });
    expect(steps.map((step) => step.text)).toEqual(['Outline', 'Draft', 'Proofread', 'Send', 'Celebrate']);
  });

  test('An identity of a removed step never comes again', () => {
    const { world, sessionId } = worldWithReport();
    const removed = world.do('09:10', { type: 'removeStep', sessionId, stepId: 'step-3' });
    const added = world.do('09:11', { type: 'addStep', sessionId, text: 'Post' });
    const another = world.do('09:12', { type: 'addStep', sessionId, text: 'File' });
    expect([removed, added, another].map((view) => idsOf(view.steps))).toEqual([
      ['step-1', 'step-2'],
      ['step-1', 'step-2', 'step-4'],
      ['step-1', 'step-2', 'step-4', 'step-5'],
    ]);
  });

  test('A checked step cannot be removed', () => {
    const { world, sessionId } = worldWithReport();
    world.do('09:10', { type: 'check', sessionId, stepId: 'step-1', result: 'pass' });
    expect(refusal(world.tell('09:11', { type: 'removeStep', sessionId, stepId: 'step-1' }))).toBe(
      'INVALID_SESSION_STATE: Only unchecked steps can be removed',
    );
  });

  test('A step that is not there is not found', () => {
    const { world, sessionId } = worldWithReport();
    const told = [
      world.tell('09:10', { type: 'check', sessionId, stepId: 'step-9', result: 'pass' }),
      world.tell('09:10', { type: 'addStep', sessionId, text: 'x', afterStepId: 'step-9' }),
      world.tell('09:10', { type: 'removeStep', sessionId, stepId: 'step-9' }),
    ].map(refusal);
    expect(new Set(told)).toEqual(new Set(['STEP_NOT_FOUND: This session has no such step. It may have been removed']));
  });
});

describe('procedures', () => {
  test('Saved, replaced and removed; sessions keep the steps they started with', () => {
    const world = new World();
    world.tell('08:00', { type: 'saveProcedure', title: 'Invoice', steps: ['Send'] });
    const procedureId = world.state.procedures[0]?.id ?? '';
    const sessionId = world.do('08:10', { type: 'start', procedureId }).id;
    world.tell('08:20', { type: 'saveProcedure', procedureId, title: 'Bill', steps: ['Check', 'Send'] });
    const saved = world.state.procedures;
    world.tell('08:30', { type: 'removeProcedure', procedureId });
    const { steps, title } = world.view(sessionId);
    expect([saved, world.state.procedures, title, steps.map((step) => step.text)]).toEqual([
      [{ id: procedureId, title: 'Bill', steps: ['Check', 'Send'] }],
      [],
      'Invoice',
      ['Send'],
    ]);
  });

  test('One that is not there can be neither replaced nor removed', () => {
    const world = new World();
    const told = [
      world.tell('08:00', { type: 'saveProcedure', procedureId: 'gone', title: 'x', steps: [] }),
      world.tell('08:00', { type: 'removeProcedure', procedureId: 'gone' }),
    ].map(refusal);
    expect(new Set(told)).toEqual(
      new Set(['PROCEDURE_NOT_FOUND: There is no such procedure. It may have been removed already']),
    );
  });
});
