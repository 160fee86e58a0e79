import type { AuditReport, BrokenChain, Problem, SessionRecord } from '#contract';
import { recordOf, replay } from '../engine/index.ts';
import { brokenChain } from '../storage/index.ts';
import { breathe } from './breathe.ts';
import type { Source } from './machines/source.ts';
import type { RecordSources } from './sources.ts';

/** How many broken sessions are named one by one. */
const mostNamed = 20;

/**
 * What a person should know of sessions whose history was changed. Files that are the ones that were read last, by size
 * and time, are not read again.
 */
export async function auditProblems(sources: RecordSources): Promise<Problem[]> {
  const { history } = sources.storage;
  const broken = new Map<string, BrokenChain>();
  for (const month of history.months()) {
    if (!history.isFollowed(month)) await breathe();
    for (const one of history.broken(month)) broken.set(one.sessionId, one);
  }
  history.keepAudits();
  for (const { id } of inHand(sources)) broken.delete(id);
  for (const record of inHand(sources)) {
    const one = brokenIn(record, null);
    if (one !== null) broken.set(one.sessionId, one);
  }
  const problems = [...broken.values()].map((one) => problemOf(one, sources));
  return problems.length <= mostNamed
    ? problems
    : [...problems.slice(0, mostNamed), andMore(problems.length - mostNamed)];
}

/** Follows every chain of every machine, with all files read again. */
export async function auditRecords(sources: RecordSources): Promise<AuditReport> {
  const checked = { sessions: 0, events: 0 };
  const broken: BrokenChain[] = [];
  const follow = (record: SessionRecord, month: string | null) => {
    checked.sessions += 1;
    checked.events += record.events.length;
    broken.push(...[brokenIn(record, month)].filter((one) => one !== null));
  };
  for (const source of sources.machines.sources()) await followAll(source, follow);
  return { checked, broken };
}

async function followAll(source: Source, follow: (record: SessionRecord, month: string | null) => void): Promise<void> {
  const { history } = source.storage;
  const open = inHand(source);
  const openIds = new Set(open.map(({ id }) => id));
  for (const record of open) follow(record, null);
  for (const month of history.months()) {
    for (const record of history.recordsAnew(month)) if (!openIds.has(record.id)) follow(record, month);
    await breathe();
  }
}

/** Sessions that are open, asked about, or on their way to their month. */
function inHand({ records, storage }: Pick<Source, 'records' | 'storage'>): SessionRecord[] {
  return [...Object.values(records.state.sessions).map(recordOf), ...storage.history.waiting()];
}

function brokenIn(record: SessionRecord, month: string | null): BrokenChain | null {
  return brokenChain(record, () => replay(record).title, month);
}

function problemOf({ sessionId, title, month, message }: BrokenChain, { storage }: RecordSources): Problem {
  const place = month === null ? 'in hand' : `of ${month}`;
  return {
    code: 'AUDIT_BROKEN',
    message: `The history of "${title}" (${sessionId}, ${place}) was changed by hand: ${message}. It is shown as it lies; a backup may have it as it was`,
    path: month === null ? storage.state.path : storage.history.pathOf(month),
  };
}

function andMore(count: number): Problem {
  const message = `The histories of ${count} more sessions were changed by hand. "intermission audit verify" names them all`;
  return { code: 'AUDIT_BROKEN', message, path: null };
}
