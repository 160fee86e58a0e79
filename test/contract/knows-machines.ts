import { describe, expect, test } from 'vitest';
import { devicesView, fault } from '#contract';
import { tempFolder } from '../support/temp-folder.ts';
import type { Visitor } from './visitor.ts';

/** Other machines, as far as one machine alone can tell; test/app has what several do together. */
export function knowsMachines(here: () => Visitor): void {
  describe('machines', () => {
    test('On its own, a machine knows itself only, and has nothing elsewhere and no overlaps', async () => {
      const visitor = here();
      await visitor.do({ type: 'start', title: 'Report' });
      const { devices, usual } = await visitor.ask({ type: 'devices' });
      const { elsewhere, overlaps } = await visitor.ask({ type: 'current' });
      expect([devices.map(({ own, open }) => [own, open]), usual, elsewhere, overlaps]).toEqual([
        [[true, 1]],
        true,
        [],
        0,
      ]);
      expect(await visitor.ask({ type: 'overlaps' })).toEqual([]);
    });

    test('takeOver and resolveOverlap refuse what is no other machine’s', async () => {
      const visitor = here();
      const { id: sessionId } = await visitor.do({ type: 'start', title: 'Report' });
      const stretch = { start: '2020-05-04T08:00:00.000Z', end: '2020-05-04T09:00:00.000Z' };
      const overlap = { type: 'resolveOverlap', sessionId, otherSessionId: 'nobody', ...stretch, keep: 'both' };
      const codes = [];
      for (const input of [
        { type: 'takeOver', sessionId },
        { type: 'takeOver', sessionId: 'nobody' },
        { type: 'takeOver' },
        overlap,
        { ...overlap, keep: 'neither' },
      ]) {
        codes.push((await visitor.refused(input)).code);
      }
      expect(codes).toEqual([
        'INVALID_SESSION_STATE',
        'SESSION_NOT_FOUND',
        'INVALID_INPUT',
        'INVALID_INPUT',
        'INVALID_INPUT',
      ]);
    });

    test('moveRecords moves all there is to another folder, and back; it refuses what is no place for it', async () => {
      const visitor = here();
      const folder = await tempFolder();
      try {
        const { id: sessionId } = await visitor.do({ type: 'start', title: 'Report' });
        const before = await visitor.ask({ type: 'session', sessionId });
        const { dataDir } = await visitor.ask({ type: 'health' });
        const codes = [];
        for (const wrong of ['', 'beside', dataDir, `${dataDir}/backups`, undefined]) {
          const { code, details } = await visitor.refused({ type: 'moveRecords', folder: wrong });
          codes.push([code, fault.array().parse(details)[0]?.is]);
        }
        const move = async (to: string | null) => {
          const moved = await visitor.tell({ type: 'moveRecords', folder: to });
          return moved.ok ? devicesView.parse(moved.value) : moved.error;
        };
        const there = await move(folder.path);
        await visitor.do({ type: 'pause' });
        const back = await move(null);
        const after = await visitor.ask({ type: 'session', sessionId });
        expect([codes, there, back, after.history.slice(0, 1)]).toEqual([
          [undefined, 'notWhole', 'withinData', 'withinData', undefined].map((is) => ['INVALID_INPUT', is]),
          expect.objectContaining({ folder: folder.path, usual: false }),
          expect.objectContaining({ usual: true }),
          before.history,
        ]);
        expect(after.clock).toBe('paused');
      } finally {
        await folder.remove();
      }
    });
  });
}
