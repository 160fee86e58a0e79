import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionSummary, SessionView } from '#contract';
import { minutesText } from '../shared/durations.ts';
import { workedMsAt } from '../shared/worked.ts';
import styles from './estimate.module.css';
import { Measure } from './measure.tsx';

type Estimate = { session: SessionSummary | SessionView; ticking: boolean };

/** What was worked against what was estimated; nothing when nothing was. */
export function Estimate({ session, ticking }: Estimate) {
  const { estimateMs } = session;
  return estimateMs === null ? null : <Against session={session} ticking={ticking} estimateMs={estimateMs} />;
}

function Against({ session, ticking, estimateMs }: Estimate & { estimateMs: number }) {
  const { t } = useTranslation();
  const msAt = useCallback((now: number) => workedMsAt(session, now), [session]);
  const text = useCallback(
    (ms: number) => {
      const worked = t('current.estimate', { worked: minutesText(ms, t), estimate: minutesText(estimateMs, t) });
      const rest =
        ms > estimateMs
          ? t('current.over', { over: minutesText(ms - estimateMs, t) })
          : t('current.left', { left: minutesText(estimateMs - ms, t) });
      return `${worked} · ${rest}`;
    },
    [t, estimateMs],
  );
  return (
    <Measure
      className={styles.estimate}
      msAt={msAt}
      wholeMs={estimateMs}
      text={text}
      label={t('current.progress')}
      ticking={ticking}
    />
  );
}
