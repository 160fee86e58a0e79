import { Button, Switch, TextInput } from '@mantine/core';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionSummary } from '#contract';
import { usePageTitle } from '../shared/page-title.ts';
import panel from '../shared/panel.module.css';
import { useKeptState, useReturnedFocus } from '../shared/return.ts';
import { goBack } from '../shared/route.ts';
import { type Times, useTimes } from '../shared/times.ts';
import { TroubleText } from '../shared/trouble-text.tsx';
import { useEscape } from '../shared/use-escape.ts';
import { useQuery } from '../shared/use-query.ts';
import frame from '../shared/window.module.css';
import { WindowHeading } from '../shared/window-heading.tsx';
import { ClosedSession } from './closed-session.tsx';
import styles from './sessions.module.css';

const pageLength = 50;
const longestList = 500;

/** What was closed, the newest day first. */
export function Sessions() {
  const { t } = useTranslation();
  const times = useTimes();
  const [text, setText] = useKeptState<string>('text', '');
  const [includeArchived, setIncludeArchived] = useKeptState<boolean>('archived', false);
  const [includeAborted, setIncludeAborted] = useKeptState<boolean>('aborted', false);
  const [limit, setLimit] = useKeptState<number>('limit', pageLength);
  const searched = useDeferredValue(text.trim());
  const asked = useQuery<'sessions'>({
    type: 'sessions',
    status: includeAborted ? ['completed', 'aborted'] : ['completed'],
    includeAborted,
    includeArchived,
    limit,
    ...(searched !== '' && { text: searched }),
  });
  usePageTitle(t('sessions.title'));
  useEscape(goBack);
  useReturnedFocus(asked.value !== undefined);
  const sessions = asked.value?.sessions;
  return (
    <div className={frame.reading}>
      <WindowHeading title={t('sessions.title')} />
      <main className={frame.stack}>
        <div className={styles.filter}>
          <TextInput
            type="search"
            className={styles.search}
            aria-label={t('sessions.search')}
            placeholder={t('sessions.search')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Switch
            label={t('sessions.showArchived')}
            checked={includeArchived}
            onChange={(event) => setIncludeArchived(event.currentTarget.checked)}
          />
          <Switch
            label={t('sessions.showAborted')}
            checked={includeAborted}
            onChange={(event) => setIncludeAborted(event.currentTarget.checked)}
          />
        </div>
        <TroubleText trouble={asked.trouble} />
        {sessions?.length === 0 && <p className={panel.soft}>{t('sessions.empty')}</p>}
        {byDay(sessions ?? [], times).map(({ day, sessions }) => (
          <section key={day} className={panel.panel} aria-label={day}>
            <h2 className={styles.day}>{day}</h2>
            <ul className={styles.sessions}>
              {sessions.map((session) => (
                <ClosedSession key={session.id} session={session} />
              ))}
            </ul>
          </section>
        ))}
        {asked.value?.cursor != null && limit < longestList && (
          <Button variant="default" onClick={() => setLimit(Math.min(limit * 2, longestList))}>
            {t('sessions.more')}
          </Button>
        )}
      </main>
    </div>
  );
}

function byDay(sessions: SessionSummary[], times: Times): { day: string; sessions: SessionSummary[] }[] {
  const days = new Map<string, SessionSummary[]>();
  for (const session of sessions) {
    const day = times.day(session.startedAt);
    days.set(day, [...(days.get(day) ?? []), session]);
  }
  return [...days].map(([day, sessions]) => ({ day, sessions }));
}
