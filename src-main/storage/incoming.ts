import fs from 'node:fs';
import { join } from 'node:path';
import type { SessionRecord } from '#contract';
import { readDocument } from './document.ts';
import { monthKind, writeMonth } from './month-file.ts';
import { makeFolder } from './replace-durably.ts';

/**
 * Imports on their way to the history: `incoming/<id>/YYYY-MM.json`. They are written first, committed by naming the
 * folder in `state.json`, and then filed; a folder that is not named there was never committed.
 */
export class Incoming {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
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

  /** The sessions of a committed import, month by month. */
  *months(id: string): Iterable<{ path: string; records: SessionRecord[] }> {
    for (const name of list(join(this.folder, id))) {
      const path = join(this.folder, id, name);
      const reading = readDocument(monthKind, path);
      if (reading.is === 'good') yield { path, records: reading.content.sessions };
    }
  }

  drop(id: string): void {
    fs.rmSync(join(this.folder, id), { recursive: true, force: true });
  }

  /** Removes what was staged and never committed. */
  dropAllBut(committed: readonly string[]): void {
    for (const id of list(this.folder)) if (!committed.includes(id)) this.drop(id);
  }
}

function list(folder: string): string[] {
  return fs.existsSync(folder) ? fs.readdirSync(folder) : [];
}
