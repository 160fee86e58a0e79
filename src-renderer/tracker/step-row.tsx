import { ActionIcon, Button, TextInput, UnstyledButton } from '@mantine/core';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step } from '#contract';
import { CheckedIcon, CrossIcon, SkippedIcon, UncheckedIcon } from '../shared/icons.tsx';
import type { CommandRunner } from '../shared/use-command.ts';
import styles from './steps.module.css';

const results = ['pass', 'fail', 'skip'] as const;
const icons = { pass: CheckedIcon, fail: CrossIcon, skip: SkippedIcon, open: UncheckedIcon };

type StepInRow = {
  step: Step;
  sessionId: string;
  /** Offers its results. */
  active: boolean;
  current: boolean;
  /** The clock is paused: steps are read only. */
  frozen: boolean;
  steps: CommandRunner;
  onChoose(): void;
};

function Row({ step, sessionId, active, current, frozen, steps, onChoose }: StepInRow) {
  const { t } = useTranslation();
  const result = step.check?.result ?? 'open';
  const ResultIcon = icons[result];
  const canChoose = step.check === null && !frozen && !active;
  return (
    <li className={styles.step} data-result={result} data-active={active || undefined} aria-current={current && 'step'}>
      <span className={styles.icon}>
        <ResultIcon />
        <span className="visually-hidden">{t(`steps.result.${result}`)}: </span>
      </span>
      <div className={styles.body}>
        {canChoose ? (
          <UnstyledButton
            className={styles.text}
            aria-label={t('steps.choose', { text: step.text })}
            onClick={onChoose}
          >
            {step.text}
          </UnstyledButton>
        ) : (
          <span className={styles.text}>{step.text}</span>
        )}
        {step.check?.comment != null && <span className={styles.comment}>{step.check.comment}</span>}
        {active && <Results key={step.id} step={step} sessionId={sessionId} steps={steps} />}
      </div>
      {step.check === null && !frozen && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('steps.remove', { text: step.text })}
          onClick={() => void steps.run({ type: 'removeStep', sessionId, stepId: step.id })}
        >
          <CrossIcon />
        </ActionIcon>
      )}
    </li>
  );
}

/** Each push brings all steps anew, hundreds of them perhaps: only those that became others are drawn again. */
export const StepRow = memo(Row, (before, after) => {
  const same = (['active', 'current', 'frozen', 'sessionId'] as const).every((name) => before[name] === after[name]);
  return same && JSON.stringify(before.step) === JSON.stringify(after.step);
});

function Results({ step, sessionId, steps }: Pick<StepInRow, 'step' | 'sessionId' | 'steps'>) {
  const { t } = useTranslation();
  const [comment, setComment] = useState('');
  return (
    <div className={styles.results}>
      {results.map((result) => (
        <Button
          key={result}
          variant="default"
          size="xs"
          onClick={() => void steps.run({ type: 'check', sessionId, stepId: step.id, result, comment })}
        >
          {t(`steps.${result}`)}
        </Button>
      ))}
      <TextInput
        className={styles.commenting}
        size="xs"
        aria-label={t('steps.comment')}
        placeholder={t('steps.comment')}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
    </div>
  );
}
