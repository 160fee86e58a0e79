import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { SessionView } from '#contract';
import type { Visitor } from './visitor.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** As the data format says, written by nobody who wrote the product. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, field]) => [key, inOrder(field)] as const)
      .sort(),
  );
}

/** What each event and the session should carry, the first event first, the head last. */
function chainOf({ id, history }: SessionView): string[] {
  return [sha256(id), ...history.map((event) => sha256(JSON.stringify(inOrder(event))))];
}

/** What tells of a history that was changed. */
export function audits(here: () => Visitor): void {
  describe('the audit', () => {
    test('every event carries the hash of the one before, in hand and in the history, and nothing is broken', async () => {
      const visitor = here();
      const { id } = await visitor.do({ type: 'start', title: 'Größe "1"', steps: ['One'], tags: ['b', 'a'] });
      await visitor.do({ type: 'note', sessionId: id, text: 'line\nbreak' });
      const other = await visitor.do({ type: 'start', title: 'Phone call' });
      await visitor.do({ type: 'checkout', decision: 'complete', review: { keep: 'Short' } });
      await visitor.do({ type: 'undo' });
      await visitor.do({ type: 'abort', sessionId: other.id });
      const sessions = await Promise.all(
        [id, other.id].map((sessionId) => visitor.ask({ type: 'session', sessionId })),
      );
      const carried = sessions.map(({ history, head }) => [...history.map(({ previous }) => previous), head]);
      expect([carried, await visitor.ask({ type: 'audit' })]).toEqual([
        sessions.map(chainOf),
        { checked: { sessions: 2, events: 3 + 4 }, broken: [] },
      ]);
    });

    test('an audit has every session of the days with its history, aborted ones too, as a page and as JSON', async () => {
      const visitor = here();
      const { id } = await visitor.do({ type: 'start', title: 'Report <script>', steps: ['One'] });
      await visitor.do({
        type: 'check',
        sessionId: id,
        stepId: 'step-1',
        result: 'fail',
        comment: 'Not "yet" & never',
      });
      await visitor.do({ type: 'checkout', decision: 'complete' });
      const moved = { start: '2020-05-04T08:00:00.000Z', end: '2020-05-04T09:00:00.000Z' };
      await visitor.do({ type: 'amend', sessionId: id, intervals: [moved], why: 'It was long ago' });
      await visitor.do({ type: 'signOff', sessionId: id, name: 'Ann', remark: 'Seen' });
      const wrong = await visitor.do({ type: 'start', title: 'Wrong' });
      await visitor.do({ type: 'abort', sessionId: wrong.id, reason: 'Mistaken' });
      const asked = { type: 'export', format: 'audit', zone: 'UTC' } as const;
      const page = await visitor.ask(asked);
      const data = await visitor.ask({ ...asked, as: 'json' });
      const inMay = await visitor.ask({ ...asked, as: 'json', from: '2020-05-04', to: '2020-05-04' });
      const titles = ({ content }: { content: string }) =>
        JSON.parse(content).sessions.map((one: { title: string; chain: { whole: boolean } }) => [
          one.title,
          one.chain.whole,
        ]);
      const words = [
        'Report &lt;script&gt;',
        'Not &quot;yet&quot; &amp; never',
        'It was long ago',
        'Signed off by Ann',
        'Mistaken',
      ];
      expect({
        files: [page, data].map(({ filename, mime }) => [filename.replace(/\d{4}-\d{2}-\d{2}/, 'DAY'), mime]),
        missing: [...words, 'Every history is whole: 7 events in 2 sessions.'].filter(
          (word) => !page.content.includes(word),
        ),
        titles: [titles(data), titles(inMay)],
      }).toEqual({
        files: [
          ['intermission-audit-DAY.html', 'text/html'],
          ['intermission-audit-DAY.json', 'application/json'],
        ],
        missing: [],
        titles: [
          [
            ['Report <script>', true],
            ['Wrong', true],
          ],
          [['Report <script>', true]],
        ],
      });
      expect(page.content).not.toMatch(/<script|https?:|src=|@import|url\(/);
    });
  });
}
