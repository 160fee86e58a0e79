import { describe, expect, test } from 'vitest';
import type { Visitor } from './visitor.ts';

const morning = { start: '2020-05-04T08:00:00.000Z', end: '2020-05-04T09:00:00.000Z' };
const noon = { start: '2020-05-04T11:00:00.000Z', end: '2020-05-04T12:30:00.000Z' };

/** Amending, undoing and signing off. */
export function correctsRecords(here: () => Visitor): void {
  /** A session that was checked out just now, all of it. */
  async function completed(title: string): Promise<string> {
    const { id } = await here().do({ type: 'start', title });
    await here().do({ type: 'checkout', decision: 'complete' });
    return id;
  }

  const worked = async (zone = 'UTC') =>
    (await here().ask({ type: 'summary', from: '2020-05-04', to: '2020-05-04', zone, by: 'title' })).rows.map(
      ({ key, workedMs, pausedMs }) => [key, workedMs, pausedMs],
    );

  describe('corrections', () => {
    test('amend moves the work of a completed session, in every list and total; the old times stay in its history', async () => {
      const visitor = here();
      const sessionId = await completed('Report');
      const before = await visitor.ask({ type: 'session', sessionId });
      const view = await visitor.do({ type: 'amend', sessionId, intervals: [morning, noon], why: 'Was away' });
      const listed = await visitor.ask({ type: 'sessions', from: '2020-05-04', to: '2020-05-04' });
      expect([
        [view.workedMs, view.pausedMs, view.startedAt, view.endedAt, view.actualMinutes],
        view.history.at(-1),
        listed.sessions.map(({ id }) => id),
        await worked(),
      ]).toEqual([
        [9_000_000, 7_200_000, morning.start, noon.end, 150],
        expect.objectContaining({ type: 'amended', why: 'Was away', before: before.intervals }),
        [sessionId],
        [['Report', 9_000_000, 7_200_000]],
      ]);
    });

    test('amend refuses time of another session and names each conflict; touching ends are none', async () => {
      const visitor = here();
      const report = await completed('Report');
      const call = await completed('Phone call');
      await visitor.do({ type: 'amend', sessionId: report, intervals: [morning, noon], why: 'x' });
      const across = { start: '2020-05-04T08:30:00.000Z', end: '2020-05-04T11:30:00.000Z' };
      const between = { start: morning.end, end: noon.start };
      const amend = { type: 'amend', sessionId: call, why: 'x' } as const;
      const { code, details } = await visitor.refused({ ...amend, intervals: [across] });
      const { intervals } = await visitor.do({ ...amend, intervals: [between] });
      expect([code, details, intervals]).toEqual([
        'OVERLAP',
        [morning, noon].map((one) => ({ sessionId: report, title: 'Report', ...one })),
        [between],
      ]);
    });

    test('amend gives a stretch to another session, new or not, at once; one undo takes it all back', async () => {
      const visitor = here();
      const report = await completed('Report');
      const call = await completed('Phone call');
      await visitor.do({ type: 'amend', sessionId: report, intervals: [morning, noon], why: 'x' });
      const before = await worked();
      const give = [
        { ...noon, sessionId: call },
        { start: morning.end, end: '2020-05-04T09:30:00.000Z', title: 'Mail' },
      ];
      const { id } = await visitor.do({ type: 'amend', sessionId: report, intervals: [morning], give, why: 'x' });
      const given = (await worked()).map(([title, workedMs]) => [title, workedMs]).sort();
      await visitor.do({ type: 'undo' });
      expect([id, given, await worked()]).toEqual([
        report,
        [
          ['Mail', 1_800_000],
          ['Phone call', 5_400_000],
          ['Report', 3_600_000],
        ],
        before,
      ]);
    });

    test('amend refuses what cannot have been: empty, out of order, in the future, without a reason', async () => {
      const visitor = here();
      const sessionId = await completed('Report');
      const { id: aborted } = await visitor.do({ type: 'start', title: 'Wrong' });
      await visitor.do({ type: 'abort', sessionId: aborted });
      const later = { start: '2126-05-04T08:00:00.000Z', end: '2126-05-04T09:00:00.000Z' };
      const wrong = [
        { sessionId, intervals: [{ start: noon.start, end: noon.start }], why: 'x' },
        { sessionId, intervals: [noon, morning], why: 'x' },
        { sessionId, intervals: [later], why: 'x' },
        { sessionId, intervals: [morning] },
        { sessionId: 'nobody', intervals: [morning], why: 'x' },
        { sessionId: aborted, intervals: [morning], why: 'x' },
      ];
      const codes = [];
      for (const input of wrong) codes.push((await visitor.refused({ type: 'amend', ...input })).code);
      expect(codes).toEqual([...Array(4).fill('INVALID_INPUT'), 'SESSION_NOT_FOUND', 'INVALID_SESSION_STATE']);
    });

    test('undo takes back a checkout: the clock runs on as if it had not stopped, and nothing is counted twice', async () => {
      const visitor = here();
      const { id: sessionId, startedAt } = await visitor.do({ type: 'start', title: 'Report', at: morning.start });
      await visitor.do({ type: 'checkout', decision: 'complete', review: { keep: 'calm' } });
      await visitor.ask({ type: 'sessions' });
      const view = await visitor.do({ type: 'undo' });
      const { running, open } = await visitor.ask({ type: 'current' });
      const listed = await visitor.ask({ type: 'sessions' });
      expect([
        { id: view.id, clock: view.clock, review: view.review, intervals: view.intervals },
        [running?.id, open.length, listed.sessions.map(({ status }) => status)],
        (await worked())[0]?.[1],
        view.history.map(({ type }) => type),
      ]).toEqual([
        { id: sessionId, clock: 'running', review: null, intervals: [{ start: startedAt, end: null }] },
        [sessionId, 1, ['in_progress']],
        16 * 3_600_000,
        ['started', 'completed', 'undone'],
      ]);
    });

    test('undo takes a switch back in one step, then what was before it, until there is nothing left', async () => {
      const visitor = here();
      const { id: report } = await visitor.do({ type: 'start', title: 'Report' });
      await visitor.do({ type: 'note', sessionId: report, text: 'begun' });
      const { id: call } = await visitor.do({ type: 'start', title: 'Phone call' });
      const afterSwitch = await visitor.do({ type: 'undo' });
      const afterNote = await visitor.do({ type: 'undo' });
      const afterStart = await visitor.do({ type: 'undo' });
      const { code } = await visitor.refused({ type: 'undo' });
      const { sessions } = await visitor.ask({ type: 'sessions' });
      const unwanted = await visitor.ask({ type: 'session', sessionId: call });
      expect([
        [afterSwitch.id, afterSwitch.clock, afterSwitch.pauses, afterSwitch.notes.length],
        [afterNote.clock, afterNote.notes],
        [afterStart.id, afterStart.status],
        [unwanted.status, unwanted.workedMs],
        [code, sessions],
      ]).toEqual([
        [report, 'running', [], 1],
        ['running', []],
        [report, 'aborted'],
        ['aborted', 0],
        ['NOTHING_TO_UNDO', []],
      ]);
    });

    test('undo of an amendment, of a review and of an archiving gives back what was there', async () => {
      const visitor = here();
      const sessionId = await completed('Report');
      const before = await visitor.ask({ type: 'session', sessionId });
      await visitor.do({ type: 'amend', sessionId, intervals: [morning], why: 'x' });
      await visitor.do({ type: 'review', sessionId, try: 'earlier' });
      await visitor.do({ type: 'archive', sessionId });
      for (let times = 0; times < 3; times += 1) await visitor.do({ type: 'undo' });
      const { history, ...after } = await visitor.ask({ type: 'session', sessionId });
      const { head, history: told } = before;
      expect([{ ...after, history: told, head }, history.length, await worked()]).toEqual([before, 8, []]);
    });

    test('signOff locks a completed session: amend, review and undo refuse it from then on', async () => {
      const visitor = here();
      const sessionId = await completed('Report');
      const { signedOff } = await visitor.do({ type: 'signOff', sessionId, name: 'Ana', remark: 'checked' });
      const codes = [];
      for (const input of [
        { type: 'amend', sessionId, intervals: [morning], why: 'x' },
        { type: 'review', sessionId, keep: 'x' },
        { type: 'undo' },
        { type: 'signOff', sessionId, name: 'Ben' },
      ]) {
        codes.push((await visitor.refused(input)).code);
      }
      expect([signedOff?.name, signedOff?.remark, new Set(codes)]).toEqual([
        'Ana',
        'checked',
        new Set(['INVALID_SESSION_STATE']),
      ]);
    });
  });
}
