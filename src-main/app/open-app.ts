import pLimit from 'p-limit';
import type { CurrentView, Face } from '#contract';
import { type Holder, openStorage } from '../storage/index.ts';
import { describe, sharesOf } from './describe.ts';
import type { AbsenceEffect } from './desktop/absence.ts';
import { takeNotice } from './desktop/take-notice.ts';
import { executeCommand } from './execute.ts';
import type { AppPorts } from './ports.ts';
import { answerQuery, currentView } from './queries.ts';
import { Records } from './records.ts';
import { Upkeep } from './upkeep.ts';

export type App = Face & {
  /** Takes in what the desktop noticed of the person. False when it could not be saved: say it again then. */
  notice(effect: AbsenceEffect): Promise<boolean>;
  /** Tells of every command: whoever gives one is here. */
  onCommand(listener: () => void): () => void;
  /** An orderly end. @throws StorageFailure when the last change could not be saved. */
  close(): Promise<void>;
};

export type OpenedApp = { is: 'open'; app: App } | { is: 'taken'; by: Holder | null };

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
  const commandListeners = new Set<() => void>();
  upkeep.start();

  async function changing<Value>(work: () => Promise<Value> | Value): Promise<Value> {
    const before = records.state;
    const answer = await work();
    if (records.state !== before) {
      const current = currentView(sources);
      for (const listener of listeners) listener(current);
      void oneAtATime(() => upkeep.afterChange());
    }
    return answer;
  }

  return {
    is: 'open',
    app: {
      execute(input) {
        for (const listener of commandListeners) listener();
        return oneAtATime(() => changing(() => executeCommand(input, records, ports, upkeep)));
      },
      notice: (effect) => oneAtATime(() => changing(() => takeNotice(effect, records))),
      onCommand(listener) {
        commandListeners.add(listener);
        return () => commandListeners.delete(listener);
      },
      query: (input) => answerQuery(input, sources),
      watch(listener) {
        listeners.add(listener);
        listener(currentView(sources));
        return () => listeners.delete(listener);
      },
      async close() {
        try {
          await oneAtATime(() => upkeep.stop());
        } finally {
          storage.close();
        }
      },
    },
  };
}
