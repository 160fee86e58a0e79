import type { TFunction } from 'i18next';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Away, CurrentView } from '#contract';
import { AwayAnswer } from '../shared/away-answer.tsx';
import { minutesText } from '../shared/durations.ts';
import { AwayIcon } from '../shared/icons.tsx';
import { type Times, useTimes } from '../shared/times.ts';
import { useQuery } from '../shared/use-query.ts';
import styles from './away-question.module.css';

type AwayQuestion = {
  away: Away;
  current: CurrentView;
  /** Whether somebody came here to answer it. */
  wanted: boolean;
};

/** Asks what an absence was, which the product paused for by itself. Waits without standing in the way. */
export default function AwayQuestion({ away, current, wanted }: AwayQuestion) {
  const { t } = useTranslation();
  const times = useTimes();
  const question = useRef<HTMLHeadingElement>(null);
  const interrupted = current.open.find((session) => session.id === away.sessionId);
  const asked = useQuery<'session'>(interrupted === undefined ? { type: 'session', sessionId: away.sessionId } : null);
  const title = interrupted?.title ?? asked.value?.title ?? '…';
  const more = current.away.length - 1;
  useEffect(() => {
    if (wanted) question.current?.focus();
  }, [wanted]);
  return (
    <section className={styles.question} aria-label={t('away.region')}>
      <h2 ref={question} tabIndex={-1} className={styles.asked}>
        <AwayIcon />
        {sentence(away, title, times, t)}
      </h2>
      <AwayAnswer
        key={away.id}
        keys
        away={away}
        open={current.open}
        canResume={interrupted !== undefined && current.running === null}
      />
      {more > 0 && <p className={styles.more}>{t('away.more', { count: more })}</p>}
    </section>
  );
}

/** "You were away 14 min since 10:02 (screen locked), while on “X”."; after a crash nobody knows who was where. */
function sentence({ start, end, reason }: Away, title: string, times: Times, t: TFunction): string {
  const facts = { title, from: times.time(start), reason: t(`reason.${reason}`) };
  if (end === null) return t('away.still', facts);
  const length = minutesText(Date.parse(end) - Date.parse(start), t);
  return t(reason === 'crash' ? 'away.crash' : 'away.away', { ...facts, length });
}
