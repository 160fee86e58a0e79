import { describe, expect, test } from 'vitest';
import type { SessionsPage } from '#contract';
import { completedBefore, workedBefore } from './past.ts';
import type { Visitor } from './visitor.ts';

const hourMs = 3_600_000;
const lateEvening = { title: 'Night shift', start: '2020-05-04T22:00:00.000Z', end: '2020-05-05T01:30:00.000Z' };

/** Every query. */
export function asksAndAnswers(here: () => Visitor): void {
  describe('queries', () => {
    test('current on empty records says that nothing is going on', async () => {
      const { zone, ...current } = await here().ask({ type: 'current' });
      expect([current, typeof zone]).toEqual([
        { running: null, open: [], away: [], todayMs: 0, elsewhere: [], overlaps: 0 },
        'string',
      ]);
    });

    test('session: open or closed, it is answered whole; one that is not there is not found', async () => {
      const visitor = here();
      const closed = await completedBefore(visitor, lateEvening);
      const open = await visitor.do({ type: 'start', title: 'Report' });
      const found = [
        await visitor.ask({ type: 'session', sessionId: open.id }),
        await visitor.ask({ type: 'session', sessionId: closed.id }),
      ];
      const missing = [];
      for (const sessionId of ['nobody', '../state', 'id with spaces']) {
        const answer = await visitor.answer({ type: 'session', sessionId });
        missing.push(answer.ok || answer.error.code);
      }
      expect([found.map(({ title }) => title), found[1], new Set(missing)]).toEqual([
        ['Report', 'Night shift'],
        closed,
        new Set(['SESSION_NOT_FOUND']),
      ]);
    });

    test('sessions come newest start first, in pages that leave nothing out and repeat nothing', async () => {
      const visitor = here();
      const titles = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
      for (const [index, title] of titles.entries()) {
        const day = `2020-0${index + 1}-10`;
        const work = { title, start: `${day}T09:00:00.000Z`, end: `${day}T10:00:00.000Z` };
        await (index % 2 === 0 ? completedBefore : workedBefore)(visitor, work);
      }
      expect([await pagesOf(visitor, 3), await visitor.titles()]).toEqual([
        [['G', 'F', 'E'], ['D', 'C', 'B'], ['A']],
        titles.toReversed(),
      ]);
    });

    test('sessions that started at the same instant are on one page each, too', async () => {
      const visitor = here();
      for (const title of ['A', 'B', 'C']) await visitor.do({ type: 'start', title, at: lateEvening.start });
      const pages = await pagesOf(visitor, 1);
      expect([pages.length, pages.flat().toSorted()]).toEqual([3, ['A', 'B', 'C']]);
    });

    test('sessions: a cursor that is none is refused', async () => {
      const answer = await here().answer({ type: 'sessions', cursor: 'none of ours' });
      expect(answer.ok || answer.error.code).toBe('INVALID_INPUT');
    });

    test('sessions can be narrowed by status, text, tag and days', async () => {
      const visitor = here();
      const zone = (await visitor.ask({ type: 'current' })).zone;
      const dayOf = (instant: string) => new Intl.DateTimeFormat('sv', { timeZone: zone }).format(new Date(instant));
      const [first, second] = ['2020-03-10T12:00:00.000Z', '2020-03-11T12:00:00.000Z'];
      const at = (start: string) => ({ start, end: start.replace('T12', 'T13') });
      await completedBefore(visitor, { title: 'Quarterly Report', tags: ['board'], ...at(first) });
      await workedBefore(visitor, { title: 'Phone call', tags: ['clients'], ...at(second) });
      expect({
        open: await visitor.titles({ status: ['in_progress'] }),
        completed: await visitor.titles({ status: ['completed'] }),
        aborted: (await visitor.titles({ status: ['aborted'] })).length,
        text: await visitor.titles({ text: 'rePORT' }),
        noText: await visitor.titles({ text: 'nothing of that' }),
        tag: await visitor.titles({ tag: 'clients' }),
        from: await visitor.titles({ from: dayOf(second) }),
        to: await visitor.titles({ to: dayOf(first) }),
        both: await visitor.titles({ from: dayOf(first), to: dayOf(second) }),
      }).toEqual({
        open: ['Phone call'],
        completed: ['Quarterly Report'],
        aborted: 2,
        text: ['Quarterly Report'],
        noText: [],
        tag: ['Phone call'],
        from: ['Phone call'],
        to: ['Quarterly Report'],
        both: ['Phone call', 'Quarterly Report'],
      });
    });

    test.each(['UTC', 'Europe/Berlin', 'America/Los_Angeles'])(
      'summary by day in %s: work over midnight counts on both days',
      async (zone) => {
        const visitor = here();
        const { midnight, from, to } = midnights[zone] ?? midnights.UTC;
        const hours = (count: number) => new Date(Date.parse(midnight) + count * hourMs).toISOString();
        await workedBefore(visitor, { title: 'Night shift', start: hours(-1), end: hours(2) });
        const open = await visitor.ask({ type: 'summary', from, to, zone, by: 'day' });
        const sessionId = (await visitor.ask({ type: 'current' })).open[0]?.id ?? '';
        await visitor.do({ type: 'checkout', sessionId, decision: 'complete' });
        const closed = await visitor.ask({ type: 'summary', from, to, zone, by: 'day' });
        const second = await visitor.ask({ type: 'summary', from: to, to, zone, by: 'day' });
        const workOf = ({ rows, workedMs }: typeof open) => [rows.map((row) => [row.key, row.workedMs]), workedMs];
        const both = [
          [
            [from, hourMs],
            [to, 2 * hourMs],
          ],
          3 * hourMs,
        ];
        expect([workOf(open), workOf(closed), workOf(second)]).toEqual([both, both, [[[to, 2 * hourMs]], 2 * hourMs]]);
      },
    );

    test('summary: the days of a change of the clocks have 23 and 25 hours', async () => {
      const visitor = here();
      const zone = 'Europe/Berlin';
      const spring = { start: '2020-03-28T23:00:00.000Z', end: '2020-03-29T22:00:00.000Z' };
      const autumn = { start: '2020-10-24T22:00:00.000Z', end: '2020-10-25T23:00:00.000Z' };
      await completedBefore(visitor, { title: 'Short day', ...spring });
      await completedBefore(visitor, { title: 'Long day', ...autumn });
      const summaries = [];
      for (const day of ['2020-03-28', '2020-03-29', '2020-10-25', '2020-10-24']) {
        summaries.push((await visitor.ask({ type: 'summary', from: day, to: day, zone, by: 'day' })).workedMs / hourMs);
      }
      expect(summaries).toEqual([0, 23, 25, 0]);
    });

    test('summary by title, by tag and by reason of the pauses; aborted work counts nowhere', async () => {
      const visitor = here();
      const day = '2020-05-05';
      const span = { from: day, to: day, zone: 'UTC' };
      const first = { start: '2020-05-05T08:00:00.000Z', end: '2020-05-05T09:00:00.000Z' };
      const second = { start: '2020-05-05T22:00:00.000Z', end: '2020-05-05T23:30:00.000Z' };
      await workedBefore(visitor, { title: 'Report', tags: ['board', 'writing'], ...first });
      await completedBefore(visitor, { title: 'Report', tags: ['writing'], ...second });
      const byTitle = await visitor.ask({ type: 'summary', ...span, by: 'title' });
      const byTag = await visitor.ask({ type: 'summary', ...span, by: 'tag' });
      const byReason = await visitor.ask({ type: 'summary', ...span, by: 'pauseReason' });
      expect({
        byTitle,
        byTag: byTag.rows.map(({ key, workedMs }) => [key, workedMs]),
        byReason: byReason.rows,
      }).toEqual({
        byTitle: {
          rows: [{ key: 'Report', workedMs: 2.5 * hourMs, pausedMs: 15.5 * hourMs, sessions: 2 }],
          workedMs: 2.5 * hourMs,
        },
        byTag: [
          ['writing', 2.5 * hourMs],
          ['board', hourMs],
        ],
        byReason: [{ key: 'switch', workedMs: 0, pausedMs: 15.5 * hourMs, sessions: 2 }],
      });
    });

    test('lastTry is the latest Try of that title, or null', async () => {
      const visitor = here();
      const finish = async (title: string, next?: string) => {
        await visitor.do({ type: 'start', title });
        await visitor.do({ type: 'checkout', decision: 'complete', review: next === undefined ? {} : { try: next } });
      };
      await finish('Report', 'shorter');
      await finish('Report', 'earlier');
      await finish('Report');
      await finish('Mail', 'twice a day');
      const ask = (title: string) => visitor.ask({ type: 'lastTry', title });
      expect([await ask('Report'), await ask('Mail'), await ask('Phone call')]).toEqual([
        'earlier',
        'twice a day',
        null,
      ]);
    });

    test('health says the version, where the records are, when they were saved, and no problem', async () => {
      const visitor = here();
      const before = await visitor.ask({ type: 'health' });
      const { startedAt } = await visitor.do({ type: 'start', title: 'Report' });
      const after = await visitor.ask({ type: 'health' });
      expect({
        version: /^\d+\.\d+\.\d+/.test(after.version),
        dataDir: after.dataDir !== '',
        saved: after.lastSavedAt !== null && after.lastSavedAt >= startedAt,
        problems: [...before.problems, ...after.problems],
      }).toEqual({ version: true, dataDir: true, saved: true, problems: [] });
    });

    test('what is not of its shape, or not there yet, is refused', async () => {
      const visitor = here();
      const codes = [];
      for (const input of [
        { type: 'timeline', from: '2020-05-05', to: '2020-05-04' },
        { type: 'reviews', from: '2020-05-05' },
        { type: 'reviews', from: '2020-05-05', to: '2020-05-05', zone: 'Mars/Olympus' },
        { type: 'sessions', colour: 'red' },
        { type: 'summary', from: '2020-02-30', to: '2020-05-05', by: 'day' },
        { type: 'session' },
        'current',
        null,
      ]) {
        const answer = await visitor.answer(input);
        codes.push(answer.ok || answer.error.code);
      }
      expect(new Set(codes)).toEqual(new Set(['INVALID_INPUT']));
    });
  });
}

/** The titles of every page, from the first to the one without a cursor. */
async function pagesOf(visitor: Visitor, limit: number): Promise<string[][]> {
  const pages: string[][] = [];
  let cursor: string | null = null;
  do {
    const page: SessionsPage = await visitor.ask({ type: 'sessions', limit, cursor });
    pages.push(page.sessions.map(({ title }) => title));
    cursor = page.cursor;
  } while (cursor !== null);
  return pages;
}

const midnights: Record<string, { midnight: string; from: string; to: string }> & {
  UTC: { midnight: string; from: string; to: string };
} = {
  UTC: { midnight: '2020-05-05T00:00:00.000Z', from: '2020-05-04', to: '2020-05-05' },
  'Europe/Berlin': { midnight: '2020-05-04T22:00:00.000Z', from: '2020-05-04', to: '2020-05-05' },
  'America/Los_Angeles': { midnight: '2020-05-05T07:00:00.000Z', from: '2020-05-04', to: '2020-05-05' },
};
