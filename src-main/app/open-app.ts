import pLimit from 'p-limit';
import {
  type Command,
  type CommandValue,
  type CurrentView,
  command,
  type DiskTrouble,
  type Face,
  fail,
  ok,
  parse,
  type Result,
  type Work,
} from '#contract';
import { type Holder, openStorage, type Progress, unfollowed } from '../storage/index.ts';
import { breathe } from './breathe.ts';
import { describe, sharesOf } from './describe.ts';
import type { AbsenceEffect } from './desktop/absence.ts';
import { Noticing } from './desktop/take-notice.ts';
import { executeCommand } from './execute.ts';
import { Imports } from './imports.ts';
import { LongWorks } from './long-works.ts';
import { KeepingUp } from './machines/keep-up.ts';
import { Machines } from './machines/machines.ts';
import type { AppPorts } from './ports.ts';
import { answerQuery, currentView } from './queries.ts';
import { Records } from './records.ts';
import { Subscribers, type Unsubscribe } from './subscribers.ts';
import { Upkeep } from './upkeep.ts';

export type App = Face & {
  /** The value of `current`, now. */
  current(): CurrentView;
  /** Takes in what the desktop noticed of the person. What could not be saved (false) is taken up with the next call. */
  notice(effects: AbsenceEffect[]): Promise<boolean>;
  /** Tells of every command that is understood, before it is done: whoever gives one is here. */
  onCommand(listener: () => void): Unsubscribe;
  /** Tells of settings that were changed. */
  onSettings(listener: () => void): Unsubscribe;
  /** Tells whoever watches once more: beside the records something changed that windows show. */
  tellAgain(): void;
  /** An orderly end. @throws StorageFailure when the last change could not be saved. */
  close(): Promise<void>;
};

export type OpenedApp = { is: 'open'; app: App } | { is: 'taken'; by: Holder | null };

/** Commands that take as long as there are records; an import sees to itself. */
const longKinds: Readonly<Partial<Record<Command['type'], Work['kind']>>> = {
  backup: 'backup',
  restore: 'restore',
  moveRecords: 'move',
};

/** After the last save nothing may change any more: the lock is given up, and another process may hold the records. */
const ending: DiskTrouble = { is: 'ending' };
const endingFailure = fail('STORAGE_FAILED', 'Intermission is ending. Nothing was changed; start it again', ending);

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
  const oneAtATime = pLimit(1);
  const machines = new Machines(storage, records, () => ports.settings.read().deviceName);
  const keepingUp = new KeepingUp({ machines, records, storage, ports }, () => void learn());
  const sources = { records, storage, ports, upkeep, machines, keepingUp };
  const longWorks = new LongWorks();
  const imports = new Imports(sources, longWorks, (work) => oneAtATime(() => changing(work)));
  const noticing = new Noticing(records);
  const views = new Subscribers<CurrentView>();
  const commands = new Subscribers<void>();
  const settings = new Subscribers<void>();
  try {
    upkeep.start();
    keepingUp.start();
  } catch (failure) {
    storage.close();
    throw failure;
  }
  let ending = false;
  let hasEnded = false;

  function tell() {
    if (views.some) views.tell(currentView(sources));
  }

  async function changing<Value>(work: () => Promise<Value> | Value): Promise<Value> {
    const [before, seen] = [records.state, machines.version];
    const answer = await work();
    if (records.state === before && machines.version !== seen) tell();
    if (records.state !== before) {
      tell();
      void oneAtATime(afterAnswer);
    }
    return answer;
  }

  /** What other machines did comes first. */
  async function learn(): Promise<void> {
    if (ending) return;
    await oneAtATime(() => changing(() => keepingUp.learn()));
    if (!ending) keepingUp.keepLooking();
  }

  async function catchUp(): Promise<void> {
    if (!ending && keepingUp.isBehind) await learn();
  }

  async function execute(input: unknown): Promise<Result<CommandValue>> {
    if (ending) return endingFailure;
    const parsed = parse(command, input);
    if (!parsed.ok) return parsed;
    if (parsed.value.type !== 'reportPresence') commands.tell();
    const { value } = parsed;
    if (value.type === 'import') return imports.import(value).finally(() => machines.imported());
    if (value.type === 'cancelWork') return ok({ cancelled: longWorks.cancel(value.workId) });
    const answer = await followed(value, async (progress) => {
      await catchUp();
      const inTurn = () =>
        oneAtATime(() => {
          if (hasEnded) return endingFailure;
          return changing(() => executeCommand(value, records, ports, upkeep, machines, progress));
        });
      // An import writes beside the records before its turn has come: a move would leave that behind.
      return value.type === 'moveRecords' ? imports.between(inTurn) : inTurn();
    });
    if (answer.ok) followUp(value);
    return answer;
  }

  function followed<Value>(command: Command, work: (progress: Progress) => Promise<Result<Value>>) {
    const kind = longKinds[command.type];
    const workId = 'workId' in command ? command.workId : undefined;
    return kind === undefined ? work(unfollowed) : longWorks.during({ kind, workId }, work);
  }

  function followUp({ type }: Command) {
    if (type === 'moveRecords') keepingUp.keepLooking();
    if (type !== 'changeSettings') return;
    keepingUp.tellName();
    settings.tell();
    // Windows ask again for what they show with every push.
    tell();
  }

  async function afterAnswer() {
    // The answer goes out first: filing writes a whole month.
    await breathe();
    if (!hasEnded) upkeep.afterChange();
  }

  async function stop() {
    hasEnded = true;
    const before = records.state;
    await upkeep.stop();
    if (records.state !== before) tell();
  }

  return {
    is: 'open',
    app: {
      execute,
      notice: async (effects) => !ending && oneAtATime(() => changing(() => noticing.take(effects))),
      onCommand: (listener) => commands.add(listener),
      onSettings: (listener) => settings.add(listener),
      tellAgain: tell,
      current: () => currentView(sources),
      query(input) {
        return answerQuery(input, { ...sources, longWorks, catchUp });
      },
      watch(listener) {
        const unsubscribe = views.add(listener);
        listener(currentView(sources));
        return unsubscribe;
      },
      async close() {
        try {
          ending = true;
          keepingUp.stop();
          longWorks.cancelAll();
          await imports.end();
          await oneAtATime(stop);
        } finally {
          storage.close();
        }
      },
    },
  };
}
