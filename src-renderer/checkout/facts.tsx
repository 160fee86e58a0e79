import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '#contract';
import { useFeed } from '../shared/client-context.tsx';
import { minutesText } from '../shared/durations.ts';
import { UncheckedIcon, WarningIcon } from '../shared/icons.tsx';
import panel from '../shared/panel.module.css';
import { ShowMore } from '../shared/show-more.tsx';
import { Ticking } from '../shared/ticking.tsx';
import { useTimes } from '../shared/times.ts';
import { useFew } from '../shared/use-few.ts';
import { useOverdue } from '../shared/use-overdue.ts';
import { workedMsAt } from '../shared/worked.ts';
import styles from './facts.module.css';

// What is written is not far below them.
const fewSteps = 5;

/** What was planned beside what was done. */
export function Facts({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  const unchecked = session.steps.filter((step) => step.check === null);
  const { shown, showAll } = useFew(unchecked, fewSteps);
  return (
    <section className={panel.panel} aria-label={t('checkout.facts')}>
      <h2 className={styles.title}>{session.title}</h2>
      <Figures session={session} />
      {unchecked.length > 0 && (
        <div className={styles.part}>
          <h3>{t('checkout.unchecked', { count: unchecked.length })}</h3>
          <ul className={styles.steps}>
            {shown.map((step) => (
              <li key={step.id}>
                <UncheckedIcon />
                <span>{step.text}</span>
              </li>
            ))}
          </ul>
          {shown.length < unchecked.length && (
            <ShowMore className={styles.all} words={t('others.all', { count: unchecked.length })} onShow={showAll} />
          )}
        </div>
      )}
    </section>
  );
}

function Figures({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  const times = useTimes();
  const { connection } = useFeed();
  const overdue = useOverdue(session);
  const running = session.clock === 'running';
  const workedAt = useCallback((now: number) => workedMsAt(session, now), [session]);
  const text = useCallback((ms: number) => minutesText(ms, t), [t]);
  const { plannedOutcome, estimateMs, plannedCheckoutAt } = session;
  return (
    <dl className={styles.figures}>
      {plannedOutcome !== null && <Fact name={t('checkout.planned')}>{plannedOutcome}</Fact>}
      <Fact name={t('checkout.worked')}>
        <Ticking msAt={workedAt} text={text} running={running && connection === 'live'} />
      </Fact>
      {estimateMs !== null && <Fact name={t('checkout.estimate')}>{minutesText(estimateMs, t)}</Fact>}
      <Fact name={t('checkout.paused')}>{minutesText(session.pausedMs, t)}</Fact>
      {plannedCheckoutAt !== null && (
        <Fact name={t('checkout.plannedUntil')}>
          {times.time(plannedCheckoutAt)}
          {overdue && (
            <span className={styles.overdue}>
              <WarningIcon /> {t('state.overdue')}
            </span>
          )}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
