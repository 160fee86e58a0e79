import { useTranslation } from 'react-i18next';
import type { SessionSummary } from '#contract';
import { PausedIcon, RunningIcon, WarningIcon } from '../shared/icons.tsx';
import { useTimes } from '../shared/times.ts';
import styles from './state-mark.module.css';

/** The state in a word, a shape and a colour, never in colour alone; and since when, and why. */
export function StateMark({ session, overdue }: { session: SessionSummary; overdue: boolean }) {
  const { t } = useTranslation();
  const times = useTimes();
  const { pausedAt, pauseReason, plannedCheckoutAt } = session;
  const paused = session.clock === 'paused';
  return (
    <div className={styles.states}>
      <span className={styles.state} data-state={paused ? 'paused' : 'running'}>
        {paused ? <PausedIcon /> : <RunningIcon />}
        {t(paused ? 'state.paused' : 'state.running')}
      </span>
      {paused && pausedAt !== null && pauseReason !== null && (
        <span className={styles.why}>
          {t('current.pausedSince', { time: times.time(pausedAt), reason: t(`reason.${pauseReason}`) })}
        </span>
      )}
      {overdue && (
        <span className={styles.state} data-state="overdue">
          <WarningIcon />
          {t('state.overdue')}
        </span>
      )}
      {plannedCheckoutAt !== null && (
        <span className={styles.why}>
          {t(overdue ? 'current.overdueSince' : 'current.until', { time: times.time(plannedCheckoutAt) })}
        </span>
      )}
    </div>
  );
}
