import { Button, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionSummary } from '#contract';
import { minutesText } from '../shared/durations.ts';
import { useTimes } from '../shared/times.ts';
import { TroubleText } from '../shared/trouble-text.tsx';
import { useCommand } from '../shared/use-command.ts';
import { Details } from './details.tsx';
import styles from './sessions.module.css';

export function ClosedSession({ session }: { session: SessionSummary }) {
  const { t } = useTranslation();
  const times = useTimes();
  const archiving = useCommand();
  const [opened, setOpened] = useState(false);
  const { id, title, archived } = session;
  const state = session.status === 'aborted' ? 'aborted' : 'completed';
  return (
    <li>
      <UnstyledButton className={styles.session} aria-expanded={opened} onClick={() => setOpened(!opened)}>
        <span className={styles.time}>{times.timeOn(session.startedAt, session.startedAt)}</span>
        <span className={styles.title}>
          {title}
          <span className={styles.state}>
            {t(`state.${state}`)}
            {archived && ` · ${t('state.archived')}`}
          </span>
        </span>
        <span className={styles.worked}>{minutesText(session.workedMs, t)}</span>
      </UnstyledButton>
      {opened && (
        <div className={styles.details}>
          <Details sessionId={id} />
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t(archived ? 'sessions.unarchiveNamed' : 'sessions.archiveNamed', { title })}
            onClick={() => void archiving.run({ type: archived ? 'unarchive' : 'archive', sessionId: id })}
          >
            {t(archived ? 'sessions.unarchive' : 'sessions.archive')}
          </Button>
          <TroubleText trouble={archiving.trouble} />
        </div>
      )}
    </li>
  );
}
