import { describe, expect, test, vi } from 'vitest';
import { type CurrentView, currentView } from '#contract';
import type { Visitor } from './visitor.ts';

/** Pushes: the value of `current` at once, and after every change. */
export function watches(here: () => Visitor): void {
  describe('watching', () => {
    test('A watcher is told at once, and after every change', async () => {
      const visitor = here();
      const { told, stop } = watching(visitor);
      await eventually(() => expect(told).toHaveLength(1));
      const { id: sessionId } = await visitor.do({ type: 'start', title: 'Report' });
      await visitor.do({ type: 'note', sessionId, text: 'half way' });
      await visitor.do({ type: 'pause' });
      await visitor.do({ type: 'checkout', sessionId, decision: 'complete' });
      await eventually(() => expect(told).toHaveLength(5));
      stop();
      const asked = await visitor.ask({ type: 'current' });
      expect([told.map(seen), told.at(-1)]).toEqual([
        ['nothing open', 'Report running, 0 notes', 'Report running, 1 notes', 'Report paused', 'nothing open'],
        asked,
      ]);
    });

    test('What is refused, and what is only asked, is told to nobody', async () => {
      const visitor = here();
      await visitor.do({ type: 'start', title: 'Report' });
      const { told, stop } = watching(visitor);
      await eventually(() => expect(told).toHaveLength(1));
      await visitor.refused({ type: 'resume' });
      await visitor.ask({ type: 'health' });
      await visitor.do({ type: 'pause' });
      await eventually(() => expect(told.length).toBeGreaterThan(1));
      stop();
      expect(told.map(seen)).toEqual(['Report running, 0 notes', 'Report paused']);
    });

    test('A saved procedure is a change too', async () => {
      const visitor = here();
      const { told, stop } = watching(visitor);
      await eventually(() => expect(told).toHaveLength(1));
      await visitor.save({ type: 'saveProcedure', title: 'Invoice', steps: [] });
      await eventually(() => expect(told).toHaveLength(2));
      stop();
    });

    test('A changed setting is a change too', async () => {
      const visitor = here();
      const { told, stop } = watching(visitor);
      await eventually(() => expect(told).toHaveLength(1));
      await visitor.face.execute({ type: 'changeSettings', settings: { appearance: { theme: 'dark' } } });
      await eventually(() => expect(told).toHaveLength(2));
      stop();
    });

    test('Every watcher is told the same, and one that stopped is told nothing more', async () => {
      const visitor = here();
      const [one, other] = [watching(visitor), watching(visitor)];
      await eventually(() => expect([one.told.length, other.told.length]).toEqual([1, 1]));
      one.stop();
      await visitor.do({ type: 'start', title: 'Report' });
      await eventually(() => expect(other.told).toHaveLength(2));
      other.stop();
      expect([one.told.map(seen), other.told.map(seen)]).toEqual([
        ['nothing open'],
        ['nothing open', 'Report running, 0 notes'],
      ]);
    });

    test('A watcher that comes later is told how things stand by then', async () => {
      const visitor = here();
      await visitor.do({ type: 'start', title: 'Report' });
      const { told, stop } = watching(visitor);
      await eventually(() => expect(told).toHaveLength(1));
      stop();
      expect(told.map(seen)).toEqual(['Report running, 0 notes']);
    });
  });
}

/** Some faces push over a wire, on a machine that may be busy. */
function eventually(look: () => void): Promise<void> {
  return vi.waitFor(look, { timeout: 60_000, interval: 10 });
}

function watching({ face }: Visitor): { told: CurrentView[]; stop: () => void } {
  const told: CurrentView[] = [];
  const stop = face.watch((current) => told.push(currentView.strict().parse(current)));
  return { told, stop };
}

function seen({ running, open }: CurrentView): string {
  if (running !== null) return `${running.title} running, ${running.notes.length} notes`;
  const [first] = open;
  return first === undefined ? 'nothing open' : `${first.title} ${first.clock}`;
}
