import { describe, expect, test } from 'vitest';
import { at, refusal, sketch, World } from './world.ts';

function reportAt(time: string) {
  const world = new World();
  const { id: sessionId } = world.do(time, { type: 'start', title: 'Report', steps: ['Draft'] });
  return { world, sessionId };
}

const undo = { type: 'undo' } as const;

describe('undo', () => {
  test('With nothing done there is nothing to undo', () => {
    expect(refusal(new World().tell('09:00', undo))).toBe('NOTHING_TO_UNDO: There is nothing to undo');
  });

  test.each([
    ['pause', { type: 'pause' }],
    ['checkout', { type: 'checkout', decision: 'complete', review: { try: 'earlier' } }],
    ['abort', { type: 'abort', sessionId: 'id-1', reason: 'Wrong' }],
  ] as const)('A clock that a %s stopped runs on as if it had not', (_name, command) => {
    const { world } = reportAt('09:00');
    world.do('10:00', command);
    const view = world.do('10:05', undo);
    expect([sketch(world), view.review, view.history.map(({ type }) => type).at(-1)]).toEqual([
      ['Report · running · 09:00–'],
      null,
      'undone',
    ]);
  });

  test('A switch is one step: what ran runs on, and what was switched to stands as before', () => {
    const { world, sessionId } = reportAt('09:00');
    const { id: call } = world.do('09:10', { type: 'start', title: 'Phone call' });
    world.do('09:20', { type: 'resume', sessionId });
    world.do('09:30', { type: 'resume', sessionId: call });
    const answer = world.do('09:40', undo);
    expect([answer.id, sketch(world)]).toEqual([
      sessionId,
      [
        'Report · running · 09:00–09:10 09:20– · switch 09:10–09:20',
        'Phone call · paused · 09:10–09:20 · switch 09:20–',
      ],
    ]);
  });

  test('A session whose start is undone is kept as an aborted one that holds no work, and what it interrupted runs on', () => {
    const { world } = reportAt('09:00');
    world.do('09:10', { type: 'start', title: 'Phone call' });
    world.do('09:20', undo);
    const call = world.view('id-2');
    expect([sketch(world), call.history.at(-1)]).toEqual([
      ['Report · running · 09:00–', 'Phone call · aborted · no work · manual 09:10–09:20'],
      {
        type: 'undone',
        at: at('09:20'),
        events: [0],
        stops: null,
        took: [{ start: at('09:10'), end: at('09:20') }],
      },
    ]);
  });

  test('A checkout with what came after it is one step', () => {
    const { world, sessionId } = reportAt('09:00');
    world.do('10:00', { type: 'checkout', decision: 'switch', next: { title: 'Phone call' } });
    world.do('10:10', undo);
    const switched = sketch(world);
    world.do('10:20', { type: 'checkout', decision: 'continue', review: { keep: 'calm' }, remainingMs: 60_000 });
    world.do('10:30', undo);
    expect([switched[0], sketch(world)[0], world.open().map(({ id }) => id)]).toEqual([
      'Report · running · 09:00–',
      'Report · running · 09:00–',
      [sessionId],
    ]);
  });

  test('Notes, checks, steps, plans and amendments are taken back, the last one first', () => {
    const { world, sessionId } = reportAt('09:00');
    const before = describing(world);
    world.do('09:01', { type: 'note', sessionId, text: 'begun' });
    world.do('09:02', { type: 'check', sessionId, stepId: 'step-1', result: 'pass' });
    world.do('09:03', { type: 'addStep', sessionId, text: 'Send' });
    world.do('09:04', { type: 'revise', sessionId, title: 'Annual report', plannedCheckoutAt: at('12:00') });
    world.do('09:05', { type: 'snooze', sessionId, byMs: 60_000 });
    world.do('09:06', { type: 'amend', sessionId, intervals: [{ start: at('09:03'), end: null }], why: 'late' });
    const after = describing(world);
    for (const _ of Array(6)) world.do('09:10', undo);
    expect([before === after, describing(world), sketch(world)]).toEqual([
      false,
      before,
      ['Report · running · 09:00–'],
    ]);
  });

  test('A step or away that was taken back does not give its identity to another', () => {
    const { world, sessionId } = reportAt('09:00');
    world.do('09:03', { type: 'addStep', sessionId, text: 'Send' });
    world.do('09:04', undo);
    const { steps } = world.do('09:05', { type: 'addStep', sessionId, text: 'Print' });
    expect(steps.map(({ id }) => id)).toEqual(['step-1', 'step-3']);
  });

  test('Only the last twenty can be taken back', () => {
    const { world, sessionId } = reportAt('09:00');
    for (let note = 1; note <= 22; note += 1) world.do('09:01', { type: 'note', sessionId, text: String(note) });
    for (let times = 1; times <= 20; times += 1) world.do('09:02', undo);
    expect([world.view(sessionId).notes.map(({ text }) => text), refusal(world.tell('09:03', undo))]).toEqual([
      ['1', '2'],
      'NOTHING_TO_UNDO: There is nothing to undo',
    ]);
  });

  test('While another session runs, the clock stays where the undone command stopped it', () => {
    const { world, sessionId } = reportAt('09:00');
    world.do('09:30', { type: 'pause' });
    world.state = { ...world.state, undo: [] };
    world.do('09:40', { type: 'start', title: 'Phone call' });
    const call = world.state.running;
    world.state = { ...world.state, running: null };
    world.do('09:45', { type: 'checkout', sessionId, decision: 'complete' });
    world.state = { ...world.state, running: call };
    world.do('09:50', undo);
    expect(sketch(world)).toEqual(['Report · paused · 09:00–09:30 · manual 09:30–', 'Phone call · running · 09:40–']);
  });

  test('After the product was ended the clock stays paused from the instant of the undone command', () => {
    const { world } = reportAt('09:00');
    world.do('10:00', { type: 'checkout', decision: 'complete' });
    world.restart();
    world.do('11:00', undo);
    expect(sketch(world)).toEqual(['Report · paused · 09:00–10:00 · manual 10:00–']);
  });

  test('A switch that was undone after a crash leaves both paused, and the question of the crash goes', () => {
    const { world, sessionId } = reportAt('09:00');
    world.do('09:30', { type: 'start', title: 'Phone call' });
    world.crash('10:00', '11:00');
    world.do('11:05', undo);
    expect([sketch(world), world.state.sessions[sessionId]?.aways]).toEqual([
      ['Report · paused · 09:00–09:30 · switch 09:30–', 'Phone call · aborted · no work · manual 09:30–11:05'],
      [],
    ]);
  });

  test('Where the person left since, the clock that would have run on stops there, and the question is asked of it', () => {
    const { world, sessionId } = reportAt('09:00');
    world.do('09:30', { type: 'start', title: 'Phone call' });
    world.leave('lock', '09:45', '09:50');
    world.comeBack('10:30');
    world.do('10:31', undo);
    expect([sketch(world), world.state.sessions[sessionId]?.aways]).toEqual([
      ['Report · paused · 09:00–09:45 · lock 09:45–', 'Phone call · aborted · no work · manual 09:30–10:31'],
      [
        {
          id: `${sessionId}~away-1`,
          sessionId,
          reason: 'lock',
          start: at('09:45'),
          end: at('10:30'),
          resolution: null,
        },
      ],
    ]);
  });

  test('What the desktop noticed after a note stays when the note is undone', () => {
    const { world, sessionId } = reportAt('09:00');
    world.do('09:10', { type: 'note', sessionId, text: 'begun' });
    world.leave('idle', '10:00', '10:05');
    world.comeBack('10:30');
    world.do('10:31', undo);
    expect([sketch(world), world.view(sessionId).notes]).toEqual([['Report · paused · 09:00–10:00 · idle 10:00–'], []]);
  });

  test('An answer about an away is taken back: the question stands again, and the time is free', () => {
    const { world, sessionId } = reportAt('09:00');
    world.crash('10:00', '11:00');
    const awayId = `${sessionId}~away-1`;
    world.do('11:05', { type: 'resolveAway', awayId, as: 'session', title: 'Lunch with Ana', resume: true });
    world.do('11:10', undo);
    expect([sketch(world), world.state.sessions[sessionId]?.aways[0]?.resolution]).toEqual([
      ['Report · paused · 09:00–10:00 · crash 10:00–', 'Lunch with Ana · aborted · no work · manual 10:00–11:10'],
      null,
    ]);
  });

  test('Procedures are not sessions: an undo passes over them, however many there were, unless it is told otherwise', () => {
    const { world } = reportAt('09:00');
    world.do('09:10', { type: 'pause' });
    for (let times = 0; times < 25; times += 1) world.say({ type: 'saveProcedure', title: 'Release', steps: ['Tag'] });
    world.do('09:20', undo);
    world.say({ ...undo, includeProcedures: true });
    expect([sketch(world), world.state.procedures.length, world.state.undo.length]).toEqual([
      ['Report · running · 09:00–'],
      1,
      20,
    ]);
  });

  test('A procedure that was removed, changed or made is what it was, in its place, step by step; then what came before', () => {
    const { world } = reportAt('09:00');
    const moment = world.moment();
    for (const title of ['Invoice', 'Release', 'Travel']) {
      world.moment = () => ({ ...moment, newId: title });
      world.say({ type: 'saveProcedure', title, steps: ['Look'] });
    }
    const listed = () => world.state.procedures.map(({ title, steps }) => `${title}: ${steps.join()}`);
    world.say({ type: 'saveProcedure', procedureId: 'Invoice', title: 'Bill', steps: [] });
    world.say({ type: 'removeProcedure', procedureId: 'Release' });
    const stood = [listed()];
    for (let times = 0; times < 5; times += 1) {
      world.say({ ...undo, includeProcedures: true });
      stood.push(listed());
    }
    world.moment = () => ({ ...moment, now: at('09:30') });
    world.say({ ...undo, includeProcedures: true });
    expect([stood, world.state.undo, sketch(world)]).toEqual([
      [
        ['Travel: Look', 'Bill: '],
        ['Release: Look', 'Travel: Look', 'Bill: '],
        ['Invoice: Look', 'Release: Look', 'Travel: Look'],
        ['Invoice: Look', 'Release: Look'],
        ['Invoice: Look'],
        [],
      ],
      [],
      ['Report · aborted · no work · manual 09:00–09:30'],
    ]);
  });
});

/** All that describes the session, without its history. */
function describing(world: World): string {
  const {
    history: _history,
    workedMs: _worked,
    pausedMs: _paused,
    actualMinutes: _minutes,
    ...rest
  } = world.view('id-1');
  return JSON.stringify(rest);
}
