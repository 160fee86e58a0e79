import { describe, expect, test } from 'vitest';
import { type Backup, backup, type RestoreReport, restoreReport } from '#contract';
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

    test('A restore tells first, is refused where it would lose something, and can be taken back', async () => {
      const visitor = here();
      const { id: kept } = await visitor.do({ type: 'start', title: 'Report' });
      await visitor.do({ type: 'pause' });
      const { id: backupId } = await backUp(visitor);
      const { id: since } = await visitor.do({ type: 'start', title: 'Phone call' });
      await visitor.do({ type: 'checkout', decision: 'complete' });
      const tried = await restore(visitor, { backupId, dryRun: true });
      const refused = await visitor.refused({ type: 'restore', backupId });
      const done = await restore(visitor, { backupId, discardNewer: true });
      const titles = await visitor.titles();
      const takenBack = await restore(visitor, { backupId: done.takenBefore?.id ?? '' });
      const counts = ({ removed, added, changed, losesNewer }: RestoreReport) => [removed, added, changed, losesNewer];
      expect({
        tried: [...counts(tried), tried.takenBefore, tried.sessions.map(({ session }) => session.id)],
        refused: [refused.code, refused.details],
        done: counts(done),
        titles,
        takenBack: counts(takenBack),
        after: await visitor.titles(),
        open: (await visitor.ask({ type: 'current' })).open.map(({ id }) => id),
      }).toEqual({
        tried: [1, 0, 0, true, null, [since]],
        refused: ['WOULD_LOSE_NEWER', [{ sessionId: since, title: 'Phone call', change: 'removed' }]],
        done: [1, 0, 0, true],
        titles: ['Report'],
        takenBack: [0, 1, 0, false],
        after: ['Phone call', 'Report'],
        open: [kept],
      });
    });

    test('A backup that is not there cannot be restored', async () => {
      expect((await here().refused({ type: 'restore', backupId: '../state' })).code).toBe('BACKUP_NOT_FOUND');
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

async function restore(
  visitor: Visitor,
  how: { backupId: string; dryRun?: boolean; discardNewer?: boolean },
): Promise<RestoreReport> {
  const told = await visitor.tell({ type: 'restore', ...how });
  if (!told.ok) throw new Error(told.error.message);
  return restoreReport.parse(told.value);
}
