import { describe, expect, test } from 'vitest';
import { at, refusal, sketch, World } from './world.ts';

function worldWithReport() {
  const world = new World();
  const { id: sessionId } = world.do('09:00', { type: 'start', title: 'Report', steps: ['Draft'] });
  return { world, sessionId };
}

describe('abort', () => {
  test('It ends the running session and keeps all it holds', () => {
    const { world, sessionId } = worldWithReport();
    world.do('09:05', { type: 'check', sessionId, stepId: 'step-1', result: 'pass' });
    world.do('09:06', { type: 'note', sessionId, text: 'half way' });
    const view = world.do('09:10', { type: 'abort', sessionId, reason: 'Wrong client' });
    const { status, clock, endedAt, abortReason, workedMs, actualMinutes, decision, checkoutType, review } = view;
    expect([
      sketch(world),
      { status, clock, endedAt, abortReason, workedMs, actualMinutes, decision, checkoutType, review },
      view.steps,
      view.notes,
      view.history.map((event) => event.type),
    ]).toEqual([
      ['Report · aborted · 09:00–09:10'],
      {
        status: 'aborted',
        clock: 'stopped',
        endedAt: at('09:10'),
        abortReason: 'Wrong client',
        workedMs: 600_000,
        actualMinutes: 10,
        decision: null,
        checkoutType: null,
        review: null,
      },
      [{ id: 'step-1', text: 'Draft', check: { result: 'pass', at: at('09:05'), comment: null } }],
      [{ at: at('09:06'), text: 'half way' }],
      ['started', 'checked', 'noted', 'aborted'],
    ]);
  });

  test('A paused session is aborted with its pause, the running one runs on, and a reason need not be given', () => {
    const { world, sessionId } = worldWithReport();
    world.do('09:10', { type: 'start', title: 'Phone call' });
    const { abortReason, actualMinutes } = world.do('09:20', { type: 'abort', sessionId });
    expect([sketch(world), abortReason, actualMinutes]).toEqual([
      ['Report · aborted · 09:00–09:10 · switch 09:10–09:20', 'Phone call · running · 09:10–'],
      null,
      10,
    ]);
  });
});

describe('review', () => {
  test('What is not named stays, null or blank clears, and the history tells each edit', () => {
    const { world, sessionId } = worldWithReport();
    const reviews = [
      world.do('09:10', { type: 'checkout', decision: 'complete', review: { keep: 'early', problem: 'noise' } }),
      world.do('09:11', { type: 'review', sessionId, try: 'headphones' }),
      world.do('09:12', { type: 'review', sessionId, problem: null, keep: ' earlier ' }),
      world.do('09:13', { type: 'review', sessionId, try: '', keep: null }),
    ].map((view) => view.review);
    expect([reviews, world.view(sessionId).history.map((event) => event.type)]).toEqual([
      [
        { keep: 'early', problem: 'noise', try: null },
        { keep: 'early', problem: 'noise', try: 'headphones' },
        { keep: 'earlier', problem: null, try: 'headphones' },
        null,
      ],
      ['started', 'completed', 'reviewed', 'reviewed', 'reviewed'],
    ]);
  });
});

describe('archive', () => {
  test('An archived session is as completed as before, and archiving takes nothing from it', () => {
    const { world, sessionId } = worldWithReport();
    const { history: _before, ...completed } = world.do('09:10', { type: 'checkout', decision: 'complete' });
    const { history: _archived, ...archived } = world.do('09:20', { type: 'archive', sessionId });
    const { history, ...shown } = world.do('09:30', { type: 'unarchive', sessionId });
    expect([archived, shown, history.map((event) => event.type)]).toEqual([
      { ...completed, archived: true },
      completed,
      ['started', 'completed', 'archived', 'unarchived'],
    ]);
  });

  test('The review of an archived session can still be edited', () => {
    const { world, sessionId } = worldWithReport();
    world.do('09:10', { type: 'checkout', decision: 'complete' });
    world.do('09:20', { type: 'archive', sessionId });
    const view = world.do('09:30', { type: 'review', sessionId, keep: 'early' });
    expect([view.archived, view.review?.keep]).toEqual([true, 'early']);
  });
});

test('Every command about a session that is not there says so', () => {
  const { world } = worldWithReport();
  const sessionId = 'nobody';
  const before = world.state;
  const told = [
    world.tell('09:10', { type: 'pause', sessionId }),
    world.tell('09:10', { type: 'resume', sessionId }),
    world.tell('09:10', { type: 'checkout', sessionId, decision: 'complete' }),
    world.tell('09:10', { type: 'abort', sessionId }),
    world.tell('09:10', { type: 'note', sessionId, text: 'x' }),
    world.tell('09:10', { type: 'check', sessionId, stepId: 'step-1', result: 'pass' }),
    world.tell('09:10', { type: 'addStep', sessionId, text: 'x' }),
    world.tell('09:10', { type: 'removeStep', sessionId, stepId: 'step-1' }),
    world.tell('09:10', { type: 'revise', sessionId, title: 'x' }),
    world.tell('09:10', { type: 'review', sessionId, keep: 'x' }),
    world.tell('09:10', { type: 'snooze', sessionId, byMs: 1 }),
    world.tell('09:10', { type: 'archive', sessionId }),
    world.tell('09:10', { type: 'unarchive', sessionId }),
  ].map((result) => refusal(result).split(':')[0]);
  expect([new Set(told), world.state === before]).toEqual([new Set(['SESSION_NOT_FOUND']), true]);
});
