import { z } from 'zod';
import {
  type Instant,
  identity,
  instant,
  ok,
  procedure,
  type Result,
  type SessionEvent,
  sessionEvent,
} from '#contract';
import { beginsOnce } from '../whole-record.ts';
import { type ImportedFile, type ImportMoment, parseJson, unreadableFile } from './imported.ts';
import { isOlderExport, readOlderExport } from './older-export.ts';
import { ownFormat, ownKind } from './write-own-json.ts';

const exportedSession = z
  .object({
    id: identity,
    clock: z.enum(['running', 'paused', 'stopped']).default('stopped'),
    intervals: z.array(z.object({ start: instant, end: instant.nullable() })).default([]),
    history: z.array(sessionEvent).min(1),
  })
  .refine(({ history }) => beginsOnce(history), {
    message: 'must begin with its start, once',
    path: ['history'],
  });

const exportedFile = z.object({
  kind: z.literal(ownKind),
  format: z.literal(ownFormat),
  exportedAt: instant,
  sessions: z.array(exportedSession),
  procedures: z.array(procedure).default([]),
});

/** Reads our own export, or the rows of the older session exports. */
export function readJson(content: string, moment: ImportMoment): Result<ImportedFile> {
  const parsed = parseJson(content);
  if (parsed === undefined) return unreadableFile('this is not JSON');
  if (isOlderExport(parsed)) return readOlderExport(parsed, moment);
  if (isNewer(parsed))
    return unreadableFile('this export was written by a newer version. Install that version to read it');
  const read = exportedFile.safeParse(parsed);
  if (!read.success) {
    const problems = read.error.issues.map((issue) => ({ field: issue.path.join('.'), problem: issue.message }));
    return unreadableFile('this is neither an export of Intermission nor one of the older session exports', problems);
  }
  const sessions = read.data.sessions.map((session) => ({
    id: session.id,
    events: eventsOf(session, read.data.exportedAt),
  }));
  return ok({ sessions, procedures: read.data.procedures });
}

function isNewer(parsed: unknown): boolean {
  if (typeof parsed !== 'object' || parsed === null || !('kind' in parsed) || !('format' in parsed)) return false;
  return parsed.kind === ownKind && typeof parsed.format === 'number' && parsed.format > ownFormat;
}

/** A clock that ran when the export was written stops there: it cannot go on running in another place. */
function eventsOf(session: z.infer<typeof exportedSession>, exportedAt: Instant): SessionEvent[] {
  const open = session.intervals.find((interval) => interval.end === null);
  if (session.clock !== 'running' || open === undefined) return session.history;
  const worked = { start: open.start, end: exportedAt > open.start ? exportedAt : open.start };
  return [...session.history, { type: 'paused', at: worked.end, worked, reason: 'manual', away: null }];
}
