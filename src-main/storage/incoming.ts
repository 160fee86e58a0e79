import fs from 'node:fs';
import { dirname, join } from 'node:path';
import type { Instant, Problem, SessionRecord } from '#contract';
import { readDocument } from './document.ts';
import { monthKind } from './month-file.ts';
import { newer, setAside } from './rescue.ts';
import { Staging } from './staging.ts';
import { newerFormatFailure } from './storage-failure.ts';

export type IncomingPorts = { now(): Instant; report(problem: Problem): void };

/** A month of an import, as it was staged. */
export type StagedMonth = { name: string; path: string; records: SessionRecord[] };

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

  /** Where the sessions of an import are written first. */
  staging(id: string): Staging {
    return new Staging(join(this.folder, id));
  }

  /** The files of a committed import that are not filed yet. */
  staged(id: string): string[] {
    return list(join(this.folder, id)).filter((file) => monthForm.test(file));
  }

  /**
   * One of them; null when it cannot be read: then it is set aside, beside the folder that is dropped in the end.
   * @throws StorageFailure
   */
  month(id: string, file: string): StagedMonth | null {
    const path = join(this.folder, id, file);
    const reading = readDocument(monthKind, path);
    if (reading.is === 'newer') throw newerFormatFailure(path);
    if (reading.is === 'unreadable') this.setAside(path, `${id}-${file}`, reading.why);
    if (reading.is !== 'good' && reading.is !== 'older') return null;
    return { name: file.slice(0, 7), path, records: reading.content.sessions };
  }

  /** All of it for whoever does not hold the lock: what cannot be read is told and left where it lies. */
  *readable(id: string): Iterable<SessionRecord[]> {
    for (const file of this.staged(id)) {
      const path = join(this.folder, id, file);
      const reading = readDocument(monthKind, path);
      if (reading.is === 'newer') this.ports.report(newer(path, reading.format));
      if (reading.is === 'unreadable') this.ports.report(unread(path, reading.why));
      if (reading.is === 'good' || reading.is === 'older') yield reading.content.sessions;
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
