import type { ExportedFile, ExportQuery, Instant, SessionView } from '#contract';
import {
  calendarOf,
  eachDay,
  instantAt,
  replay,
  type Session,
  type State,
  sessionOf,
  startOf,
  viewSession,
} from '../engine/index.ts';
import { openExportWriter, type Progress } from '../storage/index.ts';
import { breathe } from './breathe.ts';
import { windowOf } from './counted-sessions.ts';
import { describeSession } from './describe.ts';
import type { Source } from './machines/source.ts';
import type { RecordSources } from './sources.ts';
import { sparingMemory } from './sparing-memory.ts';

type Span = { start: Instant; end: Instant };

/** Before and after every instant. */
const always: Span = { start: '', end: '~' };

/**
 * Writes the sessions whose work touches the days asked for, in order of start. Aborted ones stay out unless they are
 * asked for. The complete export (`json`) has those that were started on these days, and aborted ones unless it is said
 * that they stay out. Where sessions are named, it is just these. @throws WorkCancelled, at the end of a month.
 */
export function exportFile(asked: ExportQuery, sources: RecordSources, progress: Progress): Promise<ExportedFile> {
  return sparingMemory(() => written(asked, sources, progress));
}

async function written(asked: ExportQuery, sources: RecordSources, progress: Progress): Promise<ExportedFile> {
  const { records, machines, ports } = sources;
  const zone = asked.zone ?? ports.zone;
  const span = spanOf(asked, zone);
  const now = records.effectiveNow();
  const days = (startMs: number, endMs: number, visit: (day: string, ms: number) => void) =>
    eachDay(calendarOf(zone), startMs, endMs, (day, ms) => {
      if ((asked.from ?? day) <= day && day <= (asked.to ?? day)) visit(day, ms);
    });
  const chosen = asked.sessionIds === undefined ? null : new Set(asked.sessionIds);
  // Whoever hands out a few sessions does not hand out every checklist with them.
  const procedures = chosen === null ? records.state.procedures : [];
  const asDays = { from: asked.from ?? null, to: asked.to ?? null };
  const frame = { now, zone, span, days: asDays, bom: asked.bom, as: asked.as, procedures };
  const writer = await openExportWriter(asked.format, frame, days);
  const withAborted = asked.includeAborted ?? (chosen !== null || ['json', 'audit'].includes(asked.format));
  const add = (session: Session, { source, state }: Part) => {
    if (session.ending?.status === 'aborted' && !withAborted) return;
    const until = source.device === null ? now : source.records.effectiveNow();
    const view = { ...viewSession(session, state.running, until), device: source.device };
    if (isAsked(asked.format, session, view, span)) writer.add(view, session.events);
  };
  // As they stand now: between two months a session may leave the state for the history.
  const parts = machines.sources().map((source): Part => ({ source, state: source.records.state }));
  const all = monthsOf(parts);
  for (const [index, { earliestMs, months }] of all.entries()) {
    progress.step(index / all.length);
    // Nothing that follows begins before.
    if (earliestMs !== null) writer.reached(instantAt(earliestMs));
    for (const month of months) {
      for (const session of sessionsOf(month, chosen)) add(session, month.part);
      await breathe();
    }
  }
  return writer.finish();
}

/** An instant range; text, as instants are compared. */
function spanOf(asked: ExportQuery, zone: string): Span {
  const { startMs, endMs } = windowOf(asked, zone);
  return {
    start: Number.isFinite(startMs) ? instantAt(startMs) : always.start,
    end: Number.isFinite(endMs) ? instantAt(endMs) : always.end,
  };
}

/** An audit has whatever was done in these days, even if nothing was worked. */
function isAsked(format: ExportQuery['format'], session: Session, view: SessionView, span: Span): boolean {
  if (format === 'json') return isWithin(session.openedAt, span);
  return touches(view, span) || (format === 'audit' && session.events.some(({ at }) => isWithin(at, span)));
}

function isWithin(at: Instant, span: Span): boolean {
  return span.start <= at && at < span.end;
}

/** A session that has not worked yet lies where it was started. */
function touches({ intervals, startedAt }: SessionView, span: Span): boolean {
  if (intervals.length === 0) return isWithin(startedAt, span);
  return intervals.some(({ start, end }) => start < span.end && (end === null || span.start < end));
}

/** The records of one machine, with the state as it stood when the export was asked for. */
type Part = { source: Source; state: State };
type PartOfMonth = { part: Part; stored: string | null; open: Session[]; earliestMs: number | null };

/** Those of them that were chosen; null is all. A month that has none of them is not read. */
function* sessionsOf({ part, stored, open }: PartOfMonth, chosen: ReadonlySet<string> | null): Generator<Session> {
  const { hidden, storage } = part.source;
  const isWanted = (id: string) => !hidden.has(id) && (chosen === null || chosen.has(id));
  const reads = stored !== null && (chosen === null || storage.history.digest(stored).ids.some(isWanted));
  for (const record of reads ? storage.history.records(stored) : []) {
    if (isWanted(record.id) && sessionOf(part.state, record.id) === undefined) yield replay(record);
  }
  for (const session of open) if (isWanted(session.id)) yield session;
}

/** The months that have sessions, oldest first, each with the start (ms) of the earliest work in it and in all that follow. */
function monthsOf(parts: Part[]): { earliestMs: number | null; months: PartOfMonth[] }[] {
  const ofParts = parts.map(monthsOfPart);
  const names = [...new Set(ofParts.flatMap((months) => [...months.keys()]))].sort();
  return names.map((name) => {
    const months = ofParts.flatMap((part) => part.get(name) ?? []);
    const following = ofParts.flatMap((part) => [...part].find(([month]) => month >= name)?.[1] ?? []);
    const earliest = following.map(({ earliestMs }) => earliestMs);
    return { months, earliestMs: earliest.some((ms) => ms === null) ? null : Math.min(...earliest.map(Number)) };
  });
}

/** Oldest first. */
function monthsOfPart(part: Part): Map<string, PartOfMonth> {
  const { storage, records } = part.source;
  const stored = storage.history.months();
  const open = byMonth(Object.values(part.state.sessions));
  const names = [...new Set([...stored, ...open.keys()])].sort().reverse();
  let earliestMs: number | null = Date.parse(records.effectiveNow());
  const months = names.map((name): [string, PartOfMonth] => {
    const inHand = open.get(name) ?? [];
    const isStored = stored.includes(name);
    const firstMs = isStored ? (storage.totals.bounds(name)?.firstMs ?? null) : Number.POSITIVE_INFINITY;
    const starts = inHand.map((session) => Date.parse(startOf(session)));
    earliestMs = earliestMs === null || firstMs === null ? null : Math.min(earliestMs, firstMs, ...starts);
    return [name, { part, stored: isStored ? name : null, open: inHand, earliestMs }];
  });
  return new Map(months.reverse());
}

function byMonth(sessions: Session[]): Map<string, Session[]> {
  const months = new Map<string, Session[]>();
  for (const session of sessions) {
    const { month } = describeSession(session);
    months.set(month, [...(months.get(month) ?? []), session]);
  }
  return months;
}
