import { describe, expect, test } from 'vitest';
import type { CommandInput } from '#contract';
import { sessionsNeeded, settleCrash, viewOpen } from '../../src-main/engine/index.ts';
import { afterCrash } from './after-crash.ts';
import { at, refusal, sketch, World } from './world.ts';

type Answer = Omit<Extract<CommandInput, { type: 'resolveAway' }>, 'type' | 'awayId'>;
const answering = (awayId: string) => (answer: Answer) => ({ type: 'resolveAway', awayId, ...answer }) as const;

describe('resolveAway', () => {
  test('As a break: the gap stays out, and is not asked about again', () => {
    const { world, report, awayId } = afterCrash();
    world.do('10:05', answering(awayId)({ as: 'break' }));
    const { away } = viewOpen(world.state, world.now);
    expect([sketch(world), away, world.state.sessions[report]?.aways]).toEqual([
      ['Report · paused · 09:00–09:30 · crash 09:30–'],
      [],
      [
        {
          id: awayId,
          sessionId: report,
          reason: 'crash',
          start: at('09:30'),
          end: at('10:00'),
          resolution: { as: 'break', sessionId: report, at: at('10:05') },
        },
      ],
    ]);
  });

  test('As work: it counts for the session it interrupted', () => {
    const { world, awayId } = afterCrash();
    const { workedMs, pausedMs } = world.do('10:05', answering(awayId)({ as: 'work' }));
    expect([sketch(world), workedMs, pausedMs]).toEqual([
      ['Report · paused · 09:00–09:30 09:30–10:00 · crash 10:00–'],
      3_600_000,
      300_000,
    ]);
  });

  test('As work of another session: the session that got it is answered', () => {
    const { world, awayId } = afterCrash();
    const call = world.do('10:01', { type: 'start', title: 'Phone call' }).id;
    world.do('10:04', { type: 'pause' });
    const view = world.do('10:05', answering(awayId)({ as: 'session', sessionId: call }));
    expect([view.id, view.startedAt, view.workedMs, sketch(world)]).toEqual([
      call,
      at('09:30'),
      1_980_000,
      [
        'Report · paused · 09:00–09:30 · crash 09:30–',
        'Phone call · paused · 09:30–10:00 10:01–10:04 · manual 10:00–10:01 · manual 10:04–',
      ],
    ]);
  });

  test('As work of a new session: it is in progress and paused', () => {
    const { world, awayId } = afterCrash();
    const view = world.do('10:05', answering(awayId)({ as: 'session', title: 'Phone call' }));
    expect([view.title, view.status, view.clock, view.startedAt, sketch(world)]).toEqual([
      'Phone call',
      'in_progress',
      'paused',
      at('09:30'),
      ['Report · paused · 09:00–09:30 · crash 09:30–', 'Phone call · paused · 09:30–10:00 · manual 10:00–'],
    ]);
  });

  test.each([
    [{ as: 'break' } as const, 'Report · running · 09:00–09:30 10:05– · crash 09:30–10:05'],
    [{ as: 'work' } as const, 'Report · running · 09:00–09:30 09:30–10:00 10:05– · crash 10:00–10:05'],
    [{ as: 'session', title: 'Call' } as const, 'Report · running · 09:00–09:30 10:05– · crash 09:30–10:05'],
  ])('With resume, the interrupted session runs again: %o', (answer, line) => {
    const { world, awayId } = afterCrash();
    world.do('10:05', answering(awayId)({ ...answer, resume: true }));
    expect(sketch(world)[0]).toBe(line);
  });

  test('With resume while another runs, that one is paused as by a switch', () => {
    const { world, awayId } = afterCrash();
    world.do('10:01', { type: 'start', title: 'Phone call' });
    world.do('10:05', answering(awayId)({ as: 'break', resume: true }));
    expect(sketch(world)).toEqual([
      'Report · running · 09:00–09:30 10:05– · crash 09:30–10:05',
      'Phone call · paused · 10:01–10:05 · switch 10:05–',
    ]);
  });

  test('With resume while the interrupted session runs already, it runs on', () => {
    const { world, awayId } = afterCrash();
    world.do('10:02', { type: 'resume' });
    world.do('10:05', answering(awayId)({ as: 'work', resume: true }));
    expect(sketch(world)).toEqual(['Report · running · 09:00–09:30 09:30–10:00 10:02– · crash 10:00–10:02']);
  });

  test('With resume of a session that was closed meanwhile, nothing is answered', () => {
    const { world, report, awayId } = afterCrash();
    world.do('10:01', { type: 'checkout', sessionId: report, decision: 'complete' });
    const before = world.state;
    const told = refusal(world.tell('10:05', answering(awayId)({ as: 'work', resume: true })));
    expect([told, world.state === before]).toEqual(['INVALID_SESSION_STATE: Cannot resume a completed session', true]);
  });

  test('Said again with another answer, what the last one gave is taken back', () => {
    const { world, report, awayId } = afterCrash();
    const answer = answering(awayId);
    const call = world.do('10:01', { type: 'start', title: 'Call', at: at('10:00') }).id;
    const sketches = [
      answer({ as: 'work' }),
      answer({ as: 'work' }),
      answer({ as: 'session', sessionId: call }),
      answer({ as: 'session', sessionId: report }),
      answer({ as: 'break' }),
    ].map((command) => {
      world.do('10:05', command);
      return sketch(world);
    });
    const asWork = ['Report · paused · 09:00–09:30 09:30–10:00 · crash 10:00–', 'Call · running · 10:00–'];
    const asBreak = ['Report · paused · 09:00–09:30 · crash 09:30–', 'Call · running · 10:00–'];
    const asCall = ['Report · paused · 09:00–09:30 · crash 09:30–', 'Call · running · 09:30–10:00 10:00–'];
    expect(sketches).toEqual([asWork, asWork, asCall, asWork, asBreak]);
  });

  test('Time that has other recorded work by now is an overlap, as a break it is none', () => {
    const { world, awayId } = afterCrash();
    const call = world.do('10:01', { type: 'start', title: 'Phone call', at: at('09:59') }).id;
    const before = world.state;
    const told = world.tell('10:05', answering(awayId)({ as: 'work' }));
    const unchanged = world.state === before;
    const asBreak = world.tell('10:05', answering(awayId)({ as: 'break' }));
    expect([told.ok ? null : [told.error.code, told.error.details], unchanged, asBreak.ok]).toEqual([
      ['OVERLAP', [{ sessionId: call, title: 'Phone call', start: at('09:59'), end: at('10:05') }]],
      true,
      true,
    ]);
  });

  test('Work of just that time, done by another session meanwhile, is an overlap as well', () => {
    const { world, awayId } = afterCrash();
    world.do('10:00', { type: 'start', title: 'Phone call', at: at('09:30') });
    world.do('10:00', { type: 'pause' });
    expect(refusal(world.tell('10:05', answering(awayId)({ as: 'work' })))).toBe(
      'OVERLAP: That time already has recorded work of "Phone call". Choose a time that is free',
    );
  });

  test('Work in the history is in the way too', () => {
    const { world, awayId } = afterCrash();
    world.recorded = [{ sessionId: 'closed', title: 'Mail', start: at('09:40'), end: at('09:41') }];
    const told = world.tell('10:05', answering(awayId)({ as: 'session', title: 'Phone call' }));
    expect(refusal(told)).toBe('OVERLAP: That time already has recorded work of "Mail". Choose a time that is free');
  });

  test('An away of no length gives nothing, so that no pause appears where a session was at work', () => {
    const world = new World();
    const report = world.do('09:00', { type: 'start', title: 'Report' }).id;
    world.apply(settleCrash(world.state, at('09:00'), at('09:00')));
    const call = world.do('09:30', { type: 'start', title: 'Phone call', at: at('08:30') }).id;
    const answer = answering(`${report}~away-1`);
    world.do('10:00', answer({ as: 'session', sessionId: call }));
    const given = sketch(world);
    world.do('10:00', answer({ as: 'break' }));
    expect([given, sketch(world)]).toEqual([
      ['Report · paused · 09:00–09:00 · crash 09:00–', 'Phone call · running · 08:30–'],
      ['Report · paused · 09:00–09:00 · crash 09:00–', 'Phone call · running · 08:30–'],
    ]);
  });

  test('An answer that gave nothing is taken back with the session at hand that it named, wherever that lies by now', () => {
    const world = new World();
    const report = world.do('09:00', { type: 'start', title: 'Report' }).id;
    world.apply(settleCrash(world.state, at('09:00'), at('09:00')));
    const call = world.do('09:30', { type: 'start', title: 'Phone call' }).id;
    world.do('10:00', answering(`${report}~away-1`)({ as: 'session', sessionId: call }));
    expect(sessionsNeeded(world.state, { type: 'undo', includeProcedures: false })).toEqual([report, call]);
  });

  test('A completed session may still get the time, and then ends with it; an aborted one may not', () => {
    const { world, report, awayId } = afterCrash();
    world.do('10:00', { type: 'checkout', sessionId: report, decision: 'complete' });
    const completed = world.do('10:05', answering(awayId)({ as: 'work' }));
    const other = afterCrash();
    other.world.do('10:00', { type: 'abort', sessionId: other.report });
    const aborted = refusal(other.world.tell('10:05', answering(other.awayId)({ as: 'work' })));
    expect([completed.workedMs, completed.endedAt, aborted]).toEqual([
      3_600_000,
      at('10:00'),
      'INVALID_SESSION_STATE: Cannot add work to an aborted session',
    ]);
  });

  test.each(['nobody', 'constructor', '__proto__~away-1', 'id-1~away-2', 'id-1'])('There is no away %s', (awayId) => {
    const { world } = afterCrash();
    expect(refusal(world.tell('10:05', answering(awayId)({ as: 'break' })))).toBe(
      'AWAY_NOT_FOUND: There is no such time away to answer for',
    );
  });

  test('A session that is not there cannot get the time', () => {
    const { world, awayId } = afterCrash();
    expect(refusal(world.tell('10:05', answering(awayId)({ as: 'session', sessionId: 'nobody' })))).toBe(
      'SESSION_NOT_FOUND: There is no such session. It may belong to other records than the ones open here',
    );
  });
});
