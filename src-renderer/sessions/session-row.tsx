import type { TFunction } from 'i18next';
import { type MouseEvent, memo } from 'react';
import type { SessionSummary } from '#contract';
import { useFeed } from '../shared/client-context.tsx';
import { minutesText } from '../shared/durations.ts';
import { CheckedIcon, CrossIcon, LockIcon, PausedIcon, RunningIcon } from '../shared/icons.tsx';
import type { Times } from '../shared/times.ts';
import { useMinutes } from '../shared/use-minutes.ts';
import { workedMsAt } from '../shared/worked.ts';
import styles from './sessions.module.css';

/** A row is told how to speak: what every row found out by itself would make scrolling stutter. */
type Words = { t: TFunction; times: Times };

type RowLine = Words & {
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
  const { session, index, total, top, isActive, isChosen, onOpen, onToggle, onExtend, onActive, t, times } = props;
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
      style={{ top }}
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
          <State session={session} t={t} />
          {session.tags.length > 0 && <span className={styles.tags}>{session.tags.join(', ')}</span>}
          {session.device !== null && <span>{t('machines.on', { name: session.device.name })}</span>}
        </span>
      </span>{' '}
      {session.clock === 'running' ? <RunningWorked session={session} t={t} /> : <Worked ms={session.workedMs} t={t} />}
    </div>
  );
});

type SessionWords = Pick<Words, 't'> & { session: SessionSummary };

function Worked({ ms, t }: Pick<Words, 't'> & { ms: number }) {
  return <span className={styles.worked}>{minutesText(ms, t)}</span>;
}

/** Grows as its minutes are complete. What another machine's clock has worked is as it was when it was asked for. */
function RunningWorked({ session, t }: SessionWords) {
  const running = useFeed().seen?.current.running;
  const here = running?.id === session.id ? running : null;
  const known = here ?? session;
  const startedMs = Date.parse(here?.intervals.at(-1)?.start ?? session.startedAt);
  const nowMs = useMinutes(startedMs - workedMsAt(known, startedMs));
  return <Worked ms={workedMsAt(known, nowMs)} t={t} />;
}

/** How it stands, in a word and a mark. */
function State({ session: { status, clock, archived, signedOff }, t }: SessionWords) {
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
