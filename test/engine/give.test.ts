import { describe, expect, test } from 'vitest';
import type { Gift } from '#contract';
import { at, refusal, sketch, World } from './world.ts';

const why = 'It was another session';
const given = (start: string, end: string) => ({ start: at(start), end: at(end) });
const span = (start: string, end: string | null) => ({ start: at(start), end: end === null ? null : at(end) });

describe('What an amendment gives away', () => {
  test('What was another session’s work is given to it in the same change, and one undo takes both back', () => {
    const world = new World();
    const { id: call } = world.do('08:00', { type: 'start', title: 'Phone call' });
    const { id: sessionId } = world.do('09:00', { type: 'start', title: 'Report' });
    world.do('12:00', { type: 'checkout', decision: 'complete' });
    const before = sketch(world);
    const give = [
      { ...given('10:00', '10:30'), sessionId: call },
      { ...given('11:00', '12:00'), title: 'Lunch talk' },
    ];
    const intervals = [span('09:00', '10:00'), span('10:30', '11:00')];
    const answered = world.do('12:05', { type: 'amend', sessionId, intervals, give, why });
    const after = sketch(world);
    world.do('12:06', { type: 'undo' });
    expect([answered.title, after, sketch(world)]).toEqual([
      'Report',
      [
        'Phone call · paused · 08:00–09:00 10:00–10:30 · switch 09:00–10:00 · switch 10:30–',
        'Report · completed · 09:00–10:00 10:30–11:00 · manual 10:00–10:30',
        'Lunch talk · paused · 11:00–12:00 · manual 12:00–',
      ],
      [...before, 'Lunch talk · aborted · no work · manual 11:00–12:06'],
    ]);
  });

  test('A pause is given to what was done in it; what is taken, locked, late or twice is refused, and nothing changes', () => {
    const world = new World();
    const { id: call } = world.do('08:00', { type: 'start', title: 'Phone call' });
    const { id: sessionId } = world.do('09:00', { type: 'start', title: 'Report' });
    world.do('10:00', { type: 'pause' });
    const { id: signed } = world.do('10:30', { type: 'start', title: 'Audit' });
    world.do('11:00', { type: 'checkout', decision: 'complete' });
    world.do('11:00', { type: 'signOff', sessionId: signed, name: 'Ana' });
    world.do('11:00', { type: 'resume', sessionId });
    const intervals = [span('09:00', '10:00'), span('11:00', null)];
    const tell = (...give: Gift[]) => world.tell('11:30', { type: 'amend', sessionId, intervals, give, why });
    const refusals = [
      tell({ ...given('10:20', '10:40'), sessionId: call }),
      tell({ ...given('11:00', '11:10'), sessionId: call }),
      tell({ ...given('10:00', '10:10'), sessionId: signed }),
      tell({ ...given('11:20', '11:50'), sessionId: call }),
      tell({ ...given('10:00', '10:10'), sessionId: call }, { ...given('10:05', '10:20'), sessionId: call }),
      tell({ ...given('10:00', '10:10'), title: 'One' }, { ...given('10:10', '10:20'), title: 'Two' }),
    ].map((result) => refusal(result));
    const unchanged = sketch(world)[0];
    tell({ ...given('10:00', '10:30'), sessionId: call });
    expect([refusals, unchanged, sketch(world)]).toEqual([
      [
        'OVERLAP: That time already has recorded work of "Audit". Choose a time that is free',
        'OVERLAP: That time already has recorded work of "Report". Choose a time that is free',
        'INVALID_SESSION_STATE: Cannot amend a session that is signed off: Ana locked "Audit" on 2026-11-20',
        expect.stringContaining('INVALID_INPUT: The times cannot be given away'),
        expect.stringContaining('give must not lie over one another'),
        expect.stringContaining('give can name at most one new session'),
      ],
      'Phone call · paused · 08:00–09:00 · switch 09:00–',
      [
        'Phone call · paused · 08:00–09:00 10:00–10:30 · switch 09:00–10:00 · switch 10:30–',
        'Report · running · 09:00–10:00 11:00– · manual 10:00–11:00',
        'Audit · completed · 10:30–11:00',
      ],
    ]);
  });
});
