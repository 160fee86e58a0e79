import type { AuditReport, BrokenChain, Problem, SessionRecord } from '#contract';
import { recordOf, replay } from '../engine/index.ts';
import { brokenChain } from '../storage/index.ts';
import { breathe } from './breathe.ts';
import type { Source } from './machines/source.ts';
import type { RecordSources } from './sources.ts';

/** How many broken sessions are named one by one. */
const mostNamed = 20;

/**
 * What a person should know of sessions whose history was changed, here or on another machine. Files that are the ones
 * that were read last, by size and time, are not read again.
 */
export async function auditProblems(sources: RecordSources): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const source of sources.machines.sources()) {
    for (const one of await brokenAt(source)) problems.push(problemOf(one, source, sources));
  }
  return problems.length <= mostNamed
    ? problems
    : [...problems.slice(0, mostNamed), andMore(problems.length - mostNamed)];
}

async function brokenAt(source: Source): Promise<BrokenChain[]> {
  const { history } = source.storage;
  const broken = new Map<string, BrokenChain>();
  for (const month of history.months()) {
    if (!history.isFollowed(month)) await breathe();
    for (const one of history.broken(month)) broken.set(one.sessionId, one);
  }
  history.keepAudits();
  // What is in hand is newer than what a month has of it.
  for (const record of inHand(source)) {
    const one = brokenIn(record, null);
    if (one === null) broken.delete(record.id);
    else broken.set(record.id, one);
  }
  return [...broken.values()];
}

/** Follows every chain, with all files read again. */
export async function auditRecords(sources: RecordSources): Promise<AuditReport> {
  const checked = { sessions: 0, events: 0 };
  const broken: AuditReport['broken'] = [];
  for (const source of sources.machines.sources()) {
    for await (const { record, month } of everyRecord(source)) {
      checked.sessions += 1;
      checked.events += record.events.length;
      const one = brokenIn(record, month);
      if (one !== null) broken.push({ ...one, device: source.device });
    }
  }
  return { checked, broken };
}

async function* everyRecord(source: Source): AsyncGenerator<{ record: SessionRecord; month: string | null }> {
  const { history } = source.storage;
  const open = inHand(source);
  const openIds = new Set(open.map(({ id }) => id));
  for (const record of open) yield { record, month: null };
  for (const month of history.months()) {
    for (const record of history.recordsAnew(month)) if (!openIds.has(record.id)) yield { record, month };
    await breathe();
  }
}

/** Sessions that are open, asked about, or on their way to their month. */
function inHand({ records, storage }: Source): SessionRecord[] {
  return [...Object.values(records.state.sessions).map(recordOf), ...storage.history.waiting()];
}

function brokenIn(record: SessionRecord, month: string | null): BrokenChain | null {
  return brokenChain(record, () => replay(record).title, month);
}

function problemOf(
  { sessionId, title, month, message }: BrokenChain,
  { device, storage: { history } }: Source,
  { storage }: RecordSources,
): Problem {
  const place = `${month === null ? 'in hand' : `of ${month}`}${device === null ? '' : `, on ${device.name}`}`;
  const path = month === null ? storage.state.path : history.pathOf(month);
  return {
    code: 'AUDIT_BROKEN',
    message: `The history of "${title}" (${sessionId}, ${place}) was changed by hand: ${message}. It is shown as it lies; a backup may have it as it was`,
    // Of another machine there is a copy only.
    path: device === null ? path : null,
  };
}

function andMore(count: number): Problem {
  const message = `The histories of ${count} more sessions were changed by hand. "intermission audit verify" names them all`;
  return { code: 'AUDIT_BROKEN', message, path: null };
}
