import { describe, expect, test } from 'vitest';
import type { QueryInput } from '#contract';
import type { Visitor } from './visitor.ts';

/** What is done to several sessions at once, and how lists are told which to show. */
export function editsSessions(here: () => Visitor): void {
  describe('several sessions at once', () => {
    const completed = async (title: string, tags: string[] = []) => {
      const { id } = await here().do({ type: 'start', title, tags });
      await here().do({ type: 'checkout', sessionId: id, decision: 'complete' });
      return id;
    };
    const aborted = async (title: string) => {
      const { id } = await here().do({ type: 'start', title });
      await here().do({ type: 'abort', sessionId: id });
      return id;
    };
    const standing = async (ids: string[]) => {
      const views = [];
      for (const sessionId of ids) views.push(await here().ask({ type: 'session', sessionId }));
      return views.map(({ title, tags, archived }) => `${title}: ${tags.join(' ')}${archived ? ' (archived)' : ''}`);
    };

    test('tags are added and taken away, closed sessions archived; one undo takes all of it back', async () => {
      const visitor = here();
      const ids = [await completed('Report', ['board', 'q3']), await completed('Mail', ['done', 'q3'])];
      const before = await standing(ids);
      const report = await visitor.edit({ sessionIds: ids, addTags: ['done'], removeTags: ['q3'], archived: true });
      const edited = await standing(ids);
      const { history } = await visitor.ask({ type: 'session', sessionId: ids[0] ?? '' });
      await visitor.do({ type: 'undo' });
      expect([report, edited, history.slice(-2).map(({ type }) => type), await standing(ids)]).toEqual([
        { changed: 2, refused: [] },
        ['Report: board done (archived)', 'Mail: done (archived)'],
        ['revised', 'archived'],
        before,
      ]);
    });

    test('what cannot be changed is told with why, and the others are changed all the same', async () => {
      const visitor = here();
      const signed = await completed('Signed', ['q3']);
      await visitor.do({ type: 'signOff', sessionId: signed, name: 'Mira' });
      const plain = await completed('Plain');
      const gone = await aborted('Wrong thing');
      const { id: open } = await visitor.do({ type: 'start', title: 'Open' });
      const ids = [signed, plain, gone, open];
      const tagged = await visitor.edit({ sessionIds: [...ids, 'nobody'], addTags: ['q4'] });
      const archived = await visitor.edit({ sessionIds: [...ids, plain], archived: true });
      const told = ({ refused }: typeof tagged) =>
        refused.map(({ title, code, reason }) => `${title}: ${code} (${reason})`);
      expect([tagged.changed, told(tagged), archived.changed, told(archived), await standing(ids)]).toEqual([
        2,
        [
          'Signed: INVALID_SESSION_STATE (signedOff)',
          'Wrong thing: INVALID_SESSION_STATE (aborted)',
          'null: SESSION_NOT_FOUND (notFound)',
        ],
        3,
        ['Open: INVALID_SESSION_STATE (open)'],
        ['Signed: q3 (archived)', 'Plain: q4 (archived)', 'Wrong thing:  (archived)', 'Open: q4'],
      ]);
    });

    test('what is as asked already is left alone, and leaves nothing to undo', async () => {
      const visitor = here();
      const id = await completed('Report', ['board']);
      const report = await visitor.edit({ sessionIds: [id], addTags: ['board'], removeTags: ['q3'], archived: false });
      const { history } = await visitor.ask({ type: 'session', sessionId: id });
      await visitor.do({ type: 'undo' });
      const { status } = await visitor.ask({ type: 'session', sessionId: id });
      expect([report, history.map(({ type }) => type), status]).toEqual([
        { changed: 0, refused: [] },
        ['started', 'completed'],
        'in_progress',
      ]);
    });

    test('lists show the kinds that are asked for, count all pages, and tell which tags there are', async () => {
      const visitor = here();
      const filed = await completed('Filed', ['board', 'q3']);
      await visitor.edit({ sessionIds: [filed], archived: true });
      await completed('Done', ['board']);
      await aborted('Wrong thing');
      await visitor.do({ type: 'start', title: 'Open', tags: ['home'] });
      const shown = async (show: Extract<QueryInput, { type: 'sessions' }>['show']) =>
        (await visitor.titles({ show })).toSorted();
      const counted = await visitor.ask({ type: 'sessions', show: ['completed', 'archived'], limit: 1, count: true });
      const found = await visitor.ask({ type: 'sessions', text: 'done', count: true });
      const plain = await visitor.ask({ type: 'sessions' });
      expect({
        archived: await shown(['archived']),
        completed: await shown(['completed']),
        both: await shown(['archived', 'aborted']),
        everything: await shown(['in_progress', 'completed', 'aborted', 'archived']),
        counts: [counted.sessions.length, counted.count, found.count, 'count' in plain],
        tags: await visitor.ask({ type: 'tags' }),
      }).toEqual({
        archived: ['Filed'],
        completed: ['Done'],
        both: ['Filed', 'Wrong thing'],
        everything: ['Done', 'Filed', 'Open', 'Wrong thing'],
        counts: [1, 2, 1, false],
        tags: [
          { tag: 'board', sessions: 2 },
          { tag: 'home', sessions: 1 },
          { tag: 'q3', sessions: 1 },
        ],
      });
    });

    test('an export of some sessions has just these, aborted ones too, and no procedures', async () => {
      const visitor = here();
      await visitor.save({ type: 'saveProcedure', title: 'Weekly review', steps: ['Empty the inbox'] });
      const chosen = [await completed('Report'), await aborted('Wrong thing')];
      await completed('Mail');
      const { content } = await visitor.ask({ type: 'export', format: 'json', sessionIds: chosen });
      const written = JSON.parse(content);
      const csv = await visitor.ask({ type: 'export', format: 'csv', sessionIds: [chosen[0] ?? ''] });
      expect([
        written.sessions.map(({ title }: { title: string }) => title),
        written.procedures,
        csv.content.includes('Report'),
        csv.content.includes('Mail'),
      ]).toEqual([['Report', 'Wrong thing'], [], true, false]);
    });
  });
}
