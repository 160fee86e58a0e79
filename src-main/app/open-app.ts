import pLimit from 'p-limit';
import { type CurrentView, type Face, fail } from '#contract';
import { type Holder, openStorage } from '../storage/index.ts';
import { breathe } from './breathe.ts';
import { describe, sharesOf } from './describe.ts';
import { executeCommand } from './execute.ts';
import type { AppPorts } from './ports.ts';
import { answerQuery, currentView } from './queries.ts';
import { Records } from './records.ts';
import { Upkeep } from './upkeep.ts';

export type App = Face & {
  /** An orderly end. @throws StorageFailure when the last change could not be saved. */
  close(): Promise<void>;
};

export type OpenedApp = { is: 'open'; app: App } | { is: 'taken'; by: Holder | null };

/** After the last save nothing may change any more: the lock is given up, and another process may hold the records. */
const endingFailure = fail('STORAGE_FAILED', 'Intermission is ending. Nothing was changed; start it again');

/**
 * Puts engine, storage and ports together. One command at a time; a change is saved, then taken, then told, then answered.
 * @throws StorageFailure when the data directory cannot be used at all.
 */
export function openApp(ports: AppPorts): OpenedApp {
  const opening = openStorage(ports.dataDir, {
    now: ports.now,
    zone: ports.zone,
    describe,
    shares: (session) => sharesOf(ports.zone, session.spans),
  });
  if (opening.is === 'taken') return opening;
  const { storage } = opening;
  const records = new Records(storage, ports.now);
  const upkeep = new Upkeep(storage, records, ports);
  const sources = { records, storage, ports, upkeep };
  const oneAtATime = pLimit(1);
  const listeners = new Set<(current: CurrentView) => void>();
  try {
    upkeep.start();
  } catch (failure) {
    storage.close();
    throw failure;
  }

  let ending = false;

  function tell() {
    if (listeners.size === 0) return;
    const current = currentView(sources);
    for (const listener of listeners) listener(current);
  }

  async function executeNext(input: unknown) {
    const before = records.state;
    const answer = await executeCommand(input, records, ports, upkeep);
    if (records.state !== before) {
      tell();
      void oneAtATime(afterAnswer);
    }
    return answer;
  }

  async function afterAnswer() {
    // The answer goes out first: filing writes a whole month.
    await breathe();
    upkeep.afterChange();
  }

  async function stop() {
    const before = records.state;
    await upkeep.stop();
    if (records.state !== before) tell();
  }

  return {
    is: 'open',
    app: {
      execute: async (input) => (ending ? endingFailure : oneAtATime(() => executeNext(input))),
      query: (input) => answerQuery(input, sources),
      watch(listener) {
        listeners.add(listener);
        listener(currentView(sources));
        return () => listeners.delete(listener);
      },
      async close() {
        try {
          ending = true;
          await oneAtATime(stop);
        } finally {
          storage.close();
        }
      },
    },
  };
}
