import { type MouseEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionSummary } from '#contract';
import { useFeed } from '../shared/client-context.tsx';
import { hoursText, minutesText } from '../shared/durations.ts';
import { CheckedIcon, CrossIcon, LockIcon, PausedIcon, RunningIcon } from '../shared/icons.tsx';
import { useTimes } from '../shared/times.ts';
import { useMinutes } from '../shared/use-minutes.ts';
import { workedMsAt } from '../shared/worked.ts';
import styles from './sessions.module.css';

type RowLine = {
  session: SessionSummary;
  index: number;
  total: number;
  top: number;
  isActive: boolean;
  isChosen: boolean;
  onOpen(index: number): void;
  onToggle(index: number): void;
  onExtend(index: number): void;
  onActive(index: number): void;
};

/** One line of the list. A click opens the session; on the box, or with a key held, it chooses. */
export const SessionRow = memo(function SessionRow(props: RowLine) {
  const { session, index, total, top, isActive, isChosen, onOpen, onToggle, onExtend, onActive } = props;
  const { t } = useTranslation();
  const times = useTimes();
  const onClick = (event: MouseEvent) => {
    onActive(index);
    const onBox = event.target instanceof Element && event.target.closest('[data-box]') !== null;
    if (event.shiftKey) onExtend(index);
    else if (onBox || event.ctrlKey || event.metaKey) onToggle(index);
    else onOpen(index);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the list has the keys, and the focus
    <div
      id={`session-${session.id}`}
      role="option"
      aria-selected={isChosen}
      aria-setsize={total}
      aria-posinset={index + 1}
      data-active={isActive || undefined}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onClick}
    >
      <span data-box className={styles.box} aria-hidden>
        <span className={styles.tick}>{isChosen && <CheckedIcon />}</span>
      </span>
      <span className={styles.what}>
        <span className={styles.title} title={session.title}>
          {session.title}
        </span>{' '}
        <span className={styles.about}>
          <span className="visually-hidden">{times.day(session.startedAt)}, </span>
          <span className={styles.time}>{times.clock(session.startedAt)}</span>
          <State session={session} />
          {session.tags.length > 0 && <span className={styles.tags}>{session.tags.join(', ')}</span>}
          {session.device !== null && <span>{t('machines.on', { name: session.device.name })}</span>}
        </span>
      </span>{' '}
      {session.clock === 'running' ? <RunningWorked session={session} /> : <Worked ms={session.workedMs} />}
    </div>
  );
});

function Worked({ ms }: { ms: number }) {
  const { t } = useTranslation();
  return (
    <span className={styles.worked}>
      <span className="visually-hidden">{minutesText(ms, t)}</span>
      <span aria-hidden>{hoursText(ms)}</span>
    </span>
  );
}

/** Grows as its minutes are complete. What another machine's clock has worked is as it was when it was asked for. */
function RunningWorked({ session }: { session: SessionSummary }) {
  const running = useFeed().seen?.current.running;
  const here = running?.id === session.id ? running : null;
  const known = here ?? session;
  const startedMs = Date.parse(here?.intervals.at(-1)?.start ?? session.startedAt);
  const nowMs = useMinutes(startedMs - workedMsAt(known, startedMs));
  return <Worked ms={workedMsAt(known, nowMs)} />;
}

/** How it stands, in a word and a mark. */
function State({ session: { status, clock, archived, signedOff } }: { session: SessionSummary }) {
  const { t } = useTranslation();
  const open = clock === 'running' ? 'running' : 'paused';
  const state = status === 'in_progress' ? open : status;
  return (
    <span className={styles.state} data-state={state}>
      {state === 'running' && <RunningIcon />}
      {state === 'paused' && <PausedIcon />}
      {state === 'aborted' && <CrossIcon />} {t(`state.${state}`)}
      {archived && `, ${t('state.archived')}`}
      {signedOff !== null && (
        <>
          {', '}
          <LockIcon /> {t('state.signedOff')}
        </>
      )}
    </span>
  );
}
