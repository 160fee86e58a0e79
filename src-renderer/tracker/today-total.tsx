import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Seen } from '../client/index.ts';
import { useFeed } from '../shared/client-context.tsx';
import { minutesText } from '../shared/durations.ts';
import { Ticking } from '../shared/ticking.tsx';
import { useQuery } from '../shared/use-query.ts';
import { todayMsAt } from '../shared/worked.ts';
import styles from './header.module.css';
import { Measure } from './measure.tsx';

type TodayTotal = { seen: Seen; ticking: boolean };

/** What was worked today; and what is left of the goal, if there is one. */
export function TodayTotal({ seen }: { seen: Seen }) {
  const { t } = useTranslation();
  const { connection } = useFeed();
  const goalMinutes = useQuery<'settings'>({ type: 'settings' }).value?.settings.goalMinutes ?? null;
  const ticking = seen.current.running !== null && connection === 'live';
  const msAt = useCallback((now: number) => todayMsAt(seen, now), [seen]);
  const text = useCallback((ms: number) => t('today.total', { time: minutesText(ms, t) }), [t]);
  return (
    <div className={styles.today}>
      <Ticking className={styles.total} label={t('today.label')} msAt={msAt} text={text} running={ticking} />
      {goalMinutes !== null && <Goal seen={seen} ticking={ticking} goalMs={goalMinutes * 60_000} />}
    </div>
  );
}

function Goal({ seen, ticking, goalMs }: TodayTotal & { goalMs: number }) {
  const { t } = useTranslation();
  const msAt = useCallback((now: number) => todayMsAt(seen, now), [seen]);
  const text = useCallback(
    (ms: number) => (ms < goalMs ? t('today.left', { time: minutesText(goalMs - ms, t) }) : t('today.reached')),
    [t, goalMs],
  );
  const label = t('today.goal', { goal: minutesText(goalMs, t) });
  return <Measure className={styles.goal} msAt={msAt} wholeMs={goalMs} text={text} label={label} ticking={ticking} />;
}
