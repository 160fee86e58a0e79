import { Button } from '@mantine/core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionSummary, SessionView } from '#contract';
import { useFeed } from '../shared/client-context.tsx';
import { clockText } from '../shared/durations.ts';
import { open } from '../shared/route.ts';
import { StateMark } from '../shared/state-mark.tsx';
import { Ticking } from '../shared/ticking.tsx';
import { TroubleText } from '../shared/trouble-text.tsx';
import type { CommandRunner } from '../shared/use-command.ts';
import { useOverdue } from '../shared/use-overdue.ts';
import { workedMsAt } from '../shared/worked.ts';
import styles from './current-session.module.css';
import { Estimate } from './estimate.tsx';
import { SessionMenu } from './session-menu.tsx';
import type { OpenDialog } from './tracker-dialog.tsx';

type CurrentSession = {
  session: SessionSummary | SessionView;
  detail: SessionView | null;
  clock: CommandRunner;
  onToggle(): void;
  onOpen(dialog: OpenDialog): void;
};

/** The session at hand, large: the one that runs, or the one paused last. */
export function CurrentSession({ session, detail, clock, onToggle, onOpen }: CurrentSession) {
  const { t } = useTranslation();
  const { connection } = useFeed();
  const overdue = useOverdue(session);
  const paused = session.clock === 'paused';
  const ticking = !paused && connection === 'live';
  const msAt = useCallback((now: number) => workedMsAt(session, now), [session]);
  return (
    <section className={styles.session} aria-label={t('current.region')} data-clock={session.clock}>
      <div className={styles.head}>
        <StateMark session={session} overdue={overdue} />
        <SessionMenu session={session} steps={detail?.steps ?? []} onOpen={onOpen} />
      </div>
      <h1 className={styles.title}>{session.title}</h1>
      {session.plannedOutcome !== null && (
        <p className={styles.outcome}>
          <span className="visually-hidden">{t('current.outcome')}: </span>
          {session.plannedOutcome}
        </p>
      )}
      <Ticking className={styles.timer} label={t('current.timer')} msAt={msAt} text={clockText} running={ticking} />
      <Estimate session={session} ticking={ticking} />
      {session.tags.length > 0 && (
        <ul className={styles.tags} aria-label={t('current.tags')}>
          {session.tags.map((tag) => (
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <Button className={styles.toggle} onClick={onToggle} aria-keyshortcuts="p Space" size="md">
          {t(paused ? 'action.resume' : 'action.pause')}
        </Button>
        <Button
          variant="default"
          size="md"
          aria-keyshortcuts="c"
          onClick={() => open({ window: 'checkout', sessionId: session.id })}
        >
          {t('action.checkout')}
        </Button>
      </div>
      <TroubleText trouble={clock.trouble} />
    </section>
  );
}
