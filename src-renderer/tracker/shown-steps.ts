import type { Step } from '#contract';

/** What of a checklist is shown, in order: what is done and folded away, what is at hand, and what comes later. */
export type ShownSteps = { done: Step[]; near: Step[]; later: Step[] };

const fewSteps = 12;
const doneShown = 2;
const openShown = 9;

/**
 * Folds a long checklist around its current step, which then keeps its place as one step after the other is checked. A
 * short one is shown whole.
 */
export function foldedAround(steps: readonly Step[], currentId: string | null): ShownSteps {
  if (steps.length <= fewSteps) return { done: [], near: [...steps], later: [] };
  const found = steps.findIndex(({ id }) => id === currentId);
  const current = found < 0 ? steps.length : found;
  const from = Math.max(0, current - doneShown);
  const to = Math.min(steps.length, current + 1 + openShown);
  return { done: steps.slice(0, from), near: steps.slice(from, to), later: steps.slice(to) };
}
