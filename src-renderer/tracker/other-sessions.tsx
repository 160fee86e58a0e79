import { Kbd, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SessionSummary } from '#contract';
import { minutesText } from '../shared/durations.ts';
import { PausedIcon, WarningIcon } from '../shared/icons.tsx';
import panel from '../shared/panel.module.css';
import { ShowMore } from '../shared/show-more.tsx';
import { useTimes } from '../shared/times.ts';
import { TroubleText } from '../shared/trouble-text.tsx';
import type { CommandRunner } from '../shared/use-command.ts';
import { useFew } from '../shared/use-few.ts';
import { useOverdue } from '../shared/use-overdue.ts';
import styles from './other-sessions.module.css';
import { SessionMenu } from './session-menu.tsx';
import type { OpenDialog } from './tracker-dialog.tsx';

// As many as have a key, so that what a key does can be seen.
const fewSessions = 9;

type OtherSessions = {
  sessions: SessionSummary[];
  switching: CommandRunner;
  onSwitch(sessionId: string): void;
  onOpen(dialog: OpenDialog): void;
};

/** Every other open session, like tabs: one click or one digit switches to it. */
export function OtherSessions({ sessions, switching, onSwitch, onOpen }: OtherSessions) {
  const { t } = useTranslation();
  const { shown, showAll } = useFew(sessions, fewSessions);
  return (
    <>
      {sessions.length > 0 && (
        <section className={panel.panel} aria-labelledby="others">
          <div className={panel.heading}>
            <h2 id="others">{t('others.title')}</h2>
          </div>
          <ol className={styles.sessions} data-many={shown.length > fewSessions + 1 || undefined}>
            {shown.map((session, index) => (
              <li key={session.id} className={styles.row}>
                <Other session={session} digit={index < 9 ? String(index + 1) : null} onSwitch={onSwitch} />
                <SessionMenu session={session} withCheckout onOpen={onOpen} />
              </li>
            ))}
          </ol>
          {shown.length < sessions.length && (
            <ShowMore className={styles.all} words={t('others.all', { count: sessions.length })} onShow={showAll} />
          )}
        </section>
      )}
      <TroubleText trouble={switching.trouble} />
    </>
  );
}

type Other = { session: SessionSummary; digit: string | null; onSwitch(sessionId: string): void };

function Other({ session, digit, onSwitch }: Other) {
  const { t } = useTranslation();
  const times = useTimes();
  const overdue = useOverdue(session);
  const { pausedAt, pauseReason } = session;
  return (
    <UnstyledButton
      className={styles.other}
      {...(digit !== null && { 'aria-keyshortcuts': digit })}
      onClick={() => onSwitch(session.id)}
    >
      <Kbd className={styles.digit} aria-hidden>
        {digit ?? '·'}
      </Kbd>
      <span className={styles.body}>
        <span className="visually-hidden">{t('others.switchTo')} </span>
        <span className={styles.title}>{session.title}</span>
        <span className={styles.why}>
          <PausedIcon /> {t('state.paused')}
          {pausedAt !== null && pauseReason !== null && (
            <> {t('current.pausedSince', { time: times.time(pausedAt), reason: t(`reason.${pauseReason}`) })}</>
          )}
        </span>
        {overdue && (
          <span className={styles.overdue}>
            <WarningIcon /> {t('state.overdue')}
          </span>
        )}
      </span>
      <span className={styles.worked}>{minutesText(session.workedMs, t)}</span>
    </UnstyledButton>
  );
}
