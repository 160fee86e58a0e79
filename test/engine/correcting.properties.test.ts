import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Interval, SessionEvent, SessionView } from '#contract';
import { later, type State } from '../../src-main/engine/index.ts';
import { type Move, play, stream } from './streams.ts';
import { frozen, World } from './world.ts';

type Session = State['sessions'][string];

const runs = { numRuns: 1_500 };

/** What a session has worked by the engine's own clock, the running stretch included. */
function workOf(state: State, session: Session | undefined, now: string): Interval[] {
  const until = later(now, state.latest);
  const current =
    session !== undefined && state.running?.sessionId === session.id
      ? [{ start: state.running.since, end: until }]
      : [];
  return [...(session?.worked ?? []), ...current].filter(({ start, end }) => start < end);
}

function minus(work: Interval[], taken: Interval[]): Interval[] {
  return taken.reduce(
    (left, { start, end }) =>
      left.flatMap((one) =>
        one.end <= start || end <= one.start
          ? [one]
          : [
              { start: one.start, end: start },
              { start: end, end: one.end },
            ].filter((part) => part.start < part.end),
      ),
    work,
  );
}

/** The time an event says is not this session's work any more. */
function toldBy(event: SessionEvent): Interval[] {
  switch (event.type) {
    case 'amended':
      return event.before.map(({ start, end }) => ({ start, end: end ?? event.at }));
    case 'undone':
      return event.took;
    case 'workTaken':
      return [event.worked];
    case 'paused':
      return [{ start: event.worked.end, end: event.at }];
    default:
      return [];
  }
}

function untold(world: World, before: State): Interval[] {
  const after = world.state;
  return Object.values(after.sessions).flatMap((session) => {
    const known = before.sessions[session.id];
    const now = later(world.now, after.latest);
    const lost = minus(workOf(before, known, now), workOf(after, session, now));
    return minus(lost, session.events.slice(known?.events.length ?? 0).flatMap(toldBy));
  });
}

/** Commands and amendments only, and few enough that each can be taken back. */
function isSaid({ act }: Move): boolean {
  return act.kind === 'amend' || (act.kind === 'tell' && act.command.type !== 'signOff');
}

function withoutPast({ history: _history, ...view }: SessionView): unknown {
  return view;
}

describe('Whatever is corrected and taken back', { timeout: 120_000 }, () => {
  test('no recorded millisecond is lost without an event that says where it went', () => {
    fc.assert(
      fc.property(stream, (moves) => {
        const world = new World();
        for (const move of frozen(moves)) {
          const before = world.state;
          play(world, move);
          const lost = untold(world, before);
          if (lost.length > 0) expect(lost).toEqual([]);
        }
      }),
      runs,
    );
  });

  test('undoing all of it gives back the start: what came since is aborted and holds no work', () => {
    fc.assert(
      fc.property(stream, stream, (begin, rest) => {
        const world = new World();
        for (const move of frozen(begin)) play(world, move);
        world.state = frozen({ ...world.state, undo: [] });
        const start = world.state;
        const said = rest.filter(isSaid).slice(0, 20);
        for (const move of frozen(said)) play(world, move);
        while (world.state.undo.length > 0) {
          const undone = world.say({ type: 'undo', includeProcedures: true });
          if (!undone.ok) throw new Error(undone.error.message);
        }
        const later = world.views().filter(({ id }) => start.sessions[id] === undefined);
        const known = world.views().filter(({ id }) => start.sessions[id] !== undefined);
        const old = new World();
        old.state = frozen({ ...start, latest: world.state.latest });
        old.now = world.now;
        expect([
          known.map(withoutPast),
          world.state.running,
          world.state.procedures,
          later.map(({ status, workedMs }) => [status, workedMs]),
        ]).toEqual([old.views().map(withoutPast), start.running, start.procedures, later.map(() => ['aborted', 0])]);
      }),
      runs,
    );
  });
});
