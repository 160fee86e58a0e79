import fc from 'fast-check';
import { type Command, command as commandSchema } from '#contract';
import { type Decidable, type Decision, decide, isDecidable, quit, settleCrash } from '../../src-main/engine/index.ts';
import { type Amendment, amendment } from './amendments.ts';
import type { World } from './world.ts';

/** One thing that comes to the engine, some time after the last one; the clock may have been set back meanwhile. */
export type Move = { afterMs: number; act: Act };
type Act =
  | { kind: 'tell'; command: Decidable; backdatedMs: number | null }
  | ({ kind: 'amend' } & Amendment)
  | { kind: 'quit' }
  | { kind: 'crash'; silentMs: number };

const minute = 60_000;
const day = 86_400_000;

const passing = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 90 }).map((minutes) => minutes * minute) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: minute }) },
  { weight: 1, arbitrary: fc.integer({ min: minute, max: 3 * day }) },
  { weight: 1, arbitrary: fc.integer({ min: -2 * 60 * minute, max: -1 }) },
  { weight: 1, arbitrary: fc.integer({ min: -2 * day, max: -1 }) },
);

// Sessions are named id-1, id-2… in the order they come, so most of these name one that is there, or will be.
const sessionId = fc.oneof(
  { weight: 16, arbitrary: fc.integer({ min: 1, max: 4 }).map((number) => `id-${number}`) },
  { weight: 3, arbitrary: fc.integer({ min: 5, max: 9 }).map((number) => `id-${number}`) },
  { weight: 1, arbitrary: fc.constantFrom('nobody', 'constructor') },
);
const ownSession = fc.record({ sessionId });
const perhapsSession = fc.oneof(fc.constant({}), ownSession);
const stepId = fc.constantFrom('step-1', 'step-1', 'step-2', 'step-3', 'step-9');
const words = fc.constantFrom('Report', 'Phone call', '会議', '\u{1f4de}', 'a "b" \\ \n\ud800');
const prose = fc.option(words);
const plannedCheckoutAt = fc.option(fc.constantFrom('2026-11-20T10:00:00.000Z', '2026-11-21T09:00:00.000Z'));
const plan = fc.record(
  {
    title: words,
    plannedOutcome: prose,
    estimateMs: fc.option(fc.nat()),
    plannedCheckoutAt,
    tags: fc.array(words),
    steps: fc.array(words, { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: ['title', 'steps'] },
);
const procedureId = fc.constantFrom('id-1', 'id-2', 'id-3', 'gone');
const fromProcedure = fc.record({ procedureId });
const review = fc.record({ keep: prose, problem: prose, try: prose }, { requiredKeys: [] });
const next = fc.oneof(ownSession, plan, fromProcedure);
const extendPlannedCheckout = fc.boolean();
// "any-3" is the third away of the world, or the first again when there are two.
const awayId = fc.oneof(
  { weight: 9, arbitrary: fc.nat({ max: 9 }).map((number) => `any-${number}`) },
  { weight: 1, arbitrary: sessionId.map((id) => `${id}~away-9`) },
);

const of = (type: Command['type'], ...fields: fc.Arbitrary<object>[]): fc.Arbitrary<unknown> =>
  fc.tuple(...fields).map((parts) => Object.assign({ type }, ...parts));

const checkout = fc.oneof(
  of('checkout', perhapsSession, fc.record({ decision: fc.constant('complete'), review })),
  of('checkout', perhapsSession, fc.record({ decision: fc.constant('continue'), review, remainingMs: fc.nat() })),
  of('checkout', perhapsSession, fc.record({ decision: fc.constant('switch'), next })),
);

const resolveAway = fc.oneof(
  of('resolveAway', fc.record({ awayId, as: fc.constantFrom('break', 'work'), resume: fc.boolean() })),
  of('resolveAway', fc.record({ awayId, as: fc.constant('session'), title: words, resume: fc.boolean() })),
  of('resolveAway', fc.record({ awayId, as: fc.constant('session'), sessionId, resume: fc.boolean() })),
);

const describing = fc.oneof(
  of('note', ownSession, fc.record({ text: words })),
  of('check', ownSession, fc.record({ stepId, result: fc.constantFrom('pass', 'fail', 'skip'), comment: prose })),
  of('addStep', ownSession, fc.record({ text: words, afterStepId: stepId }, { requiredKeys: ['text'] })),
  of('addStep', ownSession, fc.record({ text: words })),
  of('check', ownSession, fc.record({ stepId, result: fc.constant('pass') })),
  of('removeStep', ownSession, fc.record({ stepId })),
  of(
    'revise',
    ownSession,
    fc.record({ title: words, tags: fc.array(words), plannedCheckoutAt, estimateMs: fc.constant(null) }),
  ),
  of('review', ownSession, fc.record({ keep: prose, try: prose })),
  of('snooze', ownSession, fc.record({ byMs: fc.integer({ min: 1 }) })),
  of('archive', ownSession),
  of('unarchive', ownSession),
  of(
    'edit',
    fc.record({ sessionIds: fc.array(sessionId, { minLength: 1, maxLength: 4 }) }),
    fc.record(
      { addTags: fc.array(words), removeTags: fc.array(words), archived: fc.boolean() },
      { requiredKeys: ['addTags'] },
    ),
  ),
  of('saveProcedure', fc.record({ title: words, steps: fc.array(words, { maxLength: 2 }) })),
  of('removeProcedure', fromProcedure),
);

const input = fc.oneof(
  { weight: 5, arbitrary: of('start', plan) },
  { weight: 1, arbitrary: of('start', fromProcedure) },
  { weight: 2, arbitrary: of('pause', perhapsSession) },
  { weight: 4, arbitrary: of('resume', perhapsSession, fc.record({ extendPlannedCheckout })) },
  { weight: 1, arbitrary: of('toggle', fc.constant({})) },
  { weight: 2, arbitrary: checkout },
  { weight: 1, arbitrary: of('abort', ownSession, fc.record({ reason: prose })) },
  { weight: 6, arbitrary: describing },
  { weight: 6, arbitrary: resolveAway },
  { weight: 4, arbitrary: of('undo') },
  { weight: 1, arbitrary: of('signOff', ownSession, fc.record({ name: words })) },
);

const backdatedMs = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 0, max: 120 }).map((minutes) => minutes * minute),
  fc.integer({ min: -minute, max: day }),
);

function minutes(most: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: most }).map((count) => count * minute);
}

/** One in four parts is given away. */
const receiver = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.oneof(ownSession, fc.record({ title: fc.constant('Given') })) },
);

const silentMs = fc.oneof(fc.constant(0), fc.integer({ min: -minute, max: 90 * minute }));

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.record({ kind: fc.constant('tell' as const), command: input.map(decidable), backdatedMs }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('amend' as const),
      sessionId,
      goesOn: fc.boolean(),
      backMs: minutes(180),
      parts: fc.array(
        fc.record({
          gapMs: minutes(30),
          lengthMs: minutes(40).map((ms) => ms + 1),
          to: receiver,
        }),
        { maxLength: 3 },
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('quit' as const) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('crash' as const), silentMs }) },
);

const opening: fc.Arbitrary<Act> = fc.record({
  kind: fc.constant('tell'),
  command: of('start', plan).map(decidable),
  backdatedMs: fc.constant(null),
});

const moves = (happening: fc.Arbitrary<Act>, lengths: fc.ArrayConstraints) =>
  fc.array(fc.record({ afterMs: passing, act: happening }), { ...lengths, size: 'max' });

/** Some hours or days with the product: every command, often valid and often not, with ends and crashes between them. */
export const stream: fc.Arbitrary<Move[]> = fc
  .tuple(moves(opening, { maxLength: 3 }), moves(act, { minLength: 4, maxLength: 22 }))
  .map(([begin, rest]) => [...begin, ...rest]);

function decidable(input: unknown): Decidable {
  const command = commandSchema.parse(input);
  if (!isDecidable(command)) throw new Error(`${command.type} is not decided by the engine`);
  return command;
}

/** What came of a move. A refused command leaves the world as it was. */
export type Outcome =
  | { kind: 'accepted'; command: Decidable; decision: Decision }
  | { kind: 'refused'; command: Decidable }
  | { kind: 'quit' }
  | { kind: 'crashed'; lastAlive: string };

/** Lets a move happen to a world. */
export function play(world: World, { afterMs, act: happening }: Move): Outcome {
  world.now = new Date(Date.parse(world.now) + afterMs).toISOString();
  switch (happening.kind) {
    case 'tell':
      return tell(world, happening.command, happening.backdatedMs);
    case 'amend':
      return tell(world, amendment(world.now, happening), null);
    case 'quit':
      world.apply(quit(world.state, world.now));
      world.restart();
      return { kind: 'quit' };
    case 'crash': {
      const lastAlive = new Date(Date.parse(world.now) - happening.silentMs).toISOString();
      world.apply(settleCrash(world.state, lastAlive, world.now));
      world.restart();
      return { kind: 'crashed', lastAlive };
    }
  }
}

function tell(world: World, said: Decidable, backMs: number | null): Outcome {
  const command = placed(world, said, backMs);
  const decided = decide(world.state, command, world.moment());
  if (!decided.ok) return { kind: 'refused', command };
  world.apply(decided.value.changes);
  return { kind: 'accepted', command, decision: decided.value };
}

/** A command as it is said in this world: backdated by its clock, about an away that it has. */
function placed(world: World, said: Decidable, backMs: number | null): Decidable {
  if (said.type === 'start' && backMs !== null) return { ...said, at: before(world.now, backMs) };
  if (said.type !== 'resolveAway' || !said.awayId.startsWith('any-')) return said;
  const aways = Object.values(world.state.sessions).flatMap((session) => session.aways);
  const away = aways[Number(said.awayId.slice('any-'.length)) % aways.length];
  return away === undefined ? said : { ...said, awayId: away.id };
}

function before(now: string, ms: number): string {
  return new Date(Date.parse(now) - ms).toISOString();
}
