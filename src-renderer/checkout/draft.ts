import { z } from 'zod';
import type { SessionView } from '#contract';
import { lengthToType } from '../shared/durations.ts';
import { keptDrafts } from '../shared/kept-drafts.ts';
import { typedLength } from '../shared/lengths.ts';
import { type Choice, chosen, firstChoice } from '../shared/session-choice.tsx';

export type Decision = 'complete' | 'continue' | 'switch';

/** A checkout as it is being written. */
export type Draft = {
  keep: string;
  problem: string;
  try: string;
  decision: Decision;
  remaining: string;
  continueReason: string;
  next: Choice;
};

type Others = Parameters<typeof firstChoice>[0];

/** A fresh draft: done, unless said otherwise; what remains is what is left of the estimate. */
export function newDraft(session: SessionView, others: Others): Draft {
  const leftMs = session.estimateMs === null ? 0 : session.estimateMs - session.workedMs;
  return {
    keep: '',
    problem: '',
    try: '',
    decision: 'complete',
    remaining: leftMs >= 60_000 ? lengthToType(leftMs) : '',
    continueReason: '',
    next: firstChoice(others),
  };
}

export type Unsaid = 'next' | 'remaining';

/** What is missing, or cannot be read, before a draft can be sent; null when nothing is. */
export function unsaidIn({ decision, next, remaining }: Draft): Unsaid | null {
  if (decision === 'switch' && chosen(next) === null) return 'next';
  return decision === 'continue' && remaining.trim() !== '' && typedLength(remaining) === null ? 'remaining' : null;
}

/** The command a draft stands for; null while something of it is unsaid. */
export function commandOf(draft: Draft, sessionId: string) {
  if (unsaidIn(draft) !== null) return null;
  const review = { keep: draft.keep, problem: draft.problem, try: draft.try };
  const checkout = { type: 'checkout', sessionId, review } as const;
  if (draft.decision === 'complete') return { ...checkout, decision: draft.decision };
  if (draft.decision === 'switch') {
    const next = chosen(draft.next);
    return next === null ? null : { ...checkout, decision: draft.decision, next };
  }
  const { decision, continueReason } = draft;
  return { ...checkout, decision, remainingMs: typedLength(draft.remaining), continueReason };
}

export const drafts = keptDrafts(
  'checkout',
  z.object({
    keep: z.string().exactOptional(),
    problem: z.string().exactOptional(),
    try: z.string().exactOptional(),
    continueReason: z.string().exactOptional(),
    remaining: z.string().exactOptional(),
    decision: z.enum(['complete', 'continue', 'switch']).exactOptional(),
  }),
);

/** What was written before, laid over a fresh draft. */
export function draftKept(sessionId: string, fresh: Draft): Draft {
  return { ...fresh, ...drafts.kept(sessionId) };
}
