import { describe, expect, test } from 'vitest';
import type { CommandInput, PauseReason } from '#contract';
import { comeBack, evolveAll, leave, leaveEarlier, viewOpen } from '../../src-main/engine/index.ts';
import { at, refusal, sketch, World } from '../engine/world.ts';

const reasons = ['idle', 'lock', 'suspend'] as const;

/** Report ran from 09:00; the person left at 10:00, as was noticed at 10:05, and is back at 10:30. */
function afterAway(reason: PauseReason) {
  const world = new World();
  const slides = world.do('08:00', { type: 'start', title: 'Slides' }).id;
  const report = world.do('09:00', { type: 'start', title: 'Report' }).id;
  world.apply(leave(world.state, reason, at('10:00'), at('10:05')));
  world.now = at('10:30');
  world.apply(comeBack(world.state, at('10:30'), at('10:30')));
  const answer = (time: string, as: Omit<Extract<CommandInput, { type: 'resolveAway' }>, 'type' | 'awayId'>) =>
    world.tell(time, { type: 'resolveAway', awayId: `${report}~away-1`, ...as });
  return { world, slides, report, answer };
}

const slidesBefore = 'Slides · paused · 08:00–09:00 · switch 09:00–';

describe.each(reasons)('An absence by %s', (reason) => {
  test('Is asked about until it is answered, and does not grow', () => {
    const { world, report } = afterAway(reason);
    expect(viewOpen(world.state, at('23:00')).away).toEqual([
      { id: `${report}~away-1`, sessionId: report, reason, start: at('10:00'), end: at('10:30'), resolution: null },
    ]);
  });

  test.each([
    [{ as: 'break' }, [slidesBefore, `Report · paused · 09:00–10:00 · ${reason} 10:00–`]],
    [{ as: 'break', resume: true }, [slidesBefore, `Report · running · 09:00–10:00 10:40– · ${reason} 10:00–10:40`]],
    [{ as: 'work' }, [slidesBefore, `Report · paused · 09:00–10:00 10:00–10:30 · ${reason} 10:30–`]],
    [
      { as: 'work', resume: true },
      [slidesBefore, `Report · running · 09:00–10:00 10:00–10:30 10:40– · ${reason} 10:30–10:40`],
    ],
    [
      { as: 'session', sessionId: 'id-1' },
      [
        'Slides · paused · 08:00–09:00 10:00–10:30 · switch 09:00–10:00 · switch 10:30–',
        `Report · paused · 09:00–10:00 · ${reason} 10:00–`,
      ],
    ],
    [
      { as: 'session', title: 'Phone call', resume: true },
      [
        slidesBefore,
        `Report · running · 09:00–10:00 10:40– · ${reason} 10:00–10:40`,
        'Phone call · paused · 10:00–10:30 · manual 10:30–',
      ],
    ],
  ] as const)('Was %j', (as, outcome) => {
    const { world, answer } = afterAway(reason);
    const told = answer('10:40', as);
    expect([refusal(told), sketch(world), viewOpen(world.state, at('10:40')).away]).toEqual([
      'was accepted',
      outcome,
      [],
    ]);
  });

  test('Can be answered otherwise later, and nothing counts twice', () => {
    const { world, slides, answer } = afterAway(reason);
    answer('10:40', { as: 'work', resume: true });
    answer('11:00', { as: 'session', sessionId: slides });
    answer('11:10', { as: 'session', title: 'Phone call' });
    answer('11:20', { as: 'break' });
    expect(sketch(world)).toEqual([
      slidesBefore,
      `Report · running · 09:00–10:00 10:40– · ${reason} 10:00–10:40`,
      'Phone call · paused · no work · manual 10:00–',
    ]);
  });

  test('Cannot be work where other work is recorded by now', () => {
    const { world, slides, answer } = afterAway(reason);
    world.do('10:31', { type: 'start', title: 'Phone call', at: at('10:10') });
    const before = sketch(world);
    expect([
      refusal(answer('10:40', { as: 'work' })),
      refusal(answer('10:40', { as: 'session', sessionId: slides })),
    ]).toEqual([expect.stringMatching(/^OVERLAP: .*"Phone call"/), expect.stringMatching(/^OVERLAP: .*"Phone call"/)]);
    expect([sketch(world), refusal(answer('10:40', { as: 'break' }))]).toEqual([before, 'was accepted']);
  });

  test('Answered after its session was checked out', () => {
    const { world, report, answer } = afterAway(reason);
    world.do('10:35', { type: 'checkout', sessionId: report, decision: 'complete' });
    const resumed = refusal(answer('10:40', { as: 'work', resume: true }));
    answer('10:40', { as: 'work' });
    expect([resumed, sketch(world)[1]]).toEqual([
      'INVALID_SESSION_STATE: Cannot resume a completed session',
      `Report · completed · 09:00–10:00 10:00–10:30 · ${reason} 10:30–10:35`,
    ]);
  });
});

describe('An absence that goes on', () => {
  test('Has no end; a late sign moves its start to earlier, never to later, and never before the work began', () => {
    const world = new World();
    world.do('09:00', { type: 'start', title: 'Report' });
    world.apply(leave(world.state, 'lock', at('10:00'), at('10:05')));
    const starts = ['09:50', '09:55', '08:00'].map((since) => {
      world.apply(leaveEarlier(world.state, at(since), at('10:10')));
      return viewOpen(world.state, at('10:10')).away.map(({ start, end }) => [start.slice(11, 16), end]);
    });
    expect([starts, sketch(world)]).toEqual([
      [[['09:50', null]], [['09:50', null]], [['09:00', null]]],
      ['Report · paused · 09:00–09:00 · lock 09:00–'],
    ]);
  });

  test('Is over when the person comes back; once over, late signs change nothing', () => {
    const world = new World();
    world.do('09:00', { type: 'start', title: 'Report' });
    world.apply(leave(world.state, 'lock', at('10:00'), at('10:05')));
    world.apply(comeBack(world.state, at('10:20'), at('10:21')));
    expect([
      comeBack(world.state, at('10:30'), at('10:30')),
      leaveEarlier(world.state, at('09:30'), at('10:30')),
      leave(world.state, 'suspend', at('10:10'), at('10:30')),
    ]).toEqual([[], [], []]);
  });

  test('Of an interrupted session that is told twice of leaving, is one', () => {
    const world = new World();
    world.do('09:00', { type: 'start', title: 'Report' });
    world.apply(leave(world.state, 'lock', at('10:00'), at('10:05')));
    const twice = evolveAll(world.state, leave(world.state, 'suspend', at('10:01'), at('10:06')));
    expect(twice).toBe(world.state);
  });
});
