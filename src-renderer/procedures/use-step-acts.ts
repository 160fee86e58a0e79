import { type PointerEvent, useMemo } from 'react';
import { useLatest } from '../shared/use-latest.ts';
import type { StepActs } from './step-field.tsx';
import { pasted, type Step, stepsOf } from './steps.ts';

type Acting = {
  steps: readonly Step[];
  onSteps(steps: Step[]): void;
  /** Puts the focus into a step once it is there. */
  focusOn(id: number | undefined): void;
  move(from: number, to: number): void;
  grab(event: PointerEvent, id: number): void;
};

/** What is done to the steps as they are by then, in functions that stay the same. */
export function useStepActs(acting: Acting): StepActs {
  const latest = useLatest(acting);
  return useMemo(() => {
    const placeOf = (id: number) => latest.current.steps.findIndex((step) => step.id === id);
    return {
      grab: (event, id) => latest.current.grab(event, id),
      type: (id, text) => {
        const { steps, onSteps } = latest.current;
        onSteps(steps.map((step) => (step.id === id ? { ...step, text } : step)));
      },
      move: (id, by) => latest.current.move(placeOf(id), placeOf(id) + by),
      addBelow: (id) => {
        const { steps, onSteps, focusOn } = latest.current;
        const [step] = stepsOf(['']);
        if (step === undefined) return;
        focusOn(step.id);
        onSteps(steps.toSpliced(placeOf(id) + 1, 0, step));
      },
      remove: (id) => {
        const { steps, onSteps, focusOn } = latest.current;
        const at = placeOf(id);
        const rest = steps.length === 1 ? stepsOf([]) : steps.toSpliced(at, 1);
        focusOn(rest[Math.max(0, at - 1)]?.id);
        onSteps(rest);
      },
      paste: (id, text) => {
        const { steps, onSteps, focusOn } = latest.current;
        const at = placeOf(id);
        const next = pasted(steps, at, text);
        focusOn(next[at + next.length - steps.length]?.id);
        onSteps(next);
      },
    };
  }, [latest]);
}
