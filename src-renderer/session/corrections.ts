import { z } from 'zod';
import { day, type IntervalView, instant, type SessionView } from '#contract';
import { keptDrafts } from '../shared/kept-drafts.ts';

const field = z.object({ text: z.string(), instant: instant.nullable() });
const receiver = z.union([
  z.object({ sessionId: z.string(), title: z.string() }),
  z.object({ sessionId: z.null(), title: z.string() }),
]);

/** A correction that is not saved yet, and the times that it was made of. */
const correction = z.object({
  before: z.array(z.object({ start: instant, end: instant.nullable() })),
  draft: z.object({
    rows: z.array(z.object({ key: z.number(), day, start: field, end: field })),
    gifts: z.array(z.object({ start: instant, end: instant, to: receiver })),
    nextKey: z.number(),
  }),
  why: z.string(),
});
export type Correction = z.infer<typeof correction>;

export const corrections = keptDrafts('correction', correction);

/**
 * The correction of a session that was left unsaved. Null when there is none, or when what it was made of was changed
 * otherwise: it could take back what it has never seen.
 */
export function correctionLeft({ id, intervals }: SessionView): Correction | null {
  const kept = corrections.kept(id);
  return kept !== null && isBegunBy(kept.before, intervals) ? kept : null;
}

/** Whether the times on record are just what they were. */
export function areSame(before: readonly IntervalView[], now: readonly IntervalView[]): boolean {
  const isLike = ({ start, end }: IntervalView, index: number) =>
    now[index]?.start === start && now[index]?.end === end;
  return before.length === now.length && before.every(isLike);
}

/** Whether the times of now are those of then, gone on: the last stretch may have ended, and others may have followed. */
export function isBegunBy(before: readonly IntervalView[], now: readonly IntervalView[]): boolean {
  return before.every(({ start, end }, index) => {
    const same = now[index];
    return same?.start === start && (same.end === end || (end === null && index === before.length - 1));
  });
}
