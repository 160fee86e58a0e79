import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Away, SessionSummary } from '#contract';
import { AwayAnswer } from '../shared/away-answer.tsx';
import { minutesText } from '../shared/durations.ts';
import { type Times, useTimes } from '../shared/times.ts';
import { useQuery } from '../shared/use-query.ts';
import styles from './away-question.module.css';

/** Asks what an absence was, which the product paused for by itself. Waits without standing in the way. */
export default function AwayQuestion({ away, open }: { away: Away; open: SessionSummary[] }) {
  const { t } = useTranslation();
  return (
    <section className={styles.question} aria-label={t('away.region')}>
      <Question away={away} open={open} />
      <AwayAnswer away={away} open={open} canResume />
    </section>
  );
}

function Question({ away, open }: { away: Away; open: SessionSummary[] }) {
  const { t } = useTranslation();
  const times = useTimes();
  const known = open.find((session) => session.id === away.sessionId);
  const asked = useQuery<'session'>(known === undefined ? { type: 'session', sessionId: away.sessionId } : null);
  const title = known?.title ?? asked.value?.title ?? '…';
  return (
    <>
      <h2 className={styles.asked}>{asking(away, times, t)}</h2>
      <p className={styles.because}>
        {away.reason === 'crash' ? t('away.because', { title }) : t('away.becauseOther', { title })}
      </p>
    </>
  );
}

/** "You were away 14 min since 10:02 (screen locked)"; after a crash nobody knows who was where. */
function asking({ start, end, reason }: Away, times: Times, t: TFunction): string {
  const from = times.time(start);
  if (end === null) return t('away.questionOpen', { from });
  const length = minutesText(Date.parse(end) - Date.parse(start), t);
  if (reason === 'crash') return t('away.question', { from, to: times.time(end), length });
  return t('away.away', { from, length, reason: t(`reason.${reason}`) });
}
