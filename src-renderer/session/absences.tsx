import { Button } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Away, SessionView } from '#contract';
import { AwayAnswer } from '../shared/away-answer.tsx';
import { useFeed } from '../shared/client-context.tsx';
import { minutesText } from '../shared/durations.ts';
import { AwayIcon } from '../shared/icons.tsx';
import panel from '../shared/panel.module.css';
import { useTimes } from '../shared/times.ts';
import { isChangeable } from './changeable.ts';
import { awaysOf } from './events.ts';
import { Locked } from './locked.tsx';
import styles from './session.module.css';
import { SessionLink } from './session-link.tsx';

/** When nobody was there, what it was said to be, and a way to say otherwise. */
export function Absences({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  const aways = awaysOf(session);
  if (aways.length === 0) return null;
  return (
    <section className={panel.panel} aria-labelledby="absences">
      <div className={panel.heading}>
        <h2 id="absences">{t('session.absences')}</h2>
        {session.signedOff !== null && <Locked />}
      </div>
      <ul className={styles.lines}>
        {aways.map((away) => (
          <Absence key={away.id} away={away} session={session} />
        ))}
      </ul>
    </section>
  );
}

function Absence({ away, session }: { away: Away; session: SessionView }) {
  const { t } = useTranslation();
  const { seen } = useFeed();
  const times = useTimes(session.zone);
  const [changing, setChanging] = useState(false);
  const answered = away.resolution !== null;
  const from = times.timeOn(session.startedAt, away.start);
  const reason = t(`reason.${away.reason}`);
  const name = t(answered ? 'session.changeAnswer' : 'session.answerNow', { from });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    setChanging(false);
  };
  return (
    <li className={styles.absence}>
      <div className={styles.row}>
        <span className={styles.icon}>
          <AwayIcon />
        </span>
        <span className={styles.span}>
          {from}–{away.end === null ? t('session.now') : times.timeOn(away.start, away.end)}
        </span>
        <span className={styles.words}>
          {away.end === null
            ? reason
            : t('session.absence', { length: minutesText(lengthOf(away.start, away.end), t), reason })}
          <span className={styles.detail}>
            <Answer away={away} />
          </span>
        </span>
        {isChangeable(session) && (
          <Button
            className={styles.answer}
            variant="default"
            size="compact-sm"
            aria-expanded={changing}
            {...(!changing && { 'aria-label': name })}
            onClick={() => setChanging(!changing)}
          >
            {t(changing ? 'action.cancel' : answered ? 'session.change' : 'away.answer')}
          </Button>
        )}
      </div>
      {changing && (
        <fieldset className={styles.answering} aria-label={name} onKeyDown={onKeyDown}>
          <AwayAnswer
            away={away}
            open={seen?.current.open ?? []}
            canResume={session.clock === 'paused'}
            onAnswered={() => setChanging(false)}
          />
        </fieldset>
      )}
    </li>
  );
}

function lengthOf(start: string, end: string): number {
  return Date.parse(end) - Date.parse(start);
}

function Answer({ away }: { away: Away }) {
  const { t } = useTranslation();
  const { resolution } = away;
  if (resolution === null) return t('session.unanswered');
  if (resolution.as !== 'session') return t(`session.was.${resolution.as}`);
  return (
    <>
      {t('session.was.session')} <SessionLink sessionId={resolution.sessionId} />
    </>
  );
}
