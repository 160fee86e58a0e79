import type { SessionView } from '#contract';
import { lengthToType } from '../shared/durations.ts';
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

/** The command a draft stands for; null while it does not say what it switches to. */
export function commandOf(draft: Draft, sessionId: string) {
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

// A step back, by Escape or by accident, must not cost a person's words: a draft stays with the tab until it is sent.
const placeOf = (sessionId: string) => `intermission.checkout.${sessionId}`;

export function keepDraft(sessionId: string, draft: Draft): void {
  window.sessionStorage.setItem(placeOf(sessionId), JSON.stringify(draft));
}

export function forgetDraft(sessionId: string): void {
  window.sessionStorage.removeItem(placeOf(sessionId));
}

/** What was written before, laid over a fresh draft; only texts are taken over. */
export function draftKept(sessionId: string, fresh: Draft): Draft {
  const kept: unknown = JSON.parse(window.sessionStorage.getItem(placeOf(sessionId)) ?? '{}');
  const textIn = (name: 'keep' | 'problem' | 'try' | 'continueReason') => {
    const text = kept !== null && typeof kept === 'object' ? Reflect.get(kept, name) : undefined;
    return typeof text === 'string' ? text : '';
  };
  return {
    ...fresh,
    keep: textIn('keep'),
    problem: textIn('problem'),
    try: textIn('try'),
    continueReason: textIn('continueReason'),
  };
}
