import { describe, expect, test } from 'vitest';
import type { SessionView } from '#contract';
import { completedBefore, workedBefore } from './past.ts';
import { type OpenFace, Visitor } from './visitor.ts';

const timewarrior = JSON.stringify([
  { id: 3, start: '20200504T080000Z', end: '20200504T090000Z', tags: ['clients', 'mail'], annotation: 'Answer mail' },
  { id: 2, start: '20200504T090000Z', end: '20200504T093000Z', tags: ['clients'] },
  { id: 1, start: '20200505T080000Z', end: '20200505T081500Z' },
]);

/** Import and export. */
export function movesRecords(here: () => Visitor, openFace: OpenFace): void {
  describe('import and export', () => {
    test('An export as json brings everything to other records, once', async () => {
      const visitor = here();
      await completedBefore(visitor, work('Report', '08'));
      await workedBefore(visitor, work('Phone call', '10'));
      await visitor.save({ type: 'saveProcedure', title: 'Invoice', steps: ['Send'] });
      const exported = await visitor.ask({ type: 'export', format: 'json' });
      const other = new Visitor(await openFace());
      try {
        const first = await other.import({ format: 'json', content: exported.content });
        const second = await other.import({ format: 'json', content: exported.content });
        expect({
          exported: [exported.mime, exported.filename.endsWith('.json')],
          first: [first.added, first.skipped, first.conflicts],
          second: [second.added, second.skipped, second.conflicts, second.sessions],
          sessions: (await everything(other)).map(recorded),
          procedures: await other.ask({ type: 'procedures' }),
        }).toEqual({
          exported: ['application/json', true],
          first: [4, 0, []],
          second: [0, 4, [], []],
          sessions: (await everything(visitor)).map(recorded),
          procedures: await visitor.ask({ type: 'procedures' }),
        });
      } finally {
        await other.leave();
      }
    });

    test('An export may leave aborted sessions out, and days too', async () => {
      const visitor = here();
      await completedBefore(visitor, work('Report', '12'));
      const titles = async (asked: { includeAborted?: boolean; from?: string; to?: string }) => {
        const { content } = await visitor.ask({ type: 'export', format: 'json', zone: 'UTC', ...asked });
        return content.match(/"title":"(Report|The time since)","status":"(completed|aborted)"/g)?.length ?? 0;
      };
      expect([
        await titles({}),
        await titles({ includeAborted: false }),
        await titles({ from: '2020-05-07' }),
        await titles({ from: '2020-05-03', to: '2020-05-05' }),
      ]).toEqual([2, 1, 0, 2]);
    });

    test('Every format tells of the work of the days asked for, and leaves out what was aborted', async () => {
      const visitor = here();
      await visitor.import({ format: 'timewarrior', content: timewarrior });
      await workedBefore(visitor, work('Report', '12'));
      const told = [];
      for (const format of ['csv', 'toggl-csv', 'timewarrior', 'ical', 'markdown'] as const) {
        const asked = { type: 'export', format, from: '2020-05-05', to: '2020-05-05', zone: 'UTC' } as const;
        const { content } = await visitor.ask(asked);
        const { content: whole } = await visitor.ask({ ...asked, includeAborted: true });
        const titles = ['Answer mail', 'Timewarrior', 'Report', 'The time since'];
        told.push([format, ...[content, whole].map((text) => titles.filter((title) => text.includes(title)))]);
      }
      const of = (format: string) => [format, ['Timewarrior', 'Report'], ['Timewarrior', 'Report', 'The time since']];
      expect(told).toEqual(['csv', 'toggl-csv', 'timewarrior', 'ical', 'markdown'].map(of));
    });

    test('A Timewarrior file becomes sessions, and adds nothing the second time', async () => {
      const visitor = here();
      const tried = await visitor.import({ format: 'timewarrior', content: timewarrior, dryRun: true });
      const afterTrial = await visitor.titles();
      const first = await visitor.import({ format: 'timewarrior', content: timewarrior });
      const second = await visitor.import({ format: 'timewarrior', content: timewarrior });
      const summary = await visitor.ask({
        type: 'summary',
        from: '2020-05-04',
        to: '2020-05-05',
        zone: 'UTC',
        by: 'day',
      });
      expect({
        tried: [tried.added, tried.skipped, tried.sessions.length, afterTrial],
        first: [first.added, first.skipped],
        second: [second.added, second.skipped],
        titles: await visitor.titles(),
        tagged: await visitor.titles({ tag: 'mail' }),
        workedMs: summary.rows.map(({ key, workedMs }) => [key, workedMs]),
      }).toEqual({
        tried: [3, 0, 3, []],
        first: [3, 0],
        second: [0, 3],
        titles: [expect.any(String), 'clients', 'Answer mail'],
        tagged: ['Answer mail'],
        workedMs: [
          ['2020-05-04', 5_400_000],
          ['2020-05-05', 900_000],
        ],
      });
    });

    test('An import is undone in one step, and can then be made again', async () => {
      const visitor = here();
      const rows = [
        {
          id: 1,
          title: 'Paused',
          status: 'PAUSED',
          started_at: '2020-05-06T08:00:00Z',
          paused_at: '2020-05-06T09:00:00Z',
        },
        {
          id: 2,
          title: 'Done',
          status: 'completed',
          started_at: '2020-05-07T08:00:00Z',
          ended_at: '2020-05-07T09:00:00Z',
        },
      ];
      const file = { format: 'json', content: JSON.stringify(rows) } as const;
      const standing = async () => [
        (await visitor.ask({ type: 'sessions' })).sessions.map(({ title, status, workedMs }) => [
          title,
          status,
          workedMs,
        ]),
        (await visitor.ask({ type: 'current' })).open.map(({ title }) => title),
        (await visitor.ask({ type: 'summary', from: '2020-05-01', to: '2020-05-31', zone: 'UTC', by: 'day' })).workedMs,
      ];
      await visitor.import(file);
      const imported = await standing();
      await visitor.do({ type: 'undo' });
      const undone = await standing();
      const again = await visitor.import(file);
      const twice = await visitor.import(file);
      expect([undone, await standing(), [again.added, twice.added, twice.skipped]]).toEqual([
        [[], [], 0],
        imported,
        [2, 0, 2],
      ]);
    });

    test('An import over recorded work is refused, naming each conflict, and leaves no trace', async () => {
      const visitor = here();
      const { id: sessionId } = await workedBefore(visitor, {
        title: 'Report',
        start: '2020-05-04T08:30:00.000Z',
        end: '2020-05-04T08:45:00.000Z',
      });
      const tried = await visitor.import({ format: 'timewarrior', content: timewarrior, dryRun: true });
      const refused = await visitor.refused({ type: 'import', format: 'timewarrior', content: timewarrior });
      const conflict = {
        sessionId,
        title: 'Report',
        start: '2020-05-04T08:30:00.000Z',
        end: '2020-05-04T08:45:00.000Z',
      };
      expect([refused.code, refused.details, tried.conflicts]).toEqual(['OVERLAP', [conflict], [conflict]]);
    });

    test('A start into imported work overlaps it; a start at its end does not', async () => {
      const visitor = here();
      await visitor.import({ format: 'timewarrior', content: timewarrior });
      const into = await visitor.refused({ type: 'start', title: 'Report', at: '2020-05-05T08:14:59.999Z' });
      const touching = await visitor.do({ type: 'start', title: 'Report', at: '2020-05-05T08:15:00.000Z' });
      expect([into.code, touching.clock]).toEqual(['OVERLAP', 'running']);
    });

    test('Ambiguous dates are asked about, never guessed', async () => {
      const visitor = here();
      const content = 'Description,Start date,Start time,Duration\nReport,03/04/2020,09:00,01:00:00\n';
      const asked = await visitor.refused({ type: 'import', format: 'toggl-csv', content });
      const told = { format: 'toggl-csv', content, dateOrder: 'mdy', zone: 'Europe/Berlin' } as const;
      const { added, sessions } = await visitor.import(told);
      expect([asked.code, asked.details, added, sessions.map(({ startedAt }) => startedAt)]).toEqual([
        'INVALID_INPUT',
        [
          {
            field: 'dateOrder',
            problem: '"03/04/2020" can be 2020-04-03 (dmy) or 2020-03-04 (mdy)',
            written: '03/04/2020',
            choices: [
              { dateOrder: 'dmy', day: '2020-04-03' },
              { dateOrder: 'mdy', day: '2020-03-04' },
            ],
          },
        ],
        1,
        ['2020-03-04T08:00:00.000Z'],
      ]);
    });

    test('What cannot become a session is told, and the rest is taken', async () => {
      const visitor = here();
      const content = '2020-05-04\n  8:00 - 9:00 Answer mail #mail\n  -30m Lunch\n';
      const report = await visitor.import({ format: 'klog', content, zone: 'UTC' });
      expect([report.added, report.skipped, report.leftOut, await visitor.titles({ tag: 'mail' })]).toEqual([
        1,
        1,
        [{ field: 'line 3', problem: 'is a duration that takes time away, or has no length', is: 'noLength' }],
        ['Answer mail #mail'],
      ]);
    });

    test('Where nothing is under way, nothing can be cancelled', async () => {
      const visitor = here();
      const work = await visitor.ask({ type: 'work' });
      expect([work, await visitor.tell({ type: 'cancelWork' })]).toEqual([
        null,
        { ok: true, value: { cancelled: false } },
      ]);
    });

    test.each([
      '',
      'not JSON',
      '{}',
      '[{"start":"yesterday"}]',
      '[{"start":"20200504T090000Z","end":"20200504T080000Z"}]',
    ])('A file of %j cannot be imported, and changes nothing', async (content) => {
      const visitor = here();
      const codes = [];
      for (const format of ['auto', 'json', 'timewarrior', 'toggl-csv', 'clockify', 'klog'] as const) {
        codes.push((await visitor.refused({ type: 'import', format, content })).code);
      }
      expect(new Set(codes)).toEqual(new Set(['INVALID_INPUT']));
    });
  });
}

function work(title: string, hour: string) {
  return { title, start: `2020-05-05T${hour}:00:00.000Z`, end: `2020-05-05T${hour}:45:00.000Z` };
}

async function everything(visitor: Visitor): Promise<SessionView[]> {
  const { sessions } = await visitor.ask({ type: 'sessions', includeAborted: true, includeArchived: true });
  return Promise.all(sessions.map(({ id }) => visitor.ask({ type: 'session', sessionId: id })));
}

/** A session without what only the passing of time changes. */
function recorded({ pausedMs: _pausedMs, ...session }: SessionView) {
  return session;
}
