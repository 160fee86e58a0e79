import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './procedures-dialog.module.css';
import { StepField } from './step-field.tsx';
import { moved, type Step } from './steps.ts';
import { useDragging } from './use-dragging.ts';
import { useStepActs } from './use-step-acts.ts';

/**
 * Steps to be written and put in order: Enter goes on below, Backspace in an empty one takes it away, Alt with an arrow
 * moves it, and so does dragging its handle.
 */
export function StepList({ steps, onSteps }: { steps: readonly Step[]; onSteps(steps: Step[]): void }) {
  const { t } = useTranslation();
  const [said, setSaid] = useState('');
  const focusOn = useRef<number | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const move = (from: number, to: number) => {
    if (to < 0 || to >= steps.length) return;
    focusOn.current = steps[from]?.id ?? null;
    setSaid(t('procedures.moved', { place: to + 1, count: steps.length }));
    onSteps(moved(steps, from, to));
  };
  const dragging = useDragging(list, move);
  // Moving takes a field out of the page for a moment, and the focus with it.
  useEffect(() => {
    if (focusOn.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-step="${focusOn.current}"] input`)?.focus();
    focusOn.current = null;
  });
  const acts = useStepActs({
    steps,
    onSteps,
    focusOn: (id) => {
      focusOn.current = id ?? null;
    },
    move,
    grab: dragging.grab,
  });
  const last = steps.at(-1);
  return (
    <fieldset className={styles.steps}>
      <legend>{t('procedures.steps')}</legend>
      <p className={styles.how}>{t('procedures.how')}</p>
      <ol ref={list}>
        {steps.map((step, at) => (
          <StepField key={step.id} step={step} place={at + 1} isDragged={dragging.id === step.id} acts={acts} />
        ))}
      </ol>
      <Button
        className={styles.add}
        variant="subtle"
        color="gray"
        size="compact-sm"
        onClick={() => last !== undefined && acts.addBelow(last.id)}
      >
        {t('procedures.addStep')}
      </Button>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </fieldset>
  );
}
