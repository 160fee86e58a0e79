import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView, Step } from '#contract';
import { CheckedIcon, CrossIcon, SkippedIcon, UncheckedIcon } from '../shared/icons.tsx';
import panel from '../shared/panel.module.css';
import { useTimes } from '../shared/times.ts';
import styles from './session.module.css';

const icons: Readonly<Record<'pass' | 'fail' | 'skip' | 'open', ReactNode>> = {
  pass: <CheckedIcon />,
  fail: <CrossIcon />,
  skip: <SkippedIcon />,
  open: <UncheckedIcon />,
};

/** The steps with what came of them, and the notes in the order they were written. */
export function StepsAndNotes({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  const times = useTimes(session.zone);
  const { steps, notes, currentStepId } = session;
  return (
    <>
      {steps.length > 0 && (
        <section className={panel.panel} aria-labelledby="steps">
          <div className={panel.heading}>
            <h2 id="steps">{t('steps.title')}</h2>
            <span className={panel.soft}>
              {t('steps.progress', { done: steps.filter(({ check }) => check !== null).length, total: steps.length })}
            </span>
          </div>
          <ol className={styles.lines}>
            {steps.map((step) => (
              <StepLine
                key={step.id}
                step={step}
                current={step.id === currentStepId && session.status === 'in_progress'}
              />
            ))}
          </ol>
        </section>
      )}
      {notes.length > 0 && (
        <section className={panel.panel} aria-labelledby="notes">
          <div className={panel.heading}>
            <h2 id="notes">{t('notes.title')}</h2>
            <span className={panel.soft}>{t('notes.count', { count: notes.length })}</span>
          </div>
          <ol className={styles.lines}>
            {inOrder(notes).map(({ key, at, text }) => (
              <li key={key} className={styles.line}>
                <time dateTime={at}>{times.timeOn(session.startedAt, at)}</time>
                <span className={styles.words}>{text}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

function StepLine({ step, current }: { step: Step; current: boolean }) {
  const { t } = useTranslation();
  const result = step.check?.result ?? 'open';
  return (
    <li
      className={styles.line}
      data-current={current || undefined}
      {...(current && { 'aria-current': 'step' as const })}
    >
      <span className={styles.icon}>{icons[result]}</span>
      <span className={styles.words}>
        {step.text} <span className={panel.soft}>{t(`steps.result.${result}`)}</span>
        {step.check?.comment != null && <span className={styles.detail}>{step.check.comment}</span>}
      </span>
    </li>
  );
}

/** Two notes may be of the same instant and text; their place, which never changes, tells them apart. */
function inOrder(notes: SessionView['notes']) {
  return notes.map((note, place) => ({ ...note, key: place }));
}
