import fs from 'node:fs';
import { dirname, join } from 'node:path';
import type { Instant, Problem, SessionRecord } from '#contract';
import { readDocument } from './document.ts';
import { monthKind, writeMonth } from './month-file.ts';
import { makeFolder } from './replace-durably.ts';
import { newer, setAside } from './rescue.ts';
import { newerFormatFailure } from './storage-failure.ts';

export type IncomingPorts = { now(): Instant; report(problem: Problem): void };

const monthForm = /^\d{4}-\d{2}\.json$/;

/**
 * Imports on their way to the history: `incoming/<id>/YYYY-MM.json`. They are written first, committed by naming the
 * folder in `state.json`, and then filed; a folder that is not named there was never committed.
 */
export class Incoming {
  private readonly folder: string;
  private readonly ports: IncomingPorts;

  constructor(folder: string, ports: IncomingPorts) {
    this.folder = folder;
    this.ports = ports;
  }

  /** @throws StorageFailure; what was written of it is removed. */
  stage(id: string, months: Map<string, SessionRecord[]>): void {
    try {
      makeFolder(join(this.folder, id));
      for (const [month, records] of months) writeMonth(join(this.folder, id, `${month}.json`), records);
    } catch (failure) {
      this.drop(id);
      throw failure;
    }
  }

  /**
   * The sessions of a committed import, month by month. A month that cannot be read is set aside, beside the folder that
   * is dropped in the end. @throws StorageFailure
   */
  *months(id: string): Iterable<SessionRecord[]> {
    for (const { name, path, reading } of this.readings(id)) {
      if (reading.is === 'newer') throw newerFormatFailure(path);
      if (reading.is === 'unreadable') this.setAside(path, `${id}-${name}`, reading.why);
      if (reading.is === 'good') yield reading.content.sessions;
    }
  }

  /** The same for whoever does not hold the lock: what cannot be read is told and left where it lies. */
  *readable(id: string): Iterable<SessionRecord[]> {
    for (const { path, reading } of this.readings(id)) {
      if (reading.is === 'newer') this.ports.report(newer(path, reading.format));
      if (reading.is === 'unreadable') this.ports.report(unread(path, reading.why));
      if (reading.is === 'good') yield reading.content.sessions;
    }
  }

  private *readings(id: string) {
    for (const name of list(join(this.folder, id)).filter((file) => monthForm.test(file))) {
      const path = join(this.folder, id, name);
      yield { name, path, reading: readDocument(monthKind, path) };
    }
  }

  /** What cannot be removed is tried again at the next start; it is not named in the state, and so counts for nothing. */
  drop(id: string): void {
    try {
      fs.rmSync(join(this.folder, id), { recursive: true, force: true });
    } catch {
      // A folder that cannot be written now.
    }
  }

  private setAside(path: string, name: string, why: string): void {
    const aside = setAside(path, this.ports.now(), join(dirname(this.folder), `incoming-${name}`));
    const message = `A part of an import could not be read (${why}). It was set aside as ${aside}; import the file again`;
    this.ports.report({ code: 'SET_ASIDE', message, path: aside });
  }

  /** Removes what was staged and never committed. */
  dropAllBut(committed: readonly string[]): void {
    for (const id of list(this.folder)) if (!committed.includes(id)) this.drop(id);
  }
}

function unread(path: string, why: string): Problem {
  return { code: 'SET_ASIDE', message: `A part of an import could not be read (${why}): ${path}`, path };
}

function list(folder: string): string[] {
  return fs.existsSync(folder) ? fs.readdirSync(folder) : [];
}
