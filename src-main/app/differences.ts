import fs from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Procedure, RestoreReport, SessionRecord, SessionSummary } from '#contract';
import { recordOf, replay, type State, sessionOf, viewSummary } from '../engine/index.ts';
import { type BackupContents, hashOf, type Progress, type Storage } from '../storage/index.ts';
import { breathe } from './breathe.ts';
import type { Records } from './records.ts';
import { type Comparison, SessionMarks } from './session-marks.ts';

/** How many of the sessions a restore changes are shown in its report; it counts them all. */
const mostShown = 1_000;

type Shown = RestoreReport['sessions'][number];
type Counted = Omit<RestoreReport, 'backup' | 'takenBefore'>;

export type Differences = {
  any: boolean;
  /** How many sessions lose something. */
  losing: number;
  /** The months whose files are to be others. */
  months: string[];
  report: Counted;
};

/** What would change if the records became what a backup has, with this state. Reads the months that differ, and no other. */
export async function differencesFrom(
  contents: BackupContents,
  next: State,
  { records, storage, progress }: { records: Records; storage: Storage; progress: Progress },
): Promise<Differences> {
  const months = differingMonths(contents, storage);
  const marks = new SessionMarks();
  for (const session of Object.values(records.state.sessions)) marks.add(recordOf(session));
  for (const [index, month] of months.entries()) {
    progress.step(index / months.length / 2);
    for (const record of storage.history.records(month)) marks.add(record);
    await breathe();
  }
  const found = new Found(records, storage);
  const { running } = contents.state;
  const compare = (record: SessionRecord) => {
    const since = running?.sessionId === record.id ? running.since : null;
    found.compared(record, marks.compare(record, since));
  };
  for (const session of Object.values(next.sessions)) compare(recordOf(session));
  for (const [index, month] of months.entries()) {
    progress.step((1 + index / months.length) / 2);
    for (const record of contents.records(month)) compare(record);
    await breathe();
  }
  for (const id of marks.left()) found.removed(id);
  return found.differences(months, next.procedures);
}

/** Months whose file is not the one that the backup has. */
function differingMonths(contents: BackupContents, { history }: Storage): string[] {
  const months = [...new Set([...history.months(), ...contents.months()])];
  return months.filter((month) => {
    const wanted = contents.hashOf(month);
    const path = history.pathOf(month);
    return wanted === null || !fs.existsSync(path) || hashOf(fs.readFileSync(path)) !== wanted;
  });
}

/** Counts what was found to be different, and keeps some of it to be shown. */
class Found {
  private readonly counts = { removed: 0, added: 0, changed: 0 };
  private losing = 0;
  private readonly shown: { losing: Shown[]; others: Shown[] } = { losing: [], others: [] };
  private readonly records: Records;
  private readonly storage: Storage;

  constructor(records: Records, storage: Storage) {
    this.records = records;
    this.storage = storage;
  }

  compared(record: SessionRecord, comparison: Comparison): void {
    // What it has worked since it runs, no backup has.
    const runs = this.records.state.running?.sessionId === record.id;
    if (comparison === 'new') this.add('added', false, () => this.summary(record));
    else if (comparison !== 'same' || runs) {
      this.add('changed', runs || comparison === 'other', () => this.current(record.id));
    }
  }

  removed(id: string): void {
    this.add('removed', true, () => this.current(id));
  }

  differences(months: string[], procedures: readonly Procedure[]): Differences {
    const known = this.records.state.procedures;
    const isIn = (list: readonly Procedure[]) => (one: Procedure) =>
      list.some((other) => isDeepStrictEqual(one, other));
    const lost = known.filter((one) => !isIn(procedures)(one));
    const gained = procedures.filter((one) => !isIn(known)(one));
    const changes = new Set([...lost, ...gained].map(({ id }) => id)).size;
    const report: Counted = {
      ...this.counts,
      procedures: changes,
      losesNewer: this.losing > 0 || lost.length > 0,
      sessions: [...this.shown.losing, ...this.shown.others].slice(0, mostShown),
    };
    const any = changes > 0 || Object.values(this.counts).some((count) => count > 0);
    return { any, losing: this.losing, months, report };
  }

  private add(change: Shown['change'], loses: boolean, session: () => SessionSummary): void {
    this.counts[change] += 1;
    if (loses) this.losing += 1;
    const list = loses ? this.shown.losing : this.shown.others;
    if (list.length < mostShown) list.push({ change, loses, session: session() });
  }

  private current(id: string): SessionSummary {
    const { state } = this.records;
    const session = sessionOf(state, id);
    if (session !== undefined) return viewSummary(session, state.running, this.records.effectiveNow());
    const record = this.storage.history.find(id);
    if (record === null) throw new Error(`Session ${id} is not in the history any more`);
    return this.summary(record);
  }

  private summary(record: SessionRecord): SessionSummary {
    return viewSummary(replay(record), null, this.records.effectiveNow());
  }
}
