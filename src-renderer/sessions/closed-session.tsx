import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SessionSummary } from '#contract';
import { minutesText } from '../shared/durations.ts';
import { LockIcon } from '../shared/icons.tsx';
import { open } from '../shared/route.ts';
import { useTimes } from '../shared/times.ts';
import styles from './sessions.module.css';

/** One line of the list; it leads to all that is kept of the session. */
export function ClosedSession({ session }: { session: SessionSummary }) {
  const { t } = useTranslation();
  const times = useTimes();
  const { id, title, archived, signedOff } = session;
  const state = session.status === 'aborted' ? 'aborted' : 'completed';
  return (
    <li>
      <UnstyledButton
        id={`session-${id}`}
        className={styles.session}
        onClick={() => open({ window: 'session', sessionId: id }, `session-${id}`)}
      >
        <span className={styles.time}>{times.timeOn(session.startedAt, session.startedAt)}</span>
        <span className={styles.title}>
          {title}
          <span className={styles.state}>
            {t(`state.${state}`)}
            {archived && ` · ${t('state.archived')}`}
            {signedOff !== null && (
              <>
                {' · '}
                <LockIcon /> {t('state.signedOff')}
              </>
            )}
          </span>
        </span>
        <span className={styles.worked}>{minutesText(session.workedMs, t)}</span>
      </UnstyledButton>
    </li>
  );
}
