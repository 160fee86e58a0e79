import { Button, SegmentedControl } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Away, SessionSummary } from '#contract';
import { minutesText } from '../shared/durations.ts';
import { chosen, firstChoice, SessionChoice } from '../shared/session-choice.tsx';
import { type Times, useTimes } from '../shared/times.ts';
import { TroubleText } from '../shared/trouble-text.tsx';
import { useCommand } from '../shared/use-command.ts';
import { useQuery } from '../shared/use-query.ts';
import styles from './away-question.module.css';

const answers = ['break', 'work', 'session'] as const;

/** Asks what an absence was, which the product paused for by itself. Waits without standing in the way. */
export default function AwayQuestion({ away, open }: { away: Away; open: SessionSummary[] }) {
  const { t } = useTranslation();
  const answering = useCommand();
  const others = open.filter((session) => session.id !== away.sessionId);
  const [as, setAs] = useState<(typeof answers)[number]>('break');
  const [choice, setChoice] = useState(() => firstChoice(others));
  const other = as === 'session' ? chosen(choice) : {};
  const answer = (resume: boolean) => {
    if (other !== null) void answering.run({ type: 'resolveAway', awayId: away.id, as, resume, ...other });
  };
  return (
    <section className={styles.question} aria-label={t('away.region')}>
      <Question away={away} open={open} />
      <div className={styles.answer}>
        <SegmentedControl
          fullWidth
          size="sm"
          aria-label={t('away.answers')}
          data={answers.map((value) => ({ value, label: t(`away.${value}`) }))}
          value={as}
          onChange={setAs}
        />
        {as === 'session' && (
          <SessionChoice label={t('away.which')} sessions={others} value={choice} onChange={setChoice} />
        )}
        <div className={styles.buttons}>
          <Button size="sm" disabled={other === null} onClick={() => answer(true)}>
            {t('away.answerAndResume')}
          </Button>
          <Button size="sm" variant="default" disabled={other === null} onClick={() => answer(false)}>
            {t('away.answer')}
          </Button>
        </div>
      </div>
      <TroubleText trouble={answering.trouble} />
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
