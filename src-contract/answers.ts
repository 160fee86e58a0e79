import { z } from 'zod';

/** Each code of an expected failure with the HTTP status that carries it. */
export const errorStatus = {
  INVALID_INPUT: 400,
  INVALID_SESSION_STATE: 400,
  REVIEW_REQUIRED: 400,
  OVERLAP: 409,
  CANCELLED: 409,
  WOULD_LOSE_NEWER: 409,
  NOTHING_RUNNING: 404,
  NOTHING_TO_UNDO: 404,
  SESSION_NOT_FOUND: 404,
  STEP_NOT_FOUND: 404,
  AWAY_NOT_FOUND: 404,
  PROCEDURE_NOT_FOUND: 404,
  BACKUP_NOT_FOUND: 404,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  TOO_LARGE: 413,
  STORAGE_FAILED: 507,
} as const;
export type ErrorCode = keyof typeof errorStatus;

const errorCodes = Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]];

export const errorCode = z.enum(errorCodes);

const failure = z.object({
  code: errorCode,
  message: z.string(),
  details: z.unknown().optional(),
});
/** An expected failure: what happened and what to do, in a person's words. */
export type Failure = z.infer<typeof failure>;

export type Result<Value> = { ok: true; value: Value } | { ok: false; error: Failure };

/** The envelope of every answer on every face. */
export const answerOf = <Value extends z.ZodType>(value: Value) =>
  z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), error: failure }),
  ]);

export function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

export function fail(code: ErrorCode, message: string, details?: unknown): { ok: false; error: Failure } {
  return { ok: false, error: details === undefined ? { code, message } : { code, message, details } };
}

/** How the session stands that forbids a command: `details` of `INVALID_SESSION_STATE`, for faces of other languages. */
export const hindrance = z.object({
  is: z.enum([
    'running',
    'paused',
    'completed',
    'aborted',
    'archived',
    'notArchived',
    'signedOff',
    'elsewhere',
    'here',
    'unanswered',
    'unplanned',
    'checkedStep',
    'importTooLarge',
  ]),
  /** Who signed it off, or the machine that it is at. */
  by: z.string().optional(),
});
export type Hindrance = z.infer<typeof hindrance>;

/** Why the disk failed: `details` of `STORAGE_FAILED`, for faces of other languages. */
export const diskTrouble = z.object({
  is: z.enum(['full', 'forbidden', 'gone', 'newer', 'unverified', 'backup', 'unfiled', 'error', 'ending']),
});
export type DiskTrouble = z.infer<typeof diskTrouble>;

/** Fails with `INVALID_SESSION_STATE`: in words, and as how the session stands. */
export function forbid(message: string, details: Hindrance): { ok: false; error: Failure } {
  return fail('INVALID_SESSION_STATE', message, details);
}

/** One line for each field that is not as the contract says. `most`: how long it may be, where it is longer. */
export type FieldProblem = { field: string; problem: string; most?: number };

/** Parses what came from outside. Fails with `INVALID_INPUT`, naming each field and why; never throws. */
export function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): Result<z.output<Schema>> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  const details = parsed.error.issues.flatMap(fieldProblems);
  const first = details[0];
  const where = first === undefined ? '' : `: ${first.field === '' ? '' : `${first.field} `}${first.problem}`;
  return fail('INVALID_INPUT', `That was not understood, and nothing was changed${where}`, details);
}

function fieldProblems(issue: z.core.$ZodIssue): FieldProblem[] {
  const field = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: [...issue.path, key].join('.'), problem: 'is not known here' }));
  }
  const isLong = issue.code === 'too_big' && (issue.origin === 'string' || issue.origin === 'array');
  const most = isLong ? Number(issue.maximum) : undefined;
  return [{ field, problem: issue.message, ...(most !== undefined && { most }) }];
}
