import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionSummary } from '#contract';
import { CheckedIcon, CrossIcon, LockIcon, PausedIcon, RunningIcon, WarningIcon } from './icons.tsx';
import styles from './state-mark.module.css';
import { useTimes } from './times.ts';

type State = 'running' | 'paused' | 'completed' | 'aborted';

const icons: Readonly<Record<State, ReactNode>> = {
  running: <RunningIcon />,
  paused: <PausedIcon />,
  completed: <CheckedIcon />,
  aborted: <CrossIcon />,
};

/** The state in a word, a shape and a colour, never in colour alone; and since when, and why. */
export function StateMark({ session, overdue }: { session: SessionSummary; overdue: boolean }) {
  const { t } = useTranslation();
  const times = useTimes();
  const { pausedAt, pauseReason, plannedCheckoutAt } = session;
  const state = stateOf(session);
  const open = session.status === 'in_progress';
  return (
    <div className={styles.states}>
      <span className={styles.state} data-state={state}>
        {icons[state]}
        {t(`state.${state}`)}
      </span>
      {state === 'paused' && pausedAt !== null && pauseReason !== null && (
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
      {session.signedOff !== null && (
        <span className={styles.state} data-state="signedOff">
          <LockIcon />
          {t('state.signedOff')}
        </span>
      )}
      {session.archived && <span className={styles.why}>{t('state.archived')}</span>}
      {open && plannedCheckoutAt !== null && (
        <span className={styles.why}>
          {t(overdue ? 'current.overdueSince' : 'current.until', { time: times.time(plannedCheckoutAt) })}
        </span>
      )}
    </div>
  );
}

function stateOf({ status, clock }: SessionSummary): State {
  if (status !== 'in_progress') return status;
  return clock === 'running' ? 'running' : 'paused';
}
