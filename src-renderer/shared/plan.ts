import type { Instant, SessionSummary } from '#contract';
import { lengthToType } from './durations.ts';
import { typedLength } from './lengths.ts';
import { timeToType } from './times.ts';

/** A plan as it is typed. `plannedCheckoutAt` is how `checkoutAt` was read: null where it is empty or no time. */
export type Plan = {
  plannedOutcome: string;
  estimate: string;
  checkoutAt: string;
  plannedCheckoutAt: Instant | null;
  tags: string[];
};

export const noPlan: Plan = { plannedOutcome: '', estimate: '', checkoutAt: '', plannedCheckoutAt: null, tags: [] };

export function planOf(session: SessionSummary): Plan {
  return {
    plannedOutcome: session.plannedOutcome ?? '',
    estimate: lengthToType(session.estimateMs),
    checkoutAt: timeToType(session.plannedCheckoutAt),
    plannedCheckoutAt: session.plannedCheckoutAt,
    tags: session.tags,
  };
}

/** The plan as commands carry it; a field left empty is null. */
export function planned(plan: Plan) {
  return {
    plannedOutcome: plan.plannedOutcome.trim() || null,
    estimateMs: typedLength(plan.estimate),
    plannedCheckoutAt: plan.plannedCheckoutAt,
    tags: plan.tags,
  };
}

/** Whether everything that was typed could be read: what was not is mended before it is sent, not dropped. */
export function isReadable(plan: Plan): boolean {
  const isBlank = (text: string) => text.trim() === '';
  return (
    (isBlank(plan.estimate) || typedLength(plan.estimate) !== null) &&
    (isBlank(plan.checkoutAt) || plan.plannedCheckoutAt !== null)
  );
}
