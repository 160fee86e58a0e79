import { z } from 'zod';
import { type Fault, fileFault } from '#contract';

type Path = readonly PropertyKey[];

/** What the contract says of its own words (words.ts). */
const told = z.object({ is: fileFault });

/** What is not as it should be in something that was parsed with `reportInput`, each where it stands. */
export function faultsOf({ issues }: z.ZodError, path: Path = []): Fault[] {
  return issues.map((issue) => {
    const field = [...path, ...issue.path].join('.');
    const is = kindOf(issue);
    return { field, problem: issue.message, is, ...writtenOf(is, issue.input) };
  });
}

/** The first of them. */
export function faultOf(error: z.ZodError, otherwise: string, path: Path = []): Fault {
  return faultsOf(error, path)[0] ?? { field: path.join('.'), problem: otherwise, is: 'shape' };
}

function kindOf(issue: z.core.$ZodIssue): NonNullable<Fault['is']> {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'missing';
  if (issue.code === 'too_big' && issue.origin === 'string') return 'tooLong';
  // Of texts, only instants have a form of their own.
  if (issue.code === 'invalid_format') return 'date';
  if (issue.code === 'custom') return told.safeParse(issue.params).data?.is ?? 'shape';
  return 'shape';
}

const longestWord = 100;

/** A word or a time says what is wrong with it; a long text does not. */
function writtenOf(is: Fault['is'], input: unknown): Pick<Fault, 'written'> {
  const tells = (is === 'date' || is === 'shape') && typeof input === 'string' && input.length <= longestWord;
  return tells ? { written: input } : {};
}
