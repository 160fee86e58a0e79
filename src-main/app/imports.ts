import pLimit from 'p-limit';
import { type Conflict, fail, type Import, type ImportReport, ok, type Result } from '#contract';
import { calendarOf } from '../engine/index.ts';
import { type Progress, partOf, readImport, StorageFailure } from '../storage/index.ts';
import { breathe } from './breathe.ts';
import { ImportDraft } from './import-draft.ts';
import type { LongWorks } from './long-works.ts';
import type { Sources } from './sources.ts';
import { sparingMemory } from './sparing-memory.ts';

/** Does something in the queue of commands, where nothing else changes the records. */
export type InQueue = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** Reading is told as the first half of an import, filing as the second. */
const reading = 0.5;

/** Imports, one at a time. While a file is read, everything else goes on; commands wait only while it is committed. */
export class Imports {
  private readonly oneAtATime = pLimit(1);
  private readonly sources: Sources;
  private readonly longWorks: LongWorks;
  private readonly inQueue: InQueue;

  constructor(sources: Sources, longWorks: LongWorks, inQueue: InQueue) {
    this.sources = sources;
    this.longWorks = longWorks;
    this.inQueue = inQueue;
  }

  /** Once what is under way and what waits was cancelled: resolves when it is over. */
  async end(): Promise<void> {
    await this.oneAtATime(() => {});
  }

  /** Does something while no import writes what it has read beside the records. */
  between<Value>(work: () => Promise<Value>): Promise<Value> {
    return this.oneAtATime(work);
  }

  /** Brings in the sessions of a file, all or none. What is known is skipped; an overlap refuses the whole file. */
  import(command: Import): Promise<Result<ImportReport>> {
    return this.longWorks.during({ kind: 'import', workId: command.workId }, (progress) =>
      this.oneAtATime(() => {
        progress.step(0);
        return this.importNow(command, progress);
      }),
    );
  }

  private async importNow(command: Import, progress: Progress): Promise<Result<ImportReport>> {
    const { ports, storage } = this.sources;
    const id = ports.newId();
    try {
      return await sparingMemory(() => this.bringIn(command, id, progress));
    } catch (failure) {
      if (failure instanceof StorageFailure) return fail('STORAGE_FAILED', failure.message, failure.details);
      throw failure;
    } finally {
      // What was committed is filed by now, or named in the state, and then it is kept.
      if (!this.sources.records.incoming.includes(id)) storage.incoming.drop(id);
    }
  }

  private async bringIn(command: Import, id: string, progress: Progress): Promise<Result<ImportReport>> {
    const { records, storage, upkeep } = this.sources;
    const staging = command.dryRun ? null : storage.incoming.staging(id);
    const draft = new ImportDraft(records, storage, staging);
    const read = await this.read(command, draft, partOf(progress, 0, reading));
    if (!read.ok) return read;
    const conflicts = await draft.work.conflicts(records);
    progress.step(reading);
    if (staging === null) return ok(reportOf(draft, conflicts));
    if (conflicts.length > 0) return overlap(conflicts);
    if (!draft.bringsNews(records.state)) return ok(reportOf(draft, []));
    staging.finish();
    await upkeep.backingUp.tryTo('import');
    return this.inQueue(async () => {
      progress.commit();
      // Commands that were done meanwhile may have recorded work.
      const late = await draft.work.conflicts(records);
      if (late.length > 0) return overlap(late);
      records.bring(draft.again);
      await upkeep.commitImport(id, draft.taken(records.state), (share) => {
        progress.step(reading + share * (1 - reading));
      });
      return ok(reportOf(draft, []));
    });
  }

  private async read(command: Import, draft: ImportDraft, progress: Progress): Promise<Result<null>> {
    const { ports } = this.sources;
    const zone = command.zone ?? ports.zone;
    const frame = { now: ports.now(), zone, calendar: calendarOf(zone), dateOrder: command.dateOrder ?? null };
    const begun = await readImport(command.format, command.content, frame, draft);
    if (!begun.ok) return begun;
    const rows = begun.value;
    try {
      for (let step = await rows.next(); ; step = await rows.next()) {
        if (step.done) return verdict(step.value, draft);
        progress.step(step.value / Math.max(1, command.content.length));
        await breathe();
      }
    } finally {
      // Where it was cancelled, nothing more is read.
      await rows.return(ok(null));
    }
  }
}

/** A file that cannot be read is refused with the first of its rows that are wrong. */
function verdict(read: Result<null>, draft: ImportDraft): Result<null> {
  const { astray, problems, wrongs } = draft;
  if (!read.ok && problems.length > 0) {
    const more = wrongs > problems.length ? ` (${wrongs} rows are wrong; the first are listed)` : '';
    return fail('INVALID_INPUT', `${read.error.message}${more}`, problems);
  }
  if (!read.ok || astray.length === 0) return read;
  return fail('INVALID_INPUT', 'Nothing was imported: some of it lies in the future or before 1970', astray);
}

function reportOf({ added, skipped, shown, left }: ImportDraft, conflicts: Conflict[]): ImportReport {
  return { added, skipped, conflicts, sessions: shown, ...(left.length > 0 ? { leftOut: left } : {}) };
}

function overlap(conflicts: Conflict[]): Result<never> {
  const words = 'Nothing was imported: some of it overlaps recorded work. Correct the file or the records';
  return fail('OVERLAP', words, conflicts);
}
