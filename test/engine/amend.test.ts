import { describe, expect, test } from 'vitest';
import { at, refusal, sketch, World } from './world.ts';

const why = 'Forgot to pause for lunch';
const span = (start: string, end: string | null) => ({ start: at(start), end: end === null ? null : at(end) });

function completedReport() {
  const world = new World();
  const { id: sessionId } = world.do('09:00', { type: 'start', title: 'Report' });
  world.do('17:00', { type: 'checkout', decision: 'complete' });
  return { world, sessionId };
}

describe('amend', () => {
  test('The work of a completed session is corrected, and the history keeps what was on record and why', () => {
    const { world, sessionId } = completedReport();
    const intervals = [span('09:00', '12:00'), span('13:00', '17:00')];
    const view = world.do('17:05', { type: 'amend', sessionId, intervals, why });
    expect([sketch(world), view.workedMs, view.pausedMs, view.history.at(-1)]).toEqual([
      ['Report · completed · 09:00–12:00 13:00–17:00 · manual 12:00–13:00'],
      7 * 3_600_000,
      3_600_000,
      {
        type: 'amended',
        at: at('17:05'),
        why,
        before: [span('09:00', '17:00')],
        intervals,
        since: null,
      },
    ]);
  });

  test('The span of a session that was at work until its checkout follows the work, to both sides', () => {
    const { world, sessionId } = completedReport();
    const shorter = world.do('17:05', { type: 'amend', sessionId, intervals: [span('10:00', '16:00')], why });
    const longer = world.do('17:06', { type: 'amend', sessionId, intervals: [span('08:00', '16:30')], why });
    expect([shorter, longer].map(({ startedAt, endedAt, pausedMs }) => [startedAt, endedAt, pausedMs])).toEqual([
      [at('10:00'), at('16:00'), 0],
      [at('08:00'), at('16:30'), 0],
    ]);
  });

  test('With no work left, a closed session lies where it was opened, and ends no earlier', () => {
    const { world, sessionId } = completedReport();
    const yesterday = { start: '2026-11-19T09:00:00.000Z', end: '2026-11-19T10:00:00.000Z' };
    world.do('17:05', { type: 'amend', sessionId, intervals: [yesterday], why });
    const moved = world.do('17:06', { type: 'amend', sessionId, intervals: [], why });
    expect([moved.startedAt, moved.endedAt, moved.workedMs, moved.pausedMs]).toEqual([
      yesterday.end,
      yesterday.end,
      0,
      0,
    ]);
  });

  test('The pause before the checkout of a paused session stays', () => {
    const world = new World();
    const { id: sessionId } = world.do('09:00', { type: 'start', title: 'Report' });
    world.do('10:00', { type: 'pause' });
    world.do('11:00', { type: 'checkout', sessionId, decision: 'complete' });
    world.do('11:05', { type: 'amend', sessionId, intervals: [span('09:00', '09:30')], why });
    expect(sketch(world)).toEqual(['Report · completed · 09:00–09:30 · manual 09:30–11:00']);
  });

  test('A running clock runs on, from now or from where the last interval says', () => {
    const world = new World();
    const { id: sessionId } = world.do('09:00', { type: 'start', title: 'Report' });
    world.do('10:00', { type: 'amend', sessionId, intervals: [span('09:00', '09:30')], why });
    const fromNow = sketch(world);
    world.do('10:30', { type: 'amend', sessionId, intervals: [span('09:10', '09:20'), span('09:45', null)], why });
    expect([fromNow, sketch(world), world.state.running]).toEqual([
      ['Report · running · 09:00–09:30 10:00– · manual 09:30–10:00'],
      ['Report · running · 09:10–09:20 09:45– · manual 09:20–09:45'],
      { sessionId, since: at('09:45') },
    ]);
  });

  test('A paused session is amended and stays paused, with no work at all if need be', () => {
    const world = new World();
    const { id: sessionId } = world.do('09:00', { type: 'start', title: 'Report' });
    world.do('10:00', { type: 'pause' });
    world.do('10:30', { type: 'amend', sessionId, intervals: [], why });
    expect(sketch(world)).toEqual(['Report · paused · no work · manual 09:00–']);
  });

  test('Time of other sessions is refused and each conflict named; touching ends and aborted work are not in the way', () => {
    const world = new World();
    const { id: report } = world.do('09:00', { type: 'start', title: 'Report' });
    const { id: call } = world.do('10:00', { type: 'start', title: 'Phone call' });
    const { id: wrong } = world.do('11:00', { type: 'start', title: 'Wrong' });
    world.do('12:00', { type: 'abort', sessionId: wrong });
    world.do('12:00', { type: 'resume', sessionId: call });
    const refused = world.tell('12:30', { type: 'amend', sessionId: report, intervals: [span('09:30', '12:10')], why });
    const touching = [span('09:00', '10:00'), span('11:00', '12:00')];
    const accepted = world.do('12:31', { type: 'amend', sessionId: report, intervals: touching, why });
    expect([refusal(refused), refused.ok ? null : refused.error.details, accepted.intervals]).toEqual([
      'OVERLAP: That time already has recorded work of "Phone call". Choose a time that is free',
      [
        { sessionId: call, title: 'Phone call', ...span('10:00', '11:00') },
        { sessionId: call, title: 'Phone call', ...span('12:00', '12:30') },
      ],
      touching,
    ]);
  });

  test.each([
    ['unsorted', [span('09:30', '09:40'), span('09:00', '09:10')], 'intervals.1'],
    ['overlapping', [span('09:00', '09:20'), span('09:10', '09:30')], 'intervals.1'],
    ['empty', [span('09:00', '09:00')], 'intervals.0'],
    ['going on before the last', [span('09:00', null), span('09:10', '09:30')], 'intervals.1'],
    ['in the future', [span('09:00', '17:30')], 'intervals.0'],
    ['going on, of a session that does not run', [span('09:00', null)], 'intervals.0'],
    ['before records begin', [{ start: '1969-12-31T23:00:00.000Z', end: at('09:10') }], 'intervals.0'],
  ])('Intervals that are %s are refused by name', (_what, intervals, field) => {
    const { world, sessionId } = completedReport();
    const before = sketch(world);
    const refused = world.tell('17:05', { type: 'amend', sessionId, intervals, why });
    const named = refused.ok ? null : [refused.error.code, Reflect.get(Object(refused.error.details), 0)?.field];
    expect([named, sketch(world)]).toEqual([['INVALID_INPUT', field], before]);
  });

  test('It takes a reason, and an aborted session is left as it is', () => {
    const { world, sessionId } = completedReport();
    const { id: wrong } = world.do('17:10', { type: 'start', title: 'Wrong' });
    world.do('17:20', { type: 'abort', sessionId: wrong });
    const intervals = [span('17:10', '17:15')];
    expect([
      refusal(world.tell('17:30', { type: 'amend', sessionId, intervals, why: ' ' })),
      refusal(world.tell('17:30', { type: 'amend', sessionId: wrong, intervals, why })),
    ]).toEqual([
      'INVALID_INPUT: That was not understood, and nothing was changed: why must not be empty',
      'INVALID_SESSION_STATE: Cannot amend an aborted session; its time counts nowhere',
    ]);
  });

  test('An away that was amended over is answered anew: what the answer gave is taken back, whatever it became', () => {
    const world = new World();
    const { id: sessionId } = world.do('09:00', { type: 'start', title: 'Report' });
    world.crash('10:00', '11:00');
    const [away] = world.state.sessions[sessionId]?.aways ?? [];
    const awayId = away?.id ?? '';
    world.do('11:05', { type: 'resolveAway', awayId, as: 'work' });
    world.do('11:10', { type: 'amend', sessionId, intervals: [span('09:30', '10:40')], why });
    world.do('11:15', { type: 'resolveAway', awayId, as: 'break' });
    expect(sketch(world)).toEqual(['Report · paused · 09:30–10:00 · crash 10:00–']);
  });
});

describe('signOff', () => {
  test('It locks a completed session: amend, review, undo and answers about its time refuse from then on', () => {
    const { world, sessionId } = completedReport();
    const view = world.do('17:05', { type: 'signOff', sessionId, name: 'Ana', remark: 'Checked with the client' });
    const locked = 'Ana locked "Report" on 2026-11-20';
    expect([
      view.signedOff,
      view.history.at(-1),
      refusal(world.tell('17:06', { type: 'amend', sessionId, intervals: [span('09:00', '10:00')], why })),
      refusal(world.tell('17:06', { type: 'review', sessionId, keep: 'early' })),
      refusal(world.tell('17:06', { type: 'undo' })),
      refusal(world.tell('17:06', { type: 'signOff', sessionId, name: 'Ben' })),
      world.do('17:07', { type: 'archive', sessionId }).archived,
      world.do('17:08', { type: 'undo' }).archived,
    ]).toEqual([
      { at: at('17:05'), name: 'Ana', remark: 'Checked with the client' },
      { type: 'signedOff', at: at('17:05'), name: 'Ana', remark: 'Checked with the client' },
      `INVALID_SESSION_STATE: Cannot amend a session that is signed off: ${locked}`,
      `INVALID_SESSION_STATE: Cannot edit the review of a session that is signed off: ${locked}`,
      `INVALID_SESSION_STATE: Cannot undo a change of a session that is signed off: ${locked}`,
      'INVALID_SESSION_STATE: Session is already signed off',
      true,
      false,
    ]);
  });

  test('A session with a time away that nobody answered for is not signed off; once it is, the answer stands', () => {
    const world = new World();
    const { id: sessionId } = world.do('09:00', { type: 'start', title: 'Report' });
    world.crash('10:00', '11:00');
    world.do('11:05', { type: 'checkout', sessionId, decision: 'complete' });
    const early = refusal(world.tell('11:06', { type: 'signOff', sessionId, name: 'Ana' }));
    const awayId = `${sessionId}~away-1`;
    world.do('11:07', { type: 'resolveAway', awayId, as: 'work' });
    world.do('11:08', { type: 'signOff', sessionId, name: 'Ana' });
    expect([early, refusal(world.tell('11:09', { type: 'resolveAway', awayId, as: 'break' }))]).toEqual([
      'INVALID_SESSION_STATE: Cannot sign off a session with an unanswered time away: answer it first',
      'INVALID_SESSION_STATE: Cannot answer for the time of a session that is signed off: Ana locked "Report" on 2026-11-20',
    ]);
  });

  test('Only completed sessions can be signed off', () => {
    const world = new World();
    const { id: sessionId } = world.do('09:00', { type: 'start', title: 'Report' });
    const running = refusal(world.tell('09:10', { type: 'signOff', sessionId, name: 'Ana' }));
    world.do('09:20', { type: 'abort', sessionId });
    expect([running, refusal(world.tell('09:30', { type: 'signOff', sessionId, name: 'Ana' }))]).toEqual([
      'INVALID_SESSION_STATE: Cannot sign off a running session; only completed ones can be signed off',
      'INVALID_SESSION_STATE: Cannot sign off an aborted session; only completed ones can be signed off',
    ]);
  });
});
