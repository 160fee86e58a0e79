import { z } from 'zod';
import { type FieldProblem, instant, ok, type Result, type SessionRecord } from '#contract';
import { type ImportedFile, type ImportMoment, parseJson, unreadableFile } from './imported.ts';
import { importedId } from './imported-id.ts';

const stampForm = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/;

const stamp = z
  .string()
  .regex(stampForm, 'must be an instant like 20261120T090000Z')
  .transform((text) => text.replace(stampForm, '$1-$2-$3T$4:$5:$6.000Z'))
  .pipe(instant);

const row = z.object({
  start: stamp,
  end: stamp.optional(),
  tags: z.array(z.string()).default([]),
  annotation: z.string().optional(),
});
type Row = z.infer<typeof row>;

/**
 * Reads what `timew export` writes: each interval becomes a session of its own, titled by its annotation, else its
 * tags. Its `id` is a position and no key, so the start and the words tell whether it is known already.
 * An interval that is still open becomes an open, paused session that worked until now.
 */
export function readTimewarrior(content: string, moment: ImportMoment): Result<ImportedFile> {
  const parsed = parseJson(content);
  if (!Array.isArray(parsed)) return unreadableFile('this is not the JSON array that `timew export` writes');
  const problems: FieldProblem[] = [];
  const sessions: SessionRecord[] = [];
  parsed.forEach((entry: unknown, index) => {
    const read = row.safeParse(entry);
    const wrong = read.success
      ? spanProblem(read.data, moment)
      : (read.error.issues[0]?.message ?? 'is not an interval');
    const field = read.success ? 'end' : (read.error.issues[0]?.path.join('.') ?? '');
    if (wrong !== null) problems.push({ field: `${index}.${field}`, problem: wrong });
    else if (read.success) sessions.push(sessionOf(read.data, moment));
  });
  if (problems.length > 0) return unreadableFile('some intervals are not as Timewarrior writes them', problems);
  return ok({ sessions, procedures: [] });
}

function spanProblem(interval: Row, { now }: ImportMoment): string | null {
  const end = interval.end ?? now;
  if (interval.start >= end) return 'must be after the start';
  return end > now ? 'must not be in the future' : null;
}

function sessionOf(interval: Row, { now, zone }: ImportMoment): SessionRecord {
  const { start, end, tags, annotation } = interval;
  const title = annotation?.trim() || tags.join(', ') || 'Timewarrior';
  const id = importedId('timewarrior', Date.parse(start), title, ...tags);
  return {
    id,
    events: [
      {
        type: 'imported',
        at: now,
        source: 'timewarrior',
        title,
        zone,
        tags,
        plannedOutcome: null,
        estimateMs: null,
        startedAt: start,
        endedAt: end ?? null,
        status: end === undefined ? 'in_progress' : 'completed',
        worked: [{ start, end: end ?? now }],
        summedPauseMs: 0,
        decision: null,
        review: null,
        notes: [],
      },
    ],
  };
}
