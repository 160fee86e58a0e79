import { describe, expect, test } from 'vitest';
import { type Backup, backup } from '#contract';
import type { Visitor } from './visitor.ts';

/** Backups: those that are there, and taking one. */
export function backsUp(here: () => Visitor): void {
  describe('backups', () => {
    test('A backup that is asked for is there at once, the newest first', async () => {
      const visitor = here();
      await visitor.do({ type: 'start', title: 'Report' });
      const first = await backUp(visitor);
      await visitor.do({ type: 'start', title: 'Phone call' });
      const second = await backUp(visitor);
      const listed = await visitor.ask({ type: 'backups' });
      expect({
        listed: listed.filter(({ why }) => why === 'asked'),
        sessions: [first.sessions, second.sessions],
        grew: second.bytes > first.bytes,
        inOrder: listed.map(({ at }) => at),
      }).toEqual({
        listed: [second, first],
        sessions: [1, 2],
        grew: true,
        inOrder: listed
          .map(({ at }) => at)
          .toSorted()
          .toReversed(),
      });
    });

    test('Taking one takes no more words', async () => {
      expect((await here().refused({ type: 'backup', why: 'daily' })).code).toBe('INVALID_INPUT');
    });
  });
}

async function backUp(visitor: Visitor): Promise<Backup> {
  const told = await visitor.tell({ type: 'backup' });
  if (!told.ok) throw new Error(told.error.message);
  return backup.parse(told.value);
}
