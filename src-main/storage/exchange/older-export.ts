import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Fault, Instant, SessionEvent, SessionRecord } from '#contract';
import type { Found, ImportMoment } from './imported.ts';
import { importedId } from './imported-id.ts';
import { faultOf } from './shape-faults.ts';

const text = z.string().nullish();
const amount = z.number().min(0).nullish();

/** A row of the older session exports, as docs/data-format.md describes format 0. */
const row = z
  .object({
    id: z.union([z.string(), z.number()]).nullish(),
    title: text,
    task: text,
    name: text,
    status: z.string(),
    started_at: z.string(),
    ended_at: text,
    paused_at: text,
    updated_at: text,
    total_paused_minutes: amount,
    total_paused_seconds: amount,
    planned_outcome: text,
    estimate_minutes: amount,
    tags: z.array(z.string()).nullish(),
    kpt_keep: text,
    kpt_problem: text,
    kpt_try: text,
    decision: text,
  })
  .transform((fields) => ({
    ...fields,
    title: (fields.title ?? fields.task ?? fields.name ?? '').trim() || 'Untitled',
  }));
type Row = z.infer<typeof row>;

type Imported = Extract<SessionEvent, { type: 'imported' }>;

const statusWords = new Map<string, Imported['status']>(
  Object.entries({
    active: 'in_progress',
    running: 'in_progress',
    paused: 'in_progress',
    in_progress: 'in_progress',
    completed: 'completed',
    complete: 'completed',
    done: 'completed',
    finished: 'completed',
    aborted: 'aborted',
    abandoned: 'aborted',
    cancelled: 'aborted',
    canceled: 'aborted',
  } as const),
);

const noMoment = 'must be a date and time';

/** True when the content looks like rows of the older exports: a list, or the list under `sessions`. */
export function isOlderExport(parsed: unknown): boolean {
  return isOlderRow(rowsIn(parsed)[0]);
}

export function isOlderRow(row: unknown): boolean {
  return typeof row === 'object' && row !== null && 'started_at' in row && 'status' in row;
}

/** Reads one row. What was paused became one sum there, and becomes one pause at the end of the span here. */
export function olderRow(entry: unknown, index: number, moment: ImportMoment): Found {
  const session = sessionOf(entry, moment);
  if ('problem' in session) return { is: 'wrong', problem: { ...session, field: `${index}.${session.field}` } };
  return { is: 'session', record: session };
}

/** The sessions of a whole export; null when any row of it is wrong. */
export function olderSessions(parsed: unknown, moment: ImportMoment): SessionRecord[] | null {
  const sessions = rowsIn(parsed).map((row) => sessionOf(row, moment));
  const good = sessions.filter((session): session is SessionRecord => !('problem' in session));
  return good.length === sessions.length ? good : null;
}

function rowsIn(parsed: unknown): unknown[] {
  const list: unknown =
    typeof parsed === 'object' && parsed !== null && 'sessions' in parsed ? parsed.sessions : parsed;
  return Array.isArray(list) ? list : [];
}

function sessionOf(entry: unknown, moment: ImportMoment): SessionRecord | Fault {
  const read = row.safeParse(entry, { reportInput: true });
  if (!read.success) return faultOf(read.error, 'is not a session');
  const { status: word, started_at: begun } = read.data;
  const status = statusWords.get(word.toLowerCase());
  if (status === undefined) {
    return { field: 'status', problem: `"${word}" is not a known status`, is: 'status', written: word };
  }
  const start = instantOf(begun, moment.zone);
  if (start === null) return { field: 'started_at', problem: noMoment, is: 'date', written: begun };
  return withSpan(read.data, status, start, moment);
}

function withSpan(
  fields: Row,
  status: Imported['status'],
  start: Instant,
  moment: ImportMoment,
): SessionRecord | Fault {
  const last =
    status === 'in_progress' ? (fields.paused_at ?? fields.updated_at ?? fields.started_at) : fields.ended_at;
  const end = last == null ? null : instantOf(last, moment.zone);
  const field = 'ended_at';
  if (last == null) return { field, problem: noMoment, is: 'missing' };
  if (end === null) return { field, problem: noMoment, is: 'date', written: last };
  if (end < start) return { field, problem: 'must not be before started_at', is: 'backwards', written: last };
  if (end > moment.now) return { field, problem: 'must not be in the future', is: 'span', written: last };
  const id = importedId('older-export', Date.parse(start), String(fields.id ?? ''), fields.title);
  return { id, events: [eventOf(fields, status, start, end, moment)] };
}

function eventOf(
  fields: Row,
  status: Imported['status'],
  start: Instant,
  end: Instant,
  { now, zone }: ImportMoment,
): Imported {
  const spanMs = Date.parse(end) - Date.parse(start);
  const summedPauseMs = Math.min(spanMs, pausedMsOf(fields));
  const workedUntil = new Date(Date.parse(end) - summedPauseMs).toISOString();
  return {
    type: 'imported',
    at: now,
    source: 'older-export',
    title: fields.title,
    zone,
    tags: fields.tags ?? [],
    plannedOutcome: fields.planned_outcome ?? null,
    estimateMs: fields.estimate_minutes == null ? null : Math.round(fields.estimate_minutes * 60_000),
    startedAt: start,
    endedAt: status === 'in_progress' ? null : end,
    status,
    worked: workedUntil > start ? [{ start, end: workedUntil }] : [],
    summedPauseMs,
    decision: decisionOf(fields.decision),
    review: reviewOf(fields),
    notes: [],
  };
}

function pausedMsOf(fields: Row): number {
  const seconds = fields.total_paused_seconds ?? (fields.total_paused_minutes ?? 0) * 60;
  return Math.round(seconds * 1000);
}

function decisionOf(word: string | null | undefined): Imported['decision'] {
  const decision = word?.toLowerCase();
  return decision === 'complete' || decision === 'continue' || decision === 'switch' ? decision : null;
}

function reviewOf(fields: Row): Imported['review'] {
  const keep = fields.kpt_keep?.trim() || null;
  const problem = fields.kpt_problem?.trim() || null;
  const next = fields.kpt_try?.trim() || null;
  return keep === null && problem === null && next === null ? null : { keep, problem, try: next };
}

/** An instant with its offset, or a local time in the zone of the export. Null when it is neither. */
function instantOf(written: string, zone: string): Instant | null {
  const tidy = written.trim().replace(' ', 'T');
  const exact = attempt(() => Temporal.Instant.from(tidy).epochMilliseconds);
  const ms = exact ?? attempt(() => Temporal.PlainDateTime.from(tidy).toZonedDateTime(zone).epochMilliseconds);
  return ms === null ? null : new Date(ms).toISOString();
}

function attempt<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch {
    return null;
  }
}
