import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionSummary, SessionView } from '#contract';
import { minutesText } from '../shared/durations.ts';
import { everySecond, Ticking } from '../shared/ticking.tsx';
import { workedMsAt } from '../shared/worked.ts';
import styles from './estimate.module.css';

// Fine enough for the eye; a bar that moved every second would repaint every second.
const barSteps = 200;

type Estimate = { session: SessionSummary | SessionView; ticking: boolean };

/** What was worked against what was estimated; nothing when nothing was. */
export function Estimate({ session, ticking }: Estimate) {
  const { estimateMs } = session;
  return estimateMs === null ? null : <Against session={session} ticking={ticking} estimateMs={estimateMs} />;
}

function Against({ session, ticking, estimateMs }: Estimate & { estimateMs: number }) {
  const { t } = useTranslation();
  const bar = useRef<HTMLProgressElement>(null);
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
  useEffect(() => {
    const show = () => {
      const ms = msAt(Date.now());
      const steps = Math.min(barSteps, Math.round((barSteps * ms) / Math.max(1, estimateMs)));
      if (bar.current !== null && bar.current.value !== steps) bar.current.value = steps;
      return ms;
    };
    return ticking ? everySecond(show) : void show();
  }, [msAt, estimateMs, ticking]);
  return (
    <div className={styles.estimate}>
      <progress ref={bar} className={styles.bar} max={barSteps} aria-label={t('current.progress')} />
      <Ticking className={styles.text} msAt={msAt} text={text} running={ticking} />
    </div>
  );
}
