import { describe, expect, test } from 'vitest';
import { at, refusal, sketch, World } from './world.ts';

/** Report, half checked off, paused at 09:30 for Phone call, which runs. */
function twoSessions() {
  const world = new World();
  world.tell('08:00', { type: 'saveProcedure', title: 'Report', steps: ['Outline', 'Draft'] });
  const procedureId = world.state.procedures[0]?.id ?? '';
  const plan = { procedureId, tags: ['board'], plannedOutcome: 'Sent', estimateMs: 7_200_000 };
  const report = world.do('09:00', { type: 'start', steps: ['Send'], plannedCheckoutAt: at('10:00'), ...plan }).id;
  world.do('09:10', { type: 'check', sessionId: report, stepId: 'step-1', result: 'fail', comment: 'too long' });
  const call = world.do('09:30', { type: 'start', title: 'Phone call' }).id;
  return { world, report, call, procedureId };
}

describe('checkout as complete', () => {
  test('The running session ends, stopped and completed, with what was said of it', () => {
    const { world } = twoSessions();
    const review = { keep: 'no small talk', problem: '  ', try: 'agenda first' };
    const view = world.do('09:45', { type: 'checkout', decision: 'complete', review });
    const { status, clock, endedAt, workedMs, pausedMs, actualMinutes, checkoutType, decision } = view;
    expect([
      sketch(world),
      { status, clock, endedAt, workedMs, pausedMs, actualMinutes, checkoutType, decision },
      view.review,
    ]).toEqual([
      ['Report · paused · 09:00–09:30 · switch 09:30–', 'Phone call · completed · 09:30–09:45'],
      {
        status: 'completed',
        clock: 'stopped',
        endedAt: at('09:45'),
        workedMs: 900_000,
        pausedMs: 0,
        actualMinutes: 15,
        checkoutType: 'manual',
        decision: 'complete',
      },
      { keep: 'no small talk', problem: null, try: 'agenda first' },
    ]);
  });

  test('A paused session can be checked out, the pause does not count, and what runs runs on', () => {
    const { world, report } = twoSessions();
    const { workedMs, pausedMs, pausedAt, pauseReason, review } = world.do('09:45', {
      type: 'checkout',
      sessionId: report,
      decision: 'complete',
      review: { keep: ' ' },
    });
    expect([sketch(world), { workedMs, pausedMs, pausedAt, pauseReason, review }]).toEqual([
      ['Report · completed · 09:00–09:30 · switch 09:30–09:45', 'Phone call · running · 09:30–'],
      { workedMs: 1_800_000, pausedMs: 900_000, pausedAt: null, pauseReason: null, review: null },
    ]);
  });

  test('Less than a minute of work counts as one once it is completed', () => {
    const world = new World();
    const { id } = world.do('09:00', { type: 'start', title: 'Report' });
    world.now = at('09:00:59.999');
    const before = world.view(id).actualMinutes;
    const after = world.do('09:00:59.999', { type: 'checkout', decision: 'complete' }).actualMinutes;
    expect([before, after]).toEqual([0, 1]);
  });

  test('With nothing running and none named there is nothing to check out', () => {
    expect(refusal(new World().tell('09:00', { type: 'checkout', decision: 'complete' }))).toBe(
      'NOTHING_RUNNING: Nothing is running. Start or resume a session first',
    );
  });

  test.each([
    ['09:54:59.999', 'manual', false],
    ['09:55', 'scheduled', false],
    ['10:00', 'scheduled', false],
    ['10:05', 'scheduled', false],
    ['10:05:00.001', 'overdue', true],
  ])('Planned for 10:00 and checked out at %s it is %s', (time, checkoutType, overdue) => {
    const { world, report } = twoSessions();
    const view = world.do(time, { type: 'checkout', sessionId: report, decision: 'complete' });
    expect([view.checkoutType, view.overdue]).toEqual([checkoutType, overdue]);
  });

  test('An open session is overdue from the instant after its plan', () => {
    const { world, report } = twoSessions();
    world.now = at('10:00');
    const onTime = world.view(report).overdue;
    world.now = at('10:00:00.001');
    expect([onTime, world.view(report).overdue]).toEqual([false, true]);
  });
});

describe('checkout to continue later', () => {
  test('Without a word of review it is refused, and the session runs on', () => {
    const { world, report } = twoSessions();
    const before = world.state;
    const tell = (review?: { keep?: string; problem?: string | null }) =>
      refusal(
        world.tell('10:00', { type: 'checkout', sessionId: report, decision: 'continue', ...(review && { review }) }),
      );
    const message = 'REVIEW_REQUIRED: To continue later, write at least one of Keep, Problem or Try first';
    expect([tell(), tell({}), tell({ keep: ' \n', problem: null }), world.state === before]).toEqual([
      message,
      message,
      message,
      true,
    ]);
  });

  test('A paused follow-up takes over title, tags, procedure, unchecked steps and what remains', () => {
    const { world, report, procedureId } = twoSessions();
    const ended = world.do('09:40', {
      type: 'checkout',
      sessionId: report,
      decision: 'continue',
      review: { try: 'shorter' },
      remainingMs: 1_200_000,
      continueReason: 'Lunch',
    });
    const followUp = world.open().find((session) => session.continuesId === report);
    expect([sketch(world), { ...ended, history: [], steps: [] }, { ...followUp, history: [] }]).toEqual([
      [
        'Report · completed · 09:00–09:30 · switch 09:30–09:40',
        'Phone call · running · 09:30–',
        'Report · paused · no work · manual 09:40–',
      ],
      expect.objectContaining({
        status: 'completed',
        decision: 'continue',
        review: { keep: null, problem: null, try: 'shorter' },
        remainingMs: 1_200_000,
        continueReason: 'Lunch',
        continuesId: null,
      }),
      expect.objectContaining({
        title: 'Report',
        clock: 'paused',
        tags: ['board'],
        procedureId,
        plannedOutcome: null,
        estimateMs: 1_200_000,
        plannedCheckoutAt: null,
        continuesId: report,
        startedAt: at('09:40'),
        steps: [
          { id: 'step-1', text: 'Draft', check: null },
          { id: 'step-2', text: 'Send', check: null },
        ],
        currentStepId: 'step-1',
      }),
    ]);
  });

  test('A follow-up of the running session stays paused, and the next resume picks it up', () => {
    const world = new World();
    world.do('09:00', { type: 'start', title: 'Report' });
    world.do('09:30', { type: 'checkout', decision: 'continue', review: { keep: 'early' } });
    world.do('10:00', { type: 'resume' });
    expect(sketch(world)).toEqual([
      'Report · completed · 09:00–09:30',
      'Report · running · 10:00– · manual 09:30–10:00',
    ]);
  });
});

describe('checkout to switch', () => {
  test('To an open session: it is resumed at the instant the other one ends', () => {
    const { world, report, call } = twoSessions();
    const ended = world.do('09:45', { type: 'checkout', decision: 'switch', next: { sessionId: report } });
    expect([ended.id, ended.decision, sketch(world)]).toEqual([
      call,
      'switch',
      ['Report · running · 09:00–09:30 09:45– · switch 09:30–09:45', 'Phone call · completed · 09:30–09:45'],
    ]);
  });

  test('To a new session: it starts at the instant the other one ends', () => {
    const { world } = twoSessions();
    world.do('09:45', { type: 'checkout', decision: 'switch', next: { title: 'Mail', tags: ['inbox'] } });
    expect(sketch(world)).toEqual([
      'Report · paused · 09:00–09:30 · switch 09:30–',
      'Phone call · completed · 09:30–09:45',
      'Mail · running · 09:45–',
    ]);
  });

  test('From a paused session to a new one: what runs gives way to it', () => {
    const { world, report } = twoSessions();
    world.do('09:45', { type: 'checkout', sessionId: report, decision: 'switch', next: { title: 'Mail' } });
    expect(sketch(world)).toEqual([
      'Report · completed · 09:00–09:30 · switch 09:30–09:45',
      'Phone call · paused · 09:30–09:45 · switch 09:45–',
      'Mail · running · 09:45–',
    ]);
  });

  test('When what comes next cannot be, nothing ends either', () => {
    const { world, report, call } = twoSessions();
    const closed = world.do('09:40', { type: 'checkout', sessionId: report, decision: 'complete' }).id;
    const before = world.state;
    const to = (next: { sessionId: string } | { procedureId: string }) =>
      refusal(world.tell('09:45', { type: 'checkout', decision: 'switch', next }));
    const refusals = [closed, 'nobody', call].map((sessionId) => to({ sessionId }));
    expect([...refusals, to({ procedureId: 'gone' }), world.state === before]).toEqual([
      'INVALID_SESSION_STATE: Cannot resume a completed session',
      'SESSION_NOT_FOUND: There is no such session. It may belong to other records than the ones open here',
      'INVALID_INPUT: A session cannot be followed by itself',
      'PROCEDURE_NOT_FOUND: There is no such procedure. It may have been removed; pick another',
      true,
    ]);
  });
});
