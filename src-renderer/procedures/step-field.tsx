import { ActionIcon, TextInput } from '@mantine/core';
import type { ClipboardEvent, KeyboardEvent, PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CrossIcon, DownIcon, GripIcon, UpIcon } from '../shared/icons.tsx';
import styles from './procedures-dialog.module.css';
import type { Step } from './steps.ts';

type StepField = {
  step: Step;
  /** From 1. */
  place: number;
  isDragged: boolean;
  onGrab(event: PointerEvent): void;
  onType(text: string): void;
  onMove(by: -1 | 1): void;
  onEnter(): void;
  onRemove(): void;
  /** Called with what has more lines than one. */
  onPaste(text: string): void;
};

/** One step in its place. */
export function StepField({ step, place, isDragged, onGrab, onType, onMove, onEnter, onRemove, onPaste }: StepField) {
  const { t } = useTranslation();
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const act = actOf(event);
    if (act === null) return;
    event.preventDefault();
    act();
  };
  const actOf = ({ key, altKey, ctrlKey, metaKey, currentTarget }: KeyboardEvent<HTMLInputElement>) => {
    if (altKey && key === 'ArrowUp') return () => onMove(-1);
    if (altKey && key === 'ArrowDown') return () => onMove(1);
    if (key === 'Enter' && !ctrlKey && !metaKey) return onEnter;
    return key === 'Backspace' && currentTarget.value === '' ? onRemove : null;
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (!text.trim().includes('\n')) return;
    event.preventDefault();
    onPaste(text);
  };
  return (
    <li data-step={step.id} data-dragged={isDragged || undefined}>
      <span className={styles.grip} onPointerDown={onGrab} aria-hidden>
        <GripIcon />
      </span>
      <TextInput
        className={styles.text}
        aria-label={t('procedures.step', { place })}
        maxLength={5_000}
        value={step.text}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onPaste={paste}
      />
      <ActionIcon variant="subtle" color="gray" aria-label={t('procedures.up', { place })} onClick={() => onMove(-1)}>
        <UpIcon />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" aria-label={t('procedures.down', { place })} onClick={() => onMove(1)}>
        <DownIcon />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" aria-label={t('procedures.removeStep', { place })} onClick={onRemove}>
        <CrossIcon />
      </ActionIcon>
    </li>
  );
}
