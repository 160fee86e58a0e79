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
  });
}
