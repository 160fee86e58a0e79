import { type FieldProblem, fail, type Instant, type Procedure, type Result, type SessionRecord } from '#contract';

/** What a file holds, in our own terms. Nothing of it has been compared with what is recorded already. */
export type ImportedFile = { sessions: SessionRecord[]; procedures: Procedure[] };

export type ImportMoment = { now: Instant; zone: string };

const mostProblems = 100;

/** The failure of a file that cannot be imported, naming the first of its rows that are wrong. */
export function unreadableFile(what: string, problems: FieldProblem[] = []): Result<never> {
  const more = problems.length > mostProblems ? ` (${problems.length} rows are wrong; the first are listed)` : '';
  return fail('INVALID_INPUT', `Nothing was imported: ${what}${more}`, problems.slice(0, mostProblems));
}

export function parseJson(content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
