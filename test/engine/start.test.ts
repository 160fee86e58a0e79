import { describe, expect, test } from 'vitest';
import { at, refusal, sketch, World } from './world.ts';

describe('start', () => {
  test('A start on an empty day shows every field of the contract, null where nothing applies', () => {
    const world = new World();
    const view = world.do('09:00', { type: 'start', title: '  Report ' });
    expect(view).toEqual({
      id: view.id,
      title: 'Report',
      status: 'in_progress',
      clock: 'running',
      startedAt: at('09:00'),
      endedAt: null,
      pausedAt: null,
      pauseReason: null,
      workedMs: 0,
      pausedMs: 0,
      actualMinutes: 0,
      zone: 'Europe/Berlin',
      plannedOutcome: null,
      estimateMs: null,
      plannedCheckoutAt: null,
      overdue: false,
      checkoutType: null,
      tags: [],
      procedureId: null,
      steps: [],
      currentStepId: null,
      notes: [],
      intervals: [{ start: at('09:00'), end: null }],
      pauses: [],
      review: null,
      decision: null,
      device: null,
      continueReason: null,
      remainingMs: null,
      continuesId: null,
      abortReason: null,
      archived: false,
      signedOff: null,
      head: null,
      history: [expect.objectContaining({ type: 'started', at: at('09:00'), title: 'Report' })],
    });
  });

  test('All that was planned is kept, and the first step is current', () => {
    const world = new World();
    const view = world.do('09:00', {
      type: 'start',
      title: 'Report',
      plannedOutcome: 'Sent to the board',
      estimateMs: 5_400_000,
      plannedCheckoutAt: at('10:30'),
      tags: ['writing', 'writing', 'board'],
      steps: ['Outline', 'Draft'],
    });
    expect(view).toMatchObject({
      plannedOutcome: 'Sent to the board',
      estimateMs: 5_400_000,
      plannedCheckoutAt: at('10:30'),
      tags: ['writing', 'board'],
      steps: [
        { id: 'step-1', text: 'Outline', check: null },
        { id: 'step-2', text: 'Draft', check: null },
      ],
      currentStepId: 'step-1',
    });
  });

  test('A start while another runs pauses that one at the same instant, as a switch', () => {
    const world = new World();
    world.do('09:00', { type: 'start', title: 'Report' });
    world.do('09:30', { type: 'start', title: 'Phone call' });
    expect(sketch(world)).toEqual(['Report · paused · 09:00–09:30 · switch 09:30–', 'Phone call · running · 09:30–']);
  });

  test('A backdated start ends the one that ran at the instant it began', () => {
    const world = new World();
    world.do('09:00', { type: 'start', title: 'Report' });
    world.do('10:00', { type: 'start', title: 'Phone call', at: at('09:45') });
    expect(sketch(world)).toEqual(['Report · paused · 09:00–09:45 · switch 09:45–', 'Phone call · running · 09:45–']);
  });

  test('A backdated start may touch recorded work, and claims free time before it', () => {
    const world = new World();
    world.do('09:00', { type: 'start', title: 'Report' });
    world.do('09:30', { type: 'pause' });
    world.do('10:00', { type: 'start', title: 'Phone call', at: at('09:30') });
    expect(sketch(world)).toEqual(['Report · paused · 09:00–09:30 · manual 09:30–', 'Phone call · running · 09:30–']);
  });

  test('A start over recorded work is an overlap that names each conflict', () => {
    const world = new World();
    const { id } = world.do('09:00', { type: 'start', title: 'Report' });
    world.do('09:30', { type: 'pause' });
    world.do('09:40', { type: 'resume' });
    const before = sketch(world);
    const told = world.tell('10:00', { type: 'start', title: 'Phone call', at: at('09:20') });
    expect({ told, after: sketch(world) }).toEqual({
      told: {
        ok: false,
        error: {
          code: 'OVERLAP',
          message: 'That time already has recorded work of "Report". Choose a time that is free',
          details: [
            { sessionId: id, title: 'Report', start: at('09:00'), end: at('09:30') },
            { sessionId: id, title: 'Report', start: at('09:40'), end: at('10:00') },
          ],
        },
      },
      after: before,
    });
  });

  test('A start over work in the history is an overlap too', () => {
    const world = new World();
    const conflict = { sessionId: 'closed', title: 'Yesterday’s rest', start: at('08:00'), end: at('08:30') };
    world.recorded = [conflict];
    const told = world.tell('09:00', { type: 'start', title: 'Report', at: at('08:29:59.999') });
    const touching = world.tell('09:00', { type: 'start', title: 'Report', at: at('08:30') });
    expect([told.ok ? null : [told.error.code, told.error.details], touching.ok]).toEqual([
      ['OVERLAP', [conflict]],
      true,
    ]);
  });

  test('The work of an aborted session is in nobody’s way', () => {
    const world = new World();
    const { id } = world.do('09:00', { type: 'start', title: 'Wrong thing' });
    world.do('09:30', { type: 'abort', sessionId: id });
    world.do('09:31', { type: 'start', title: 'Report', at: at('09:00') });
    expect(sketch(world)).toEqual(['Wrong thing · aborted · 09:00–09:30', 'Report · running · 09:00–']);
  });

  test('A start in the future is refused by field; a start right now is not', () => {
    const world = new World();
    const future = world.tell('09:00', { type: 'start', title: 'Report', at: at('09:00:00.001') });
    const now = world.tell('09:00', { type: 'start', title: 'Report', at: at('09:00') });
    expect([future, now.ok]).toEqual([
      {
        ok: false,
        error: {
          code: 'INVALID_INPUT',
          message: 'A session cannot start in the future',
          details: [{ field: 'at', problem: 'must not be in the future' }],
        },
      },
      true,
    ]);
  });

  test('With the clock set back nothing is recorded before what already is', () => {
    const world = new World();
    world.do('09:00', { type: 'start', title: 'Report' });
    world.do('09:30', { type: 'pause' });
    world.do('08:00', { type: 'start', title: 'Phone call' });
    world.do('08:30', { type: 'pause' });
    world.do('09:45', { type: 'resume' });
    expect(sketch(world)).toEqual([
      'Report · paused · 09:00–09:30 · manual 09:30–',
      'Phone call · running · 09:30–09:30 09:45– · manual 09:30–09:45',
    ]);
  });

  test('A session started from a procedure carries its title, its steps and then its own', () => {
    const world = new World();
    world.tell('08:00', { type: 'saveProcedure', title: 'Invoice', steps: ['Check hours', 'Send'] });
    const [procedure] = world.state.procedures;
    const procedureId = procedure?.id ?? '';
    const plain = world.do('09:00', { type: 'start', procedureId });
    const own = world.do('09:10', { type: 'start', procedureId, title: 'Invoice for May', steps: ['Call'] });
    expect([plain, own].map(({ title, procedureId: id, steps }) => [title, id, steps.map((s) => s.text)])).toEqual([
      ['Invoice', procedureId, ['Check hours', 'Send']],
      ['Invoice for May', procedureId, ['Check hours', 'Send', 'Call']],
    ]);
  });

  test('A procedure that is not there starts nothing', () => {
    const world = new World();
    const told = world.tell('09:00', { type: 'start', procedureId: 'gone' });
    expect([refusal(told), sketch(world)]).toEqual([
      'PROCEDURE_NOT_FOUND: There is no such procedure. It may have been removed; pick another',
      [],
    ]);
  });
});
