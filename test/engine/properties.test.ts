import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currentView, type SessionView, sessionRecord } from '#contract';
import { decide, openSessions, recordOf, replay, viewOpen, viewSession } from '../../src-main/engine/index.ts';
import { Model } from './model.ts';
import { type Move, type Outcome, play, stream } from './streams.ts';
import { frozen, World } from './world.ts';

/** Plays random streams and looks at the world after each move. A failure prints the seed and the shortest stream. */
function always(look: (world: World, outcome: Outcome) => void): void {
  checked((moves) => {
    const world = new World();
    for (const move of moves) look(world, play(world, move));
  });
}

function checked(property: (moves: Move[]) => void): void {
  fc.assert(
    fc.property(stream, (moves) => property(frozen(moves))),
    { numRuns: 2_000 },
  );
}

/** `expect` for hundreds of thousands of looks: it is called only to say what differs. */
function same(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}

function viewsOf(world: World): SessionView[] {
  const { sessions, running } = world.state;
  return Object.values(sessions).map((session) => viewSession(session, running, world.now));
}

function spanMs(view: SessionView, now: string): number {
  const boundaries = [...view.intervals, ...view.pauses].flatMap(({ start, end }) => [start, end ?? now]);
  const end = view.endedAt ?? [view.startedAt, now, ...boundaries].sort().at(-1) ?? now;
  return Date.parse(end) - Date.parse(view.startedAt);
}

function workOf(world: World): { start: string; end: string }[] {
  return viewsOf(world)
    .filter((view) => view.status !== 'aborted')
    .flatMap((view) => view.intervals.map(({ start, end }) => ({ start, end: end ?? world.now })))
    .filter(({ start, end }) => start < end)
    .sort((one, other) => (one.start < other.start ? -1 : 1));
}

function durationsOf(view: SessionView): number[] {
  const spans = [...view.intervals, ...view.pauses];
  const lengths = spans.map(({ start, end }) => (end === null ? 0 : Date.parse(end) - Date.parse(start)));
  return [view.workedMs, view.pausedMs, view.actualMinutes, ...lengths];
}

describe('Whatever is said, in whatever order, by whatever clock', { timeout: 120_000 }, () => {
  test('at most one session runs, it is open, and every other open one is paused', () => {
    always((world) => {
      const clocks = viewsOf(world).map((view) => `${view.status} ${view.clock}`);
      const runs = world.state.running === null ? 0 : 1;
      const paused = openSessions(world.state).length - runs;
      const count = (standing: string) => clocks.filter((clock) => clock === standing).length;
      same([count('in_progress running'), count('in_progress paused')], [runs, paused]);
      same(clocks.length - runs - paused, count('completed stopped') + count('aborted stopped'));
    });
  });

  test('worked and paused time add up to the span of each session', () => {
    always((world) => {
      for (const view of viewsOf(world)) same(view.workedMs + view.pausedMs, spanMs(view, world.now));
    });
  });

  test('nothing is ever negative', () => {
    always((world) => {
      for (const view of viewsOf(world)) {
        same(
          durationsOf(view).filter((duration) => duration < 0),
          [],
        );
      }
    });
  });

  test('no two stretches of work overlap, in one session or across those that are not aborted', () => {
    always((world) => {
      const work = workOf(world);
      same(
        work.filter(({ start }, index) => start < (work[index - 1]?.end ?? '')),
        [],
      );
    });
  });

  test('what is told is told in order: no event is dated before the one before it', () => {
    always((world) => {
      for (const session of Object.values(world.state.sessions)) {
        const told = session.events.map((event) => event.at);
        same(told, told.toSorted());
      }
    });
  });

  test('replaying what is kept of a session, through JSON and the contract, gives the same session', () => {
    checked((moves) => {
      const world = new World();
      for (const move of moves) play(world, move);
      for (const session of Object.values(world.state.sessions)) {
        const kept: unknown = JSON.parse(JSON.stringify(recordOf(session)));
        same(sessionRecord.parse(kept), recordOf(session));
        same(replay(sessionRecord.parse(kept)), session);
      }
    });
  });

  test('a refused command changes nothing, and the same question gets the same answer', () => {
    checked((moves) => {
      const world = new World();
      for (const move of moves) askTwice(world, move);
    });
  });

  test('every view is as the contract says, to the key', () => {
    checked((moves) => {
      const world = new World();
      for (const move of moves) play(world, move);
      const strict = currentView.omit({ todayMs: true, zone: true, elsewhere: true, overlaps: true }).strict();
      expect([world.views().length, strict.safeParse(viewOpen(world.state, world.now)).error]).toEqual([
        Object.keys(world.state.sessions).length,
        undefined,
      ]);
    });
  });

  test('a naive list of intervals agrees on who runs and how long each worked', () => {
    checked((moves) => {
      const world = new World();
      const model = new Model();
      for (const move of moves) {
        const newId = newIdIn(world.state);
        model.follow(play(world, move), world.now, newId);
        const worked = viewsOf(world).map((view) => [view.id, view.workedMs]);
        const naive = worked.map(([id]) => [id, model.workedMs(String(id), Date.parse(world.now))]);
        same([world.state.running?.sessionId, worked], [model.running?.sessionId, naive]);
      }
    });
  });
});

/** Frozen states throw when anything writes to them; the text is compared all the same. */
function askTwice(world: World, move: Move): void {
  const { state } = world;
  const told = JSON.stringify(state);
  const outcome = play(world, move);
  if (outcome.kind === 'quit' || outcome.kind === 'crashed') return;
  const again = decide(state, outcome.command, { ...world.moment(), newId: newIdIn(state) });
  same(again.ok ? again.value : null, outcome.kind === 'accepted' ? outcome.decision : null);
  same(JSON.stringify(state), told);
  if (outcome.kind === 'refused') same(world.state === state, true);
}

function newIdIn(state: World['state']): string {
  return `id-${Object.keys(state.sessions).length + 1}`;
}
