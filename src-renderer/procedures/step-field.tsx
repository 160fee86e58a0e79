import { ActionIcon, TextInput } from '@mantine/core';
import { type ClipboardEvent, type KeyboardEvent, memo, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CrossIcon, DownIcon, GripIcon, UpIcon } from '../shared/icons.tsx';
import styles from './procedures-dialog.module.css';
import type { Step } from './steps.ts';

/** What can be done to a step. The same for all of them and as long as they are shown, so that one that is typed in is drawn anew alone. */
export type StepActs = {
  grab(event: PointerEvent, id: number): void;
  type(id: number, text: string): void;
  move(id: number, by: -1 | 1): void;
  addBelow(id: number): void;
  remove(id: number): void;
  /** With what has more lines than one. */
  paste(id: number, text: string): void;
};

type PlacedStep = {
  step: Step;
  /** From 1. */
  place: number;
  isDragged: boolean;
  acts: StepActs;
};

/** One step in its place. */
export const StepField = memo(function StepField({ step, place, isDragged, acts }: PlacedStep) {
  const { t } = useTranslation();
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const act = actOf(event);
    if (act === null) return;
    event.preventDefault();
    act();
  };
  const actOf = ({ key, altKey, ctrlKey, metaKey, currentTarget }: KeyboardEvent<HTMLInputElement>) => {
    if (altKey && key === 'ArrowUp') return () => acts.move(step.id, -1);
    if (altKey && key === 'ArrowDown') return () => acts.move(step.id, 1);
    if (key === 'Enter' && !ctrlKey && !metaKey) return () => acts.addBelow(step.id);
    return key === 'Backspace' && currentTarget.value === '' ? () => acts.remove(step.id) : null;
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (!text.trim().includes('\n')) return;
    event.preventDefault();
    acts.paste(step.id, text);
  };
  return (
    <li data-step={step.id} data-dragged={isDragged || undefined}>
      <span className={styles.grip} onPointerDown={(event) => acts.grab(event, step.id)} aria-hidden>
        <GripIcon />
      </span>
      <TextInput
        className={styles.text}
        aria-label={t('procedures.step', { place })}
        maxLength={5_000}
        value={step.text}
        onChange={(event) => acts.type(step.id, event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onPaste={paste}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('procedures.up', { place })}
        onClick={() => acts.move(step.id, -1)}
      >
        <UpIcon />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('procedures.down', { place })}
        onClick={() => acts.move(step.id, 1)}
      >
        <DownIcon />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('procedures.removeStep', { place })}
        onClick={() => acts.remove(step.id)}
      >
        <CrossIcon />
      </ActionIcon>
    </li>
  );
});
