import type { SessionSummary } from '#contract';
import { minutesToType, minutesTyped } from './durations.ts';
import { nextTimeOfDay, timeToType } from './times.ts';

/** A plan as it is typed. */
export type Plan = { plannedOutcome: string; estimate: string; checkoutAt: string; tags: string[] };

export const noPlan: Plan = { plannedOutcome: '', estimate: '', checkoutAt: '', tags: [] };

export function planOf(session: SessionSummary): Plan {
  return {
    plannedOutcome: session.plannedOutcome ?? '',
    estimate: minutesToType(session.estimateMs),
    checkoutAt: timeToType(session.plannedCheckoutAt),
    tags: session.tags,
  };
}

/** The plan as commands carry it; a field left empty is null. */
export function planned(plan: Plan) {
  return {
    plannedOutcome: plan.plannedOutcome.trim() || null,
    estimateMs: minutesTyped(plan.estimate),
    plannedCheckoutAt: nextTimeOfDay(plan.checkoutAt),
    tags: plan.tags,
  };
}
