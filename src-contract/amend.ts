import { z } from 'zod';
import { type IntervalView, intervalView } from './views.ts';
import { identity, instant, line, title } from './words.ts';

const gift = z
  .strictObject({ start: instant, end: instant, sessionId: identity.optional(), title: title.optional() })
  .refine(({ start, end }) => start < end, { message: 'must end after it starts', path: ['end'] })
  .refine(({ sessionId, title }) => (sessionId === undefined) !== (title === undefined), {
    message: 'name the session it belongs to: either sessionId or the title of a new one',
    path: ['sessionId'],
  });

/** A stretch that turned out to be work of another session: of one there is, or of a new one with that title. */
export type Gift = z.infer<typeof gift>;

export const amend = z.strictObject({
  type: z.literal('amend'),
  sessionId: identity,
  /** Sorted. The last one of a running session may go on: its end is null then. */
  intervals: z.array(intervalView).max(10_000).superRefine(inOrder),
  /** Becomes work of other sessions in the same change. At most one of them is new. */
  give: z.array(gift).max(1_000).superRefine(apart).optional(),
  why: line,
});
export type Amend = z.infer<typeof amend>;

/** Each interval that is empty, or begins before the one before it has ended. */
function inOrder(intervals: IntervalView[], context: z.RefinementCtx): void {
  for (const [index, { start, end }] of intervals.entries()) {
    const before = intervals[index - 1];
    const complain = (message: string) => context.addIssue({ code: 'custom', message, path: [index] });
    if (end !== null && end <= start) complain('must end after it starts');
    if (before !== undefined && (before.end === null || before.end > start)) {
      complain('must not start before the one before it has ended');
    }
  }
}

function apart(gifts: Gift[], context: z.RefinementCtx): void {
  const sorted = gifts.toSorted((one, other) => (one.start < other.start ? -1 : 1));
  const isOver = sorted.some(({ start }, index) => (sorted[index - 1]?.end ?? start) > start);
  if (isOver) context.addIssue({ code: 'custom', message: 'must not lie over one another' });
  const titles = new Set(gifts.flatMap((one) => one.title ?? []));
  if (titles.size > 1) context.addIssue({ code: 'custom', message: 'can name at most one new session' });
}
