import { describe, expect, test } from 'vitest';
import { quit, settleCrash, viewOpen } from '../../src-main/engine/index.ts';
import { afterCrash } from './after-crash.ts';
import { at, sketch, World } from './world.ts';

describe('quit', () => {
  test('An orderly end pauses what runs', () => {
    const world = new World();
    world.do('09:00', { type: 'start', title: 'Report' });
    world.apply(quit(world.state, at('09:30')));
    expect(sketch(world)).toEqual(['Report · paused · 09:00–09:30 · quit 09:30–']);
  });

  test('When nothing runs, an end changes nothing', () => {
    expect(quit(new World().state, at('09:30'))).toEqual([]);
  });

  test('With the clock set back, no work that was on record is lost', () => {
    const world = new World();
    const { id: sessionId } = world.do('09:00', { type: 'start', title: 'Report' });
    world.do('10:00', { type: 'note', sessionId, text: 'still at it' });
    world.apply(quit(world.state, at('09:30')));
    expect(sketch(world)).toEqual(['Report · paused · 09:00–10:00 · quit 10:00–']);
  });
});

describe('settleCrash', () => {
  test('A clock left running is paused when the product was last alive, and the time since is asked about', () => {
    const { world, report, awayId } = afterCrash();
    world.now = at('10:10');
    const { away, running } = viewOpen(world.state, world.now);
    const { pausedAt, pauseReason, pauses, workedMs, pausedMs } = world.view(report);
    expect([sketch(world), running, away, { pausedAt, pauseReason, pauses, workedMs, pausedMs }]).toEqual([
      ['Report · paused · 09:00–09:30 · crash 09:30–'],
      null,
      [{ id: awayId, sessionId: report, reason: 'crash', start: at('09:30'), end: at('10:00'), resolution: null }],
      {
        pausedAt: at('09:30'),
        pauseReason: 'crash',
        pauses: [{ start: at('09:30'), end: null, reason: 'crash', awayId }],
        workedMs: 1_800_000,
        pausedMs: 2_400_000,
      },
    ]);
  });

  test('When nothing ran, there is nothing to settle', () => {
    const world = new World();
    world.do('09:00', { type: 'start', title: 'Report' });
    world.do('09:10', { type: 'pause' });
    expect(settleCrash(world.state, at('09:05'), at('10:00'))).toEqual([]);
  });

  test('A last sign of life from before the start counts no work, and one from the future none beyond now', () => {
    const settled = (lastAlive: string) => {
      const world = new World();
      world.do('09:00', { type: 'start', title: 'Report' });
      world.now = at('10:00');
      world.apply(settleCrash(world.state, at(lastAlive), at('10:00')));
      return sketch(world);
    };
    expect([settled('08:00'), settled('11:00')]).toEqual([
      ['Report · paused · 09:00–09:00 · crash 09:00–'],
      ['Report · paused · 09:00–10:00 · crash 10:00–'],
    ]);
  });

  test('An answered command is a sign of life too', () => {
    const world = new World();
    const { id: sessionId } = world.do('09:00', { type: 'start', title: 'Report' });
    world.do('09:30:10', { type: 'note', sessionId, text: 'still at it' });
    world.apply(settleCrash(world.state, at('09:30'), at('10:00')));
    expect(sketch(world)).toEqual(['Report · paused · 09:00–09:30:10.000 · crash 09:30:10.000–']);
  });

  test('Two crashes of one session are two aways', () => {
    const { world, report, awayId } = afterCrash();
    world.do('10:10', { type: 'resume', sessionId: report });
    world.apply(settleCrash(world.state, at('10:20'), at('10:30')));
    const { away } = viewOpen(world.state, at('10:30'));
    expect([sketch(world), away.map(({ id, start, end }) => ({ id, start, end }))]).toEqual([
      ['Report · paused · 09:00–09:30 10:10–10:20 · crash 09:30–10:10 · crash 10:20–'],
      [
        { id: awayId, start: at('09:30'), end: at('10:00') },
        { id: `${report}~away-2`, start: at('10:20'), end: at('10:30') },
      ],
    ]);
  });
});
