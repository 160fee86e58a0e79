import { z } from 'zod';
import { errorCode } from './answers.ts';
import { identity, tags } from './words.ts';

/** How many sessions are edited at once. One undo takes all of it back, and what it needs for that stays in the state. */
export const mostEdited = 500;

const distinct = (ids: string[]) => [...new Set(ids)];

/** Changes several sessions in one step. What is as asked already is left alone. */
export const edit = z
  .strictObject({
    type: z.literal('edit'),
    sessionIds: z.array(identity).min(1).max(mostEdited).transform(distinct),
    addTags: tags.optional(),
    removeTags: tags.optional(),
    archived: z.boolean().optional(),
  })
  .refine(({ addTags, removeTags, archived }) => [addTags, removeTags, archived].some((one) => one !== undefined), {
    message: 'nothing to change: name addTags, removeTags or archived',
  });
export type Edit = z.infer<typeof edit>;

/** Why a session could not be edited, for whoever says it in other words than the message. */
const refusalReason = z.enum(['notFound', 'elsewhere', 'open', 'aborted', 'signedOff', 'tooManyTags']);

const refused = z.object({
  sessionId: identity,
  /** Null of a session that is not there. */
  title: z.string().nullable(),
  code: errorCode,
  reason: refusalReason,
  message: z.string(),
});

/** How many sessions are others now, and those that could not be changed, each with why. */
export const editReport = z.object({ changed: z.int().min(0), refused: z.array(refused) });
export type EditReport = z.infer<typeof editReport>;

/** The tags of a session after some were taken away and others added. */
export function retagged(
  before: readonly string[],
  { addTags = [], removeTags = [] }: Pick<Edit, 'addTags' | 'removeTags'>,
): string[] {
  return [...new Set([...before.filter((tag) => !removeTags.includes(tag)), ...addTags])];
}
