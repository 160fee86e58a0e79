import fc from 'fast-check';
import { expect, test } from 'vitest';
import { health, sessionsPage, sessionView, summaryView } from '#contract';
import { type Machine, Office } from '../support/two-machines.ts';

const who = fc.constantFrom('desk' as const, 'laptop' as const);
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('start' as const), who }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pass' as const), minutes: fc.integer({ min: 1, max: 30 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('toggle' as const, 'note' as const, 'note' as const, 'checkout' as const),
      who,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'ask' as const, 'restart' as const), who }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('takeOver' as const), who, which: fc.nat(5) }) },
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constant('carry' as const),
      who,
      // In which order the files come, how many of them, and how much of the last one.
      order: fc.infiniteStream(fc.nat(1_000)),
      files: fc.integer({ min: 1, max: 6 }),
      lastShare: fc.constantFrom(0.3, 0.9, 1, 1, 1),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

let notes = 0;

async function take(office: Office, one: Step, said: Set<string>): Promise<void> {
  if (one.do === 'pass') {
    office.pass(one.minutes);
    return;
  }
  const [machine, other] = one.who === 'desk' ? [office.desk, office.laptop] : [office.laptop, office.desk];
  const { running, elsewhere } = await machine.current();
  notes += 1;
  switch (one.do) {
    case 'start':
      await machine.do({ type: 'start', title: `Work ${notes}` });
      said.add(`Work ${notes}`);
      return;
    case 'toggle':
      await machine.app.execute({ type: 'toggle' });
      return;
    case 'note':
      if (running === null) return;
      await machine.do({ type: 'note', sessionId: running.id, text: `Note ${notes}` });
      said.add(`Note ${notes}`);
      return;
    case 'checkout':
      if (running !== null) await machine.do({ type: 'checkout', decision: 'complete' });
      return;
    case 'undo':
      await machine.app.execute({ type: 'undo' });
      return;
    case 'ask':
      return;
    case 'restart':
      await machine.stop();
      machine.start();
      return;
    case 'takeOver': {
      const wanted = elsewhere[one.which % Math.max(1, elsewhere.length)];
      if (wanted !== undefined) await machine.do({ type: 'takeOver', sessionId: wanted.id });
      return;
    }
    case 'carry':
      carrySome(office, other, machine, one);
  }
}

function carrySome(office: Office, from: Machine, to: Machine, one: Extract<Step, { do: 'carry' }>): void {
  const order = one.order[Symbol.iterator]();
  const paths = from
    .ownFiles()
    .map((path) => ({ path, rank: Number(order.next().value) }))
    .sort((left, right) => left.rank - right.rank)
    .slice(0, one.files);
  for (const [index, { path }] of paths.entries()) {
    office.carryFile(from, to, path, index === paths.length - 1 ? one.lastShare : 1);
  }
}

/** Every event there is to find from a machine, those within other events too, by what no two have in common. */
async function marksSeenBy(machine: Machine): Promise<string[]> {
  const ask = { type: 'sessions', includeAborted: true, includeArchived: true, limit: 1_000 } as const;
  const { sessions } = sessionsPage.parse(await machine.ask(ask));
  const whole = await Promise.all(
    sessions.map(async ({ id }) => sessionView.parse(await machine.ask({ type: 'session', sessionId: id }))),
  );
  return [...JSON.stringify(whole.map(({ history }) => history)).matchAll(/Note \d+|Work \d+/g)].map(([mark]) => mark);
}

async function settle(office: Office): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    office.carryAll();
    for (const machine of [office.desk, office.laptop]) await machine.current();
  }
}

async function counted(machine: Machine) {
  const span = { from: '2026-11-20', to: '2026-12-20' } as const;
  const by = async (what: 'day' | 'title') =>
    summaryView.parse(await machine.ask({ type: 'summary', ...span, by: what })).workedMs;
  const { sessions } = sessionsPage.parse(await machine.ask({ type: 'sessions', limit: 1_000 }));
  const worked = sessions.reduce((sum, session) => sum + session.workedMs, 0);
  return { byDay: await by('day'), byTitle: await by('title'), worked, ids: sessions.map(({ id }) => id).sort() };
}

test('Whatever two machines do and however their files are carried, no answered event is lost and nothing counts twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), async (steps) => {
      const office = await Office.open();
      try {
        const said = new Set<string>();
        for (const one of steps) await take(office, one, said);
        for (const machine of [office.desk, office.laptop]) {
          if ((await machine.current()).running !== null) await machine.do({ type: 'pause' });
        }
        await settle(office);
        const [desk, laptop] = [await counted(office.desk), await counted(office.laptop)];
        expect(desk).toEqual(laptop);
        expect([desk.byDay, desk.byTitle]).toEqual([desk.worked, desk.worked]);
        expect(new Set(desk.ids).size).toBe(desk.ids.length);
        const marks = await marksSeenBy(office.desk);
        expect(new Set(await marksSeenBy(office.laptop))).toEqual(new Set(marks));
        expect([...said].filter((mark) => !marks.includes(mark))).toEqual([]);
        const { problems } = health.parse(await office.desk.ask({ type: 'health' }));
        expect(problems.filter(({ code }) => code !== 'DEVICE_FORKED')).toEqual([]);
      } finally {
        await office.close();
      }
    }),
    { numRuns: 60 },
  );
});
