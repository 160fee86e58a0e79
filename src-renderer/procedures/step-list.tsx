import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './procedures-dialog.module.css';
import { StepField } from './step-field.tsx';
import { moved, pasted, type Step, stepsOf } from './steps.ts';
import { useDragging } from './use-dragging.ts';

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
  const addBelow = (at: number) => {
    const [step] = stepsOf(['']);
    if (step === undefined) return;
    focusOn.current = step.id;
    onSteps(steps.toSpliced(at + 1, 0, step));
  };
  const remove = (at: number) => {
    const rest = steps.length === 1 ? stepsOf([]) : steps.toSpliced(at, 1);
    focusOn.current = rest[Math.max(0, at - 1)]?.id ?? null;
    onSteps(rest);
  };
  const paste = (at: number, text: string) => {
    const next = pasted(steps, at, text);
    focusOn.current = next[at + next.length - steps.length]?.id ?? null;
    onSteps(next);
  };
  return (
    <fieldset className={styles.steps}>
      <legend>{t('procedures.steps')}</legend>
      <p className={styles.how}>{t('procedures.how')}</p>
      <ol ref={list}>
        {steps.map((step, at) => (
          <StepField
            key={step.id}
            step={step}
            place={at + 1}
            isDragged={dragging.id === step.id}
            onGrab={(event) => dragging.grab(event, step.id)}
            onType={(text) => onSteps(steps.with(at, { ...step, text }))}
            onMove={(by) => move(at, at + by)}
            onEnter={() => addBelow(at)}
            onRemove={() => remove(at)}
            onPaste={(text) => paste(at, text)}
          />
        ))}
      </ol>
      <Button variant="subtle" color="gray" size="compact-sm" onClick={() => addBelow(steps.length - 1)}>
        {t('procedures.addStep')}
      </Button>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </fieldset>
  );
}
