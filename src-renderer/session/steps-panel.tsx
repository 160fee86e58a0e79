import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView, Step } from '#contract';
import { CheckedIcon, CrossIcon, SkippedIcon, UncheckedIcon } from '../shared/icons.tsx';
import panel from '../shared/panel.module.css';
import { ShowMore } from '../shared/show-more.tsx';
import { useFew } from '../shared/use-few.ts';
import { Steps } from '../tracker/index.ts';
import { isAtHand } from './changeable.ts';
import styles from './session.module.css';

const icons: Readonly<Record<'pass' | 'fail' | 'skip' | 'open', ReactNode>> = {
  pass: <CheckedIcon />,
  fail: <CrossIcon />,
  skip: <SkippedIcon />,
  open: <UncheckedIcon />,
};

const fewSteps = 40;

/** The steps: to be worked on where the session is at hand, else with what came of them. */
export function StepsPanel({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  const { steps } = session;
  const { shown, showAll } = useFew(steps, fewSteps);
  if (isAtHand(session) && (session.clock === 'running' || steps.length > 0)) {
    return (
      <div className={panel.panel}>
        <Steps session={session} />
      </div>
    );
  }
  if (steps.length === 0) return null;
  return (
    <section className={panel.panel} aria-labelledby="steps">
      <div className={panel.heading}>
        <h2 id="steps">{t('steps.title')}</h2>
        <span className={panel.soft}>
          {t('steps.progress', { done: steps.filter(({ check }) => check !== null).length, total: steps.length })}
        </span>
      </div>
      <ol className={styles.lines}>
        {shown.map((step) => (
          <StepLine key={step.id} step={step} />
        ))}
      </ol>
      {shown.length < steps.length && (
        <ShowMore className={styles.earlier} words={t('others.all', { count: steps.length })} onShow={showAll} />
      )}
    </section>
  );
}

function StepLine({ step }: { step: Step }) {
  const { t } = useTranslation();
  const result = step.check?.result ?? 'open';
  return (
    <li className={styles.line}>
      <span className={styles.icon}>{icons[result]}</span>
      <span className={styles.words}>
        {step.text} <span className={panel.soft}>{t(`steps.result.${result}`)}</span>
        {step.check?.comment != null && <span className={styles.detail}>{step.check.comment}</span>}
      </span>
    </li>
  );
}
