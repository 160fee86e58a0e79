import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CommandInput, settings as settingsSchema } from '#contract';
import { type Absence, type AbsenceEffect, observe, present, type Sign } from '../../src-main/app/desktop/absence.ts';
import { happensBy } from '../../src-main/app/desktop/take-notice.ts';
import { awaysUnderWay } from '../../src-main/engine/index.ts';
import { at, World } from '../engine/world.ts';
import { type Desktop, stories, type TrueAbsence, tellStory } from './day-at-the-desk.ts';

const away = settingsSchema.parse({}).away;
const second = 1_000;

type Noticed = { sinceMs: number; untilMs: number | null };

/** What the policy makes of the signs, as the absences that it noticed. */
function noticed(signs: Sign[]): Noticed[] {
  const absences: Noticed[] = [];
  let absence: Absence = present;
  for (const sign of signs) {
    const [next, effects] = observe(absence, sign, away);
    absence = next;
    for (const effect of effects) take(absences, effect);
  }
  return absences;
}

function take(absences: Noticed[], effect: AbsenceEffect): void {
  const last = absences.at(-1);
  if (effect.type === 'left') absences.push({ sinceMs: effect.sinceMs, untilMs: null });
  else if (last === undefined) throw new Error(`${effect.type} before anybody left`);
  else if (effect.type === 'leftEarlier') last.sinceMs = effect.sinceMs;
  else last.untilMs = effect.atMs;
}

/** Input is measured in whole seconds, or not at all; looks are 15 s apart, and a return is seen by the next but one. */
function expectNear(found: Noticed | undefined, truth: TrueAbsence, desktop: Desktop): void {
  const measured = desktop !== 'neverIdle';
  const startOffMs = (found?.sinceMs ?? 0) - truth.lastInputMs;
  expect(startOffMs).toBeGreaterThanOrEqual(measured && truth.isAnnounced ? -second : -15 * second);
  expect(startOffMs).toBeLessThanOrEqual(measured ? second : 30 * second);
  const returnOffMs = (found?.untilMs ?? 0) - truth.returnMs;
  // Where input is not measured, waking is all that is known: 20 s before the return in these stories.
  expect(returnOffMs).toBeGreaterThanOrEqual(measured ? -second : -21 * second);
  expect(returnOffMs).toBeLessThanOrEqual(31 * second);
}

describe('Days at a desk, told with losses, echoes and delays, by a clock that is set back and on', () => {
  test.each<Desktop>(['measures', 'measuresWithoutSleep', 'neverIdle'])(
    'A desktop that %s: each absence once, from the last input to the return',
    (desktop) => {
      fc.assert(
        fc.property(stories, (story) => {
          const { signs, absences } = tellStory(story, desktop);
          const found = noticed(signs);
          expect(found.length).toBe(absences.length);
          for (const [index, truth] of absences.entries()) expectNear(found[index], truth, desktop);
        }),
        { numRuns: 1_000 },
      );
    },
  );
});

const idleMs = fc.option(
  fc.oneof(
    fc.constant(0),
    fc.integer({ min: 0, max: 40 }).map((minutes) => minutes * 30 * second),
  ),
);
const passing = fc.oneof(
  { weight: 8, arbitrary: fc.constant(15 * second) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 20 * second }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 3_600 * second }) },
  { weight: 1, arbitrary: fc.integer({ min: -7_200 * second, max: 0 }) },
);
/** How much older the sign is than the moment it is told at. */
const lateness = fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 600 * second }));
const sign = fc.record({
  kind: fc.constantFrom(
    'look',
    'look',
    'look',
    'lock',
    'unlock',
    'suspend',
    'wake',
    'active',
    'beat',
    'command' as const,
  ),
  idleMs,
  locked: fc.boolean(),
});
const command = fc.constantFrom('toggle', 'start', 'note', 'work', 'none' as const);
const moves = fc.record({ passing, lateness, sign, command });
type Move = typeof moves extends fc.Arbitrary<infer One> ? One : never;
const garbage = fc.array(moves, { minLength: 5, maxLength: 60 });

/** Gives a command at the world's own time, if it makes sense there. */
function give(world: World, kind: Move['command']): void {
  const { state, now } = world;
  const waiting = Object.values(state.sessions).flatMap(({ aways }) => aways.filter((one) => one.end !== null));
  const awayId = waiting.find((one) => one.resolution === null)?.id;
  const said = {
    toggle: { type: 'toggle' },
    start: Object.keys(state.sessions).length < 4 ? { type: 'start', title: 'Report' } : null,
    note: state.running && { type: 'note', sessionId: state.running.sessionId, text: 'still at it' },
    work: awayId === undefined ? null : { type: 'resolveAway', awayId, as: 'work' },
    none: null,
  } as const satisfies Record<Move['command'], CommandInput | null>;
  const input = said[kind];
  if (input !== null) world.say(input);
  world.now = now;
}

describe('Signs at random, with the clock set back and forward', () => {
  test('Through the engine: nothing counts twice, no start moves later, nothing is negative, nothing runs while nobody is there', () => {
    fc.assert(
      fc.property(garbage, (moves) => {
        const desk = new EngineAtADesk();
        for (const move of moves) desk.move(move);
      }),
      { numRuns: 400 },
    );
  });
});

/** The engine, fed by the policy, in a world whose clock jumps. */
class EngineAtADesk {
  private readonly world = new World();
  private absence: Absence = present;
  private nowMs = Date.parse(at('09:00'));

  constructor() {
    this.world.do('09:00', { type: 'start', title: 'Report' });
  }

  move({ passing, lateness, sign, command }: Move): void {
    this.nowMs += passing;
    const { world } = this;
    const now = new Date(this.nowMs).toISOString();
    const isCommand = sign.kind === 'command';
    const [next, effects] = observe(this.absence, { ...sign, atMs: this.nowMs - (isCommand ? 0 : lateness) }, away);
    this.absence = next;
    const starts = startsOf(world);
    for (const effect of effects) world.apply(happensBy(effect, world.state, now));
    for (const [id, start] of startsOf(world)) expect(start <= (starts.get(id) ?? start)).toBe(true);
    world.now = now;
    if (isCommand) give(world, command);
    expectSound(world, next);
  }
}

function startsOf(world: World): Map<string, string> {
  return new Map(
    world.views().flatMap(({ id }) => (world.state.sessions[id]?.aways ?? []).map((one) => [one.id, one.start])),
  );
}

function expectSound(world: World, absence: Absence): void {
  const work = world
    .views()
    .flatMap(({ intervals }) => intervals.map(({ start, end }) => [start, end ?? world.state.latest] as const))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  work.forEach(([start, end], index) => {
    if (start > end && index < work.length - 1) throw new Error(`Work from ${start} to ${end}`);
    const next = work[index + 1];
    if (next !== undefined && start !== end && next[0] !== next[1]) expect(end <= next[0]).toBe(true);
  });
  for (const view of world.views()) {
    const nowMs = Math.max(Date.parse(world.now), Date.parse(world.state.latest));
    const endMs = view.endedAt === null ? nowMs : Date.parse(view.endedAt);
    expect(view.workedMs).toBeGreaterThanOrEqual(0);
    expect(view.pausedMs).toBeGreaterThanOrEqual(0);
    if (nowMs === Date.parse(world.now)) expect(view.workedMs + view.pausedMs).toBe(endMs - Date.parse(view.startedAt));
  }
  if (absence.away === null) expect(awaysUnderWay(world.state)).toEqual([]);
  else expect(world.state.running).toBeNull();
}
