import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '#contract';
import { useFeed } from '../shared/client-context.tsx';
import { minutesText } from '../shared/durations.ts';
import { LockIcon } from '../shared/icons.tsx';
import panel from '../shared/panel.module.css';
import { StateMark } from '../shared/state-mark.tsx';
import { Ticking } from '../shared/ticking.tsx';
import { useTimes } from '../shared/times.ts';
import { useOverdue } from '../shared/use-overdue.ts';
import { workedMsAt } from '../shared/worked.ts';
import { followUpOf } from './events.ts';
import styles from './overview.module.css';
import { SessionActions } from './session-actions.tsx';
import { SessionLink } from './session-link.tsx';

/** What it is called, how it stands, and what was planned beside what was done. */
export function Overview({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  const overdue = useOverdue(session) && session.status === 'in_progress';
  const times = useTimes();
  const { signedOff } = session;
  return (
    <section className={`${panel.panel} ${styles.overview}`} aria-label={session.title}>
      <StateMark session={session} overdue={overdue} />
      <h2 className={styles.title}>{session.title}</h2>
      {signedOff !== null && (
        <p className={styles.lock}>
          <LockIcon />
          <span>
            {t('session.signedOffBy', { name: signedOff.name, time: times.time(signedOff.at) })} {t('session.locked')}
            {signedOff.remark !== null && (
              <span className={styles.remark}> {t('session.remarked', { remark: signedOff.remark })}</span>
            )}
          </span>
        </p>
      )}
      <Figures session={session} />
      <SessionActions session={session} />
    </section>
  );
}

function Figures({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  const { connection } = useFeed();
  const times = useTimes(session.zone);
  const followUp = followUpOf(session);
  const running = session.clock === 'running';
  const workedAt = useCallback((now: number) => workedMsAt(session, now), [session]);
  const text = useCallback((ms: number) => minutesText(ms, t), [t]);
  const { estimateMs, remainingMs, plannedCheckoutAt } = session;
  return (
    <dl className={styles.figures}>
      <Fact name={t('checkout.worked')}>
        <Ticking msAt={workedAt} text={text} running={running && connection === 'live'} />
      </Fact>
      <Fact name={t('checkout.estimate')}>{estimateMs === null ? null : minutesText(estimateMs, t)}</Fact>
      <Fact name={t('checkout.paused')}>{minutesText(session.pausedMs, t)}</Fact>
      <Fact name={t('checkout.plannedUntil')}>{plannedCheckoutAt === null ? null : times.time(plannedCheckoutAt)}</Fact>
      <Fact name={t('current.outcome')}>{session.plannedOutcome}</Fact>
      <Fact name={t('current.tags')}>{session.tags.join(', ')}</Fact>
      <Fact name={t('session.continues')}>
        {session.continuesId === null ? null : <SessionLink sessionId={session.continuesId} />}
      </Fact>
      <Fact name={t('session.continuedBy')}>{followUp === null ? null : <SessionLink sessionId={followUp} />}</Fact>
      <Fact name={t('session.remaining')}>{remainingMs === null ? null : minutesText(remainingMs, t)}</Fact>
      <Fact name={t('sessions.continueReason')}>{session.continueReason}</Fact>
      <Fact name={t('sessions.abortReason')}>{session.abortReason}</Fact>
    </dl>
  );
}

/** One line, left out when there is nothing to say. */
function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (children === null || children === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
