import type { Fault, Procedure, SessionEvent, SessionRecord, SessionSummary } from '#contract';
import {
  earliest,
  evolveAll,
  isSettled,
  isTakenBack,
  recordOf,
  rememberingImport,
  replay,
  type Session,
  type State,
  viewSummary,
} from '../engine/index.ts';
import { type Described, type Found, type ImportSink, type Staging, type Storage, sealed } from '../storage/index.ts';
import { describeSession } from './describe.ts';
import { WantedWork } from './import-conflicts.ts';
import type { Records } from './records.ts';

/** How many of the sessions an import adds are shown in its report; it counts them all. */
const mostShown = 1_000;
const mostProblems = 100;

/** What an import would add, as its file is read: nothing of it counts yet, and little of it is held in memory. */
export class ImportDraft implements ImportSink {
  added = 0;
  skipped = 0;
  wrongs = 0;
  readonly problems: Fault[] = [];
  readonly left: Fault[] = [];
  readonly astray: Fault[] = [];
  readonly shown: SessionSummary[] = [];
  readonly work = new WantedWork();
  private readonly procedures: Procedure[] = [];
  private readonly open: Session[] = [];
  /** Sessions of the history that are open again by this import. */
  readonly again: SessionRecord[] = [];
  private readonly seen = new Set<string>();
  private readonly knownIds = new Map<string, Set<string>>();
  private readonly records: Records;
  private readonly storage: Storage;
  private readonly staging: Staging | null;
  private readonly now: string;

  /** Without a staging, closed sessions are only counted. */
  constructor(records: Records, storage: Storage, staging: Staging | null) {
    this.records = records;
    this.storage = storage;
    this.staging = staging;
    this.now = records.effectiveNow();
  }

  take(found: Found): void {
    switch (found.is) {
      case 'session':
        this.session(found.record);
        break;
      case 'procedure':
        this.procedures.push(found.procedure);
        break;
      case 'wrong':
        this.wrongs += 1;
        if (this.problems.length < mostProblems) this.problems.push(found.problem);
        break;
      case 'leftOut':
        this.skipped += 1;
        if (this.left.length < mostShown) this.left.push(found.problem);
    }
  }

  private session(record: SessionRecord): void {
    const session = this.opensWithin(record) ? replay(sealed(record)) : null;
    if (session === null) this.goesAstray(record);
    else this.compare(session, describeSession(session));
  }

  private compare(session: Session, { month, startMs, endMs, spans }: Described): void {
    const nowMs = Date.parse(this.now);
    const isWithin = [{ startMs, endMs }, ...spans].every((span) => span.startMs >= 0 && span.endMs <= nowMs);
    const again = this.takenBack(month, session.id);
    if (this.seen.has(session.id) || (again === null && this.isKnown(month, session.id))) this.skipped += 1;
    else if (again !== null) this.addAgain(again, month);
    else if (isWithin) this.add(session, month);
    else this.goesAstray(recordOf(session));
  }

  /** An import that was undone and is made again: the sessions are what they were before the undo. */
  private addAgain(record: SessionRecord, month: string): void {
    const redone: SessionEvent = { type: 'redone', at: this.now, events: [0] };
    const session = replay(sealed({ ...record, events: [...record.events, redone] }));
    if (!isSettled(session)) this.again.push(record);
    this.add(session, month);
  }

  private takenBack(month: string, id: string): SessionRecord | null {
    const { history } = this.storage;
    for (const one of around(month)) {
      const digest = this.idsOf(one).has(id) ? history.digest(one) : null;
      const index = digest?.ids.indexOf(id) ?? -1;
      if (digest?.row(index)?.status !== 'aborted') continue;
      const record = history.record(one, index);
      return isTakenBack(record) ? record : null;
    }
    return null;
  }

  private add(session: Session, month: string): void {
    this.seen.add(session.id);
    this.added += 1;
    this.work.add(session);
    if (this.shown.length < mostShown) this.shown.push(viewSummary(session, null, this.now));
    if (!isSettled(session)) this.open.push(session);
    else this.staging?.add(month, recordOf(session));
  }

  /** The state with all that does not go to the history: what is not settled, and new procedures. */
  taken(state: State): State {
    const known = new Set(state.procedures.map(({ id }) => id));
    const { undo } = evolveAll(state, rememberingImport([...this.seen].slice(0, mostShown), this.added, this.now));
    return {
      ...state,
      undo,
      sessions: { ...state.sessions, ...Object.fromEntries(this.open.map((session) => [session.id, session])) },
      procedures: [...state.procedures, ...this.procedures.filter(({ id }) => !known.has(id))],
    };
  }

  bringsNews(state: State): boolean {
    return this.added > 0 || this.taken(state).procedures.length > state.procedures.length;
  }

  /** Looked at before anything is made of it: each day that is asked for is remembered for ever. */
  private opensWithin({ events: [first] }: SessionRecord): boolean {
    const opened =
      first?.type === 'imported'
        ? first.startedAt
        : first?.type === 'started' || first?.type === 'forked'
          ? first.since
          : null;
    return opened !== null && earliest <= opened && opened <= this.now;
  }

  private goesAstray({ events: [first] }: SessionRecord): void {
    const field = first !== undefined && 'title' in first ? first.title : '';
    if (this.astray.length < 10) this.astray.push({ field, problem: 'must be between 1970 and now', is: 'span' });
  }

  /** Whoever imports a file in another zone may find a session filed in the month beside. */
  private isKnown(month: string, id: string): boolean {
    if (Object.hasOwn(this.records.state.sessions, id)) return true;
    return around(month).some((one) => this.idsOf(one).has(id));
  }

  private idsOf(month: string): Set<string> {
    const known = this.knownIds.get(month);
    if (known !== undefined) return known;
    const { history } = this.storage;
    const ids = new Set(history.months().includes(month) ? history.digest(month).ids : []);
    this.knownIds.set(month, ids);
    return ids;
  }
}

function around(month: string): string[] {
  return [month, beside(month, -1), beside(month, 1)];
}

function beside(month: string, by: 1 | -1): string {
  const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by;
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}
