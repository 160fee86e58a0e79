import { describe, expect, test } from 'vitest';
import type { CommandInput } from '#contract';
import { viewOpen } from '../../src-main/engine/index.ts';
import { at, refusal, sketch, World } from './world.ts';

/** Report paused at 09:30 for Phone call, which runs. */
function twoSessions() {
  const world = new World();
  const report = world.do('09:00', { type: 'start', title: 'Report', plannedCheckoutAt: at('11:00') }).id;
  const call = world.do('09:30', { type: 'start', title: 'Phone call' }).id;
  return { world, report, call };
}

describe('pause', () => {
  test('Without an id the running session is paused, and time goes on in the pause only', () => {
    const { world, call } = twoSessions();
    world.do('10:00', { type: 'pause' });
    world.now = at('10:15:30.500');
    const { workedMs, pausedMs, pausedAt, pauseReason, actualMinutes } = world.view(call);
    expect([sketch(world), { workedMs, pausedMs, pausedAt, pauseReason, actualMinutes }]).toEqual([
      ['Report · paused · 09:00–09:30 · switch 09:30–', 'Phone call · paused · 09:30–10:00 · manual 10:00–'],
      { workedMs: 1_800_000, pausedMs: 930_500, pausedAt: at('10:00'), pauseReason: 'manual', actualMinutes: 30 },
    ]);
  });

  test('Without an id and nothing running there is nothing to pause', () => {
    const { world } = twoSessions();
    world.do('10:00', { type: 'pause' });
    expect(refusal(world.tell('10:01', { type: 'pause' }))).toBe(
      'NOTHING_RUNNING: Nothing is running. Start or resume a session first',
    );
  });

  test.each(['nobody', 'constructor', '__proto__', 'toString'])('A session called %s is not found', (sessionId) => {
    const { world } = twoSessions();
    expect(refusal(world.tell('10:00', { type: 'pause', sessionId }))).toBe(
      'SESSION_NOT_FOUND: There is no such session. It may belong to other records than the ones open here',
    );
  });
});

describe('resume', () => {
  test('Resuming another session switches: what ran is paused at the same instant', () => {
    const { world, report } = twoSessions();
    world.do('10:00', { type: 'resume', sessionId: report });
    expect(sketch(world)).toEqual([
      'Report · running · 09:00–09:30 10:00– · switch 09:30–10:00',
      'Phone call · paused · 09:30–10:00 · switch 10:00–',
    ]);
  });

  test('Without an id the session paused last is resumed', () => {
    const { world, report } = twoSessions();
    world.do('10:00', { type: 'resume', sessionId: report });
    world.do('10:30', { type: 'pause' });
    world.do('10:40', { type: 'resume' });
    expect(sketch(world)).toEqual([
      'Report · running · 09:00–09:30 10:00–10:30 10:40– · switch 09:30–10:00 · manual 10:30–10:40',
      'Phone call · paused · 09:30–10:00 · switch 10:00–',
    ]);
  });

  test('Without an id while one runs, the one paused last takes its place', () => {
    const { world } = twoSessions();
    world.do('10:00', { type: 'resume' });
    expect(sketch(world)).toEqual([
      'Report · running · 09:00–09:30 10:00– · switch 09:30–10:00',
      'Phone call · paused · 09:30–10:00 · switch 10:00–',
    ]);
  });

  test('With nothing paused there is nothing to resume', () => {
    const world = new World();
    world.do('09:00', { type: 'start', title: 'Report' });
    expect(refusal(world.tell('09:01', { type: 'resume' }))).toBe(
      'NOTHING_RUNNING: There is no paused session to resume. Start one',
    );
  });

  test('The planned checkout moves by the length of the pause only when asked to', () => {
    const { world, report, call } = twoSessions();
    const asked = world.do('09:50', { type: 'resume', sessionId: report, extendPlannedCheckout: true });
    world.do('10:00', { type: 'resume', sessionId: call, extendPlannedCheckout: true });
    const notAsked = world.do('10:30', { type: 'resume', sessionId: report });
    expect([asked.plannedCheckoutAt, notAsked.plannedCheckoutAt, world.view(call).plannedCheckoutAt]).toEqual([
      at('11:20'),
      at('11:20'),
      null,
    ]);
  });

  test('A plan at the end of the calendar cannot be moved beyond it', () => {
    const world = new World();
    const end = '9999-12-31T23:59:59.999Z';
    const { id: sessionId } = world.do('09:00', { type: 'start', title: 'Report', plannedCheckoutAt: end });
    world.do('09:10', { type: 'pause' });
    const resumed = world.do('09:20', { type: 'resume', extendPlannedCheckout: true });
    const snoozed = world.do('09:30', { type: 'snooze', sessionId, byMs: Number.MAX_SAFE_INTEGER });
    expect([resumed.plannedCheckoutAt, snoozed.plannedCheckoutAt]).toEqual([end, end]);
  });
});

describe('toggle', () => {
  test('It pauses what runs, and resumes what was paused last', () => {
    const { world } = twoSessions();
    world.do('10:00', { type: 'toggle' });
    const paused = sketch(world);
    world.do('10:10', { type: 'toggle' });
    expect([paused, sketch(world)]).toEqual([
      ['Report · paused · 09:00–09:30 · switch 09:30–', 'Phone call · paused · 09:30–10:00 · manual 10:00–'],
      [
        'Report · paused · 09:00–09:30 · switch 09:30–',
        'Phone call · running · 09:30–10:00 10:10– · manual 10:00–10:10',
      ],
    ]);
  });

  test('While the clock is set back, time stands still, and it is all the same the one paused last', () => {
    const { world, report, call } = twoSessions();
    const turns: [string, CommandInput][] = [
      ['09:10', { type: 'start', title: 'Mail' }],
      ['09:11', { type: 'resume', sessionId: call }],
      ['09:12', { type: 'resume', sessionId: report }],
      ['09:13', { type: 'pause' }],
      ['09:14', { type: 'note', sessionId: call, text: 'She will call again' }],
    ];
    for (const [time, command] of turns) world.do(time, command);
    expect(viewOpen(world.state, world.now).open.map(({ title }) => title)).toEqual(['Report', 'Phone call', 'Mail']);
    expect(world.do('09:15', { type: 'toggle' }).title).toBe('Report');
  });

  test('With no open session there is nothing to resume', () => {
    expect(refusal(new World().tell('09:00', { type: 'toggle' }))).toBe(
      'NOTHING_RUNNING: There is no paused session to resume. Start one',
    );
  });
});
