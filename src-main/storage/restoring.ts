import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Instant, Problem, SessionRecord } from '#contract';
import { readDocument } from './document.ts';
import { monthKind, writeMonth } from './month-file.ts';
import type { Progress } from './progress.ts';
import { makeFolder } from './replace-durably.ts';
import { newer, setAside } from './rescue.ts';

export type RestoringPorts = {
  now(): Instant;
  report(problem: Problem): void;
  /** False for whoever does not hold the lock: nothing on disk is touched then. */
  mayWrite: boolean;
};

/** The months of a restore, read one by one, and how many they are. */
export type StagedMonths = { count: number; all: Iterable<[month: string, records: SessionRecord[]]> };

const monthForm = /^\d{4}-\d{2}\.json$/;

/**
 * The months of a restore on their way to the history: `restoring/<id>/YYYY-MM.json`. They are written first, committed by
 * naming the folder in `state.json`, and then put in place; a folder that is not named there was never committed.
 */
export class Restoring {
  private readonly folder: string;
  private readonly ports: RestoringPorts;

  constructor(folder: string, ports: RestoringPorts) {
    this.folder = folder;
    this.ports = ports;
  }

  /** Others are answered in between. @throws StorageFailure; WorkCancelled; what was written of it is removed. */
  async stage(id: string, { count, all }: StagedMonths, progress: Progress): Promise<void> {
    try {
      makeFolder(join(this.folder, id));
      let staged = 0;
      for (const [month, records] of all) {
        progress.step(staged / count);
        writeMonth(join(this.folder, id, `${month}.json`), records);
        staged += 1;
        await setImmediate();
      }
    } catch (failure) {
      this.drop(id);
      throw failure;
    }
  }

  /** Where each month lies. What cannot be read is told of and left out: the month that is there stays. */
  places(id: string): Map<string, string> {
    const places = new Map<string, string>();
    for (const name of list(join(this.folder, id)).filter((file) => monthForm.test(file))) {
      const path = join(this.folder, id, name);
      const reading = readDocument(monthKind, path);
      if (reading.is === 'good' || reading.is === 'older') places.set(name.slice(0, -'.json'.length), path);
      else if (reading.is === 'newer') this.ports.report(newer(path, reading.format));
      else if (reading.is === 'unreadable') this.unreadable(path, `${id}-${name}`, reading.why);
    }
    return places;
  }

  /** What cannot be removed is tried again at the next start; it is not named in the state, and so counts for nothing. */
  drop(id: string): void {
    try {
      fs.rmSync(join(this.folder, id), { recursive: true, force: true });
    } catch {
      // A folder that cannot be written now.
    }
  }

  /** Removes what was staged and never committed. */
  dropAllBut(committed: string | null): void {
    for (const id of list(this.folder)) if (id !== committed) this.drop(id);
  }

  private unreadable(path: string, name: string, why: string): void {
    const aside = join(dirname(this.folder), `restoring-${name}`);
    const lies = this.ports.mayWrite ? setAside(path, this.ports.now(), aside) : path;
    const message = `A part of a restore could not be read (${why}). It lies at ${lies}; restore the backup again`;
    this.ports.report({ code: 'SET_ASIDE', message, path: lies });
  }
}

function list(folder: string): string[] {
  return fs.existsSync(folder) ? fs.readdirSync(folder) : [];
}
