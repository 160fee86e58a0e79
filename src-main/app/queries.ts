import {
  type CurrentView,
  fail,
  type Health,
  ok,
  parse,
  type Query,
  type QueryValue,
  query,
  type Result,
  type SessionView,
} from '#contract';
import { calendarOf, replay, sessionOf, spansOf, viewOpen, viewSession } from '../engine/index.ts';
import { StorageFailure, unfollowed } from '../storage/index.ts';
import { auditRecords } from './audit.ts';
import { countedInHand } from './counted-sessions.ts';
import { exportFile } from './export.ts';
import { lastTry } from './last-try.ts';
import { listSessions } from './list-sessions.ts';
import type { LongWorks } from './long-works.ts';
import type { Source } from './machines/source.ts';
import { problemsOf } from './problems.ts';
import { reviewsOf } from './reviews.ts';
import { settingsView } from './settings-view.ts';
import type { RecordSources, Sources } from './sources.ts';
import { summarize } from './summarize.ts';
import { tagsOf } from './tags.ts';
import { timelineOf } from './timeline.ts';

type QuerySources = Sources & {
  longWorks: LongWorks;
  /** Takes in first what other machines did. */
  catchUp(): Promise<void>;
};

/** Parses and answers a query. Nothing is changed by asking. */
export async function answerQuery(input: unknown, sources: QuerySources): Promise<Result<QueryValue>> {
  const parsed = parse(query, input);
  return parsed.ok ? orFailure(() => answer(parsed.value, sources)) : parsed;
}

/** The answer, or in words why the disk did not give it. */
export async function orFailure(ask: () => Promise<Result<QueryValue>>): Promise<Result<QueryValue>> {
  try {
    return await ask();
  } catch (failure) {
    if (failure instanceof StorageFailure) return fail('STORAGE_FAILED', failure.message, failure.details);
    throw failure;
  }
}

async function answer(asked: Query, sources: QuerySources): Promise<Result<QueryValue>> {
  // How far something is can be told while that very thing is in the way of catching up.
  if (asked.type !== 'work') await sources.catchUp();
  switch (asked.type) {
    case 'health':
      return ok(await health(sources));
    case 'settings':
      return ok(settingsView(sources.ports));
    case 'presence':
      return ok(sources.ports.presence());
    case 'work':
      return ok(sources.longWorks.view(asked.workId));
    case 'export':
      return sources.longWorks.during({ kind: 'export', workId: asked.workId }, async (progress) =>
        ok(await exportFile(asked, sources, progress)),
      );
    default:
      return answerFromRecords(asked, sources);
  }
}

/** Questions about the product itself, which only the one that runs can answer. */
type HostQuery = Extract<Query, { type: 'health' | 'settings' | 'work' | 'presence' }>;
export type RecordsQuery = Exclude<Query, HostQuery>;

export function isOfHost(asked: Query): asked is HostQuery {
  return ['health', 'settings', 'work', 'presence'].includes(asked.type);
}

/** @throws StorageFailure */
export async function answerFromRecords(asked: RecordsQuery, sources: RecordSources): Promise<Result<QueryValue>> {
  switch (asked.type) {
    case 'current':
      return ok(currentView(sources));
    case 'session':
      return oneSession(asked.sessionId, sources);
    case 'sessions':
      return listSessions(asked, sources);
    case 'tags':
      return ok(await tagsOf(sources));
    case 'summary':
      return ok(await summarize(asked, sources));
    case 'timeline':
      return ok(await timelineOf(asked, sources));
    case 'reviews':
      return ok(await reviewsOf(asked, sources));
    case 'lastTry':
      return ok(await lastTry(asked.title, sources));
    case 'procedures':
      return ok([...sources.records.state.procedures]);
    case 'backups':
      return ok(sources.storage.backups());
    case 'audit':
      return ok(await auditRecords(sources));
    case 'devices':
      return ok(sources.machines.devices());
    case 'overlaps':
      return ok(sources.machines.overlaps());
    case 'export':
      return ok(await exportFile(asked, sources, unfollowed));
  }
}

/** What is going on: the value of `current`, and of every push. */
export function currentView({ records, ports, machines }: RecordSources): CurrentView {
  const now = records.effectiveNow();
  const today = calendarOf(ports.zone).dayAt(Date.parse(now));
  const todayMs = machines.sources().reduce((sum, source) => sum + workOf(today, source), 0);
  const elsewhere = machines.open();
  return {
    ...viewOpen(machines.standing(), now),
    todayMs,
    zone: ports.zone,
    elsewhere,
    overlaps: machines.overlaps().length,
  };
}

type Today = ReturnType<ReturnType<typeof calendarOf>['dayAt']>;

/** What a machine recorded of a day (ms). */
function workOf({ day, startMs, endMs }: Today, source: Source): number {
  const { records, storage, doubled } = source;
  const nowMs = Date.parse(records.effectiveNow());
  let sum = storage.totals.day(day).workedMs - (doubled.get(day)?.workedMs ?? 0);
  for (const session of countedInHand(records.state, source)) {
    for (const span of spansOf(session, records.state.running, nowMs)) {
      if (span.pause === null) sum += Math.max(0, Math.min(endMs, span.endMs) - Math.max(startMs, span.startMs));
    }
  }
  return sum;
}

function oneSession(sessionId: string, { machines }: RecordSources): Result<SessionView> {
  for (const { records, storage, hidden, device } of machines.sources()) {
    if (hidden.has(sessionId)) continue;
    const inHand = sessionOf(records.state, sessionId);
    const closed = inHand === undefined ? storage.history.find(sessionId) : null;
    const session = inHand ?? (closed === null ? undefined : replay(closed));
    if (session === undefined) continue;
    return ok({ ...viewSession(session, records.state.running, records.effectiveNow()), device });
  }
  return fail('SESSION_NOT_FOUND', 'There is no such session in these records');
}

async function health(sources: Sources): Promise<Health> {
  const { storage, ports } = sources;
  return {
    version: ports.version,
    dataDir: ports.dataDir,
    lastSavedAt: storage.state.savedAt,
    problems: await problemsOf(sources),
  };
}
