import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { auditReport, devicesView, overlapsView, sessionsPage, sessionView, summaryView } from '#contract';
import { type Machine, Office } from '../support/two-machines.ts';

let office: Office;
let desk: Machine;
let laptop: Machine;
beforeEach(async () => {
  office = await Office.open();
  ({ desk, laptop } = office);
});
afterEach(() => office.close());

const workedMs = async (machine: Machine, by: 'day' | 'title' = 'title') => {
  const asked = { type: 'summary', from: '2026-11-20', to: '2026-11-21', by } as const;
  return summaryView.parse(await machine.ask(asked)).workedMs;
};
const listed = async (machine: Machine) =>
  sessionsPage
    .parse(await machine.ask({ type: 'sessions', includeAborted: true }))
    .sessions.map(({ title, clock, device, status }) => [title, status, clock, device?.name ?? null]);
const historyOf = async (machine: Machine, sessionId: string) =>
  sessionView.parse(await machine.ask({ type: 'session', sessionId })).history.map(({ type }) => type);

describe('Several machines', () => {
  test('What one recorded, the other lists, counts and shows, open or closed, with the name of the machine', async () => {
    const { id } = await desk.do({ type: 'start', title: 'Report' });
    office.pass(30);
    await desk.do({ type: 'checkout', decision: 'complete', review: { try: 'Earlier' } });
    await desk.do({ type: 'start', title: 'Letter' });
    office.pass(10);
    await desk.do({ type: 'pause' });
    office.carryAll();
    const { open, elsewhere, todayMs, running } = await laptop.current();
    expect({
      listed: await listed(laptop),
      worked: [await workedMs(laptop), await workedMs(laptop, 'day'), todayMs],
      own: [open, running],
      elsewhere: elsewhere.map(({ title, device, heardAt }) => [title, device?.name, heardAt]),
      history: await historyOf(laptop, id),
      lastTry: await laptop.ask({ type: 'lastTry', title: 'Report' }),
      devices: devicesView.parse(await laptop.ask({ type: 'devices' })).devices.map(({ name, own }) => [name, own]),
    }).toEqual({
      listed: [
        ['Letter', 'in_progress', 'paused', 'Desk'],
        ['Report', 'completed', 'stopped', 'Desk'],
      ],
      worked: [40 * 60_000, 40 * 60_000, 40 * 60_000],
      own: [[], null],
      elsewhere: [['Letter', 'Desk', '2026-11-20T09:40:00.000Z']],
      history: ['started', 'completed'],
      lastTry: 'Earlier',
      devices: [
        ['Laptop', true],
        ['Desk', false],
      ],
    });
  });

  test('What is taken over, given up and went on at both stays in whole chains, on every machine', async () => {
    const { id } = await desk.do({ type: 'start', title: 'Report' });
    office.carryAll();
    await laptop.do({ type: 'takeOver', sessionId: id });
    office.pass(10);
    await desk.do({ type: 'note', sessionId: id, text: 'Not told yet' });
    office.carryAll();
    await laptop.do({ type: 'note', sessionId: id, text: 'Told' });
    await desk.current();
    office.carryAll();
    for (const machine of [desk, laptop]) {
      const audit = auditReport.parse(await machine.ask({ type: 'audit' }));
      expect([audit.broken, audit.checked.sessions >= 2]).toEqual([[], true]);
    }
  });

  test("A session of the other machine is changed there, or taken over first; a closed one can't be taken over", async () => {
    const { id } = await desk.do({ type: 'start', title: 'Report' });
    await desk.do({ type: 'start', title: 'Call' });
    const closed = await desk.do({ type: 'checkout', decision: 'complete' });
    office.carryAll();
    expect([
      await laptop.refusal({ type: 'note', sessionId: id, text: 'x' }),
      await laptop.refusal({ type: 'amend', sessionId: closed.id, intervals: [], why: 'x' }),
      await laptop.refusal({ type: 'takeOver', sessionId: closed.id }),
      await laptop.refusal({ type: 'takeOver', sessionId: 'nobody' }),
      await desk.refusal({ type: 'takeOver', sessionId: id }),
    ]).toEqual([
      'INVALID_SESSION_STATE: "Report" belongs to Desk; take it over first',
      'INVALID_SESSION_STATE: "Call" belongs to Desk; change it there',
      'INVALID_SESSION_STATE: Only open sessions can be taken over; this one was closed at Desk',
      'SESSION_NOT_FOUND: There is no such session on any machine that was heard of',
      'INVALID_SESSION_STATE: Session is on this machine already',
    ]);
  });

  test('A session that is taken over ends there as moved and goes on here with its whole history; nothing counts twice', async () => {
    const { id } = await desk.do({ type: 'start', title: 'Report' });
    office.pass(30);
    await desk.do({ type: 'note', sessionId: id, text: 'half' });
    await desk.do({ type: 'pause' });
    office.carryAll();
    const taken = await laptop.do({ type: 'takeOver', sessionId: id });
    await laptop.do({ type: 'resume', sessionId: id });
    office.pass(15);
    await laptop.do({ type: 'checkout', decision: 'complete' });
    const before = await workedMs(laptop);
    office.carryAll();
    expect({
      taken: [taken.clock, taken.workedMs, taken.device],
      before,
      desk: [await listed(desk), (await desk.current()).open, await workedMs(desk), await workedMs(desk, 'day')],
      laptop: [await listed(laptop), await workedMs(laptop), await workedMs(laptop, 'day')],
      history: [await historyOf(desk, id), await historyOf(laptop, id)],
    }).toEqual({
      taken: ['paused', 30 * 60_000, null],
      before: 45 * 60_000,
      desk: [[['Report', 'completed', 'stopped', 'Laptop']], [], 45 * 60_000, 45 * 60_000],
      laptop: [[['Report', 'completed', 'stopped', null]], 45 * 60_000, 45 * 60_000],
      history: Array(2).fill(['started', 'noted', 'paused', 'takenOver', 'resumed', 'completed']),
    });
  });

  test('What went on there after it was taken over becomes a session of its own, paused, with all that was recorded', async () => {
    const { id } = await desk.do({ type: 'start', title: 'Report', tags: ['writing'] });
    office.carryAll();
    office.pass(20);
    await desk.do({ type: 'note', sessionId: id, text: 'on my own' });
    await laptop.do({ type: 'takeOver', sessionId: id });
    office.pass(10);
    office.carryAll();
    const { open, running } = await desk.current();
    office.carryAll();
    const [forked] = open;
    expect({
      running,
      open: open.map(({ title, clock, workedMs, continuesId, tags }) => [title, clock, workedMs, continuesId, tags]),
      history: await historyOf(desk, id),
      forked: await desk.ask({ type: 'session', sessionId: forked?.id ?? '' }),
      seen: (await laptop.current()).elsewhere.map(({ title, workedMs }) => [title, workedMs]),
      worked: [await workedMs(desk), await workedMs(laptop)],
    }).toEqual({
      running: null,
      open: [['Report', 'paused', 20 * 60_000, id, ['writing']]],
      history: ['started', 'takenOver'],
      forked: expect.objectContaining({
        notes: [expect.objectContaining({ text: 'on my own' })],
        history: [expect.objectContaining({ type: 'forked', tail: [expect.objectContaining({ type: 'noted' })] })],
      }),
      seen: [['Report', 20 * 60_000]],
      worked: [20 * 60_000, 20 * 60_000],
    });
  });

  test('A session comes back to where it began, and on and on, with one chain of events', async () => {
    const { id } = await desk.do({ type: 'start', title: 'Report' });
    office.pass(10);
    await desk.do({ type: 'pause' });
    for (const [from, to] of [
      [desk, laptop],
      [laptop, desk],
      [desk, laptop],
    ] as const) {
      office.carry(from, to);
      await to.do({ type: 'takeOver', sessionId: id });
      await to.do({ type: 'resume', sessionId: id });
      office.pass(10);
      await to.do({ type: 'pause' });
    }
    office.carryAll();
    expect({
      listed: [await listed(desk), await listed(laptop)],
      worked: [await workedMs(desk), await workedMs(laptop)],
      types: (await historyOf(desk, id)).filter((type) => type === 'takenOver').length,
    }).toEqual({
      listed: [[['Report', 'in_progress', 'paused', 'Laptop']], [['Report', 'in_progress', 'paused', null]]],
      worked: [40 * 60_000, 40 * 60_000],
      types: 3,
    });
  });

  test('Two machines that ran at once show an overlap; both stay when that is right, or mine gives way', async () => {
    const { id: report } = await desk.do({ type: 'start', title: 'Report' });
    office.pass(30);
    const { id: call } = await laptop.do({ type: 'start', title: 'Call' });
    office.pass(30);
    await desk.do({ type: 'checkout', decision: 'complete' });
    office.pass(30);
    await laptop.do({ type: 'checkout', decision: 'complete' });
    office.carryAll();
    const [found] = overlapsView.parse(await desk.ask({ type: 'overlaps' }));
    const stretch = { start: '2026-11-20T09:30:00.000Z', end: '2026-11-20T10:00:00.000Z' };
    const counted = [(await desk.current()).overlaps, (await laptop.current()).overlaps];
    await desk.do({ type: 'resolveOverlap', sessionId: report, otherSessionId: call, ...stretch, keep: 'mine' });
    office.carryAll();
    const [asked] = overlapsView.parse(await laptop.ask({ type: 'overlaps' }));
    const given = await laptop.do({
      type: 'resolveOverlap',
      sessionId: call,
      otherSessionId: report,
      ...stretch,
      keep: 'theirs',
    });
    office.carryAll();
    expect({
      found,
      counted,
      asked: asked?.givesWay,
      given: given.intervals,
      left: [(await desk.current()).overlaps, (await laptop.current()).overlaps],
      worked: [await workedMs(desk), await workedMs(laptop)],
    }).toEqual({
      found: {
        sessionId: report,
        title: 'Report',
        otherSessionId: call,
        otherTitle: 'Call',
        device: { id: laptop.id(), name: 'Laptop' },
        ...stretch,
        givesWay: false,
      },
      counted: [1, 1],
      asked: true,
      given: [{ start: '2026-11-20T10:00:00.000Z', end: '2026-11-20T10:30:00.000Z' }],
      left: [0, 0],
      worked: [90 * 60_000, 90 * 60_000],
    });
    await laptop.do({ type: 'undo' });
    const again = (await laptop.current()).overlaps;
    await laptop.do({ type: 'resolveOverlap', sessionId: call, otherSessionId: report, ...stretch, keep: 'both' });
    office.carryAll();
    expect([again, (await desk.current()).overlaps, (await laptop.current()).overlaps]).toEqual([1, 0, 0]);
  });
});
