import { Kbd } from '@mantine/core';
import type { TFunction } from 'i18next';
import { memo } from 'react';
import type { SessionSummary } from '#contract';
import { minutesText } from '../shared/durations.ts';
import { PausedIcon, WarningIcon } from '../shared/icons.tsx';
import type { Times } from '../shared/times.ts';
import { useOverdue } from '../shared/use-overdue.ts';
import type { Entry } from './entries/index.ts';
import styles from './palette.module.css';

/** An entry is told how to speak: what each of them found out by itself would take longer than a key may. */
export type Words = { t: TFunction; times: Times; switchTo: string; paused: string; overdue: string };

type EntryLine = {
  words: Words;
  id: string;
  entry: Entry;
  /** What it is about, where the heading does not say it. */
  about: string | undefined;
  isActive: boolean;
  isBusy: boolean;
  /** Its place in the list, and how many there are: others may not be drawn. */
  line: number;
  count: number;
  onPoint(id: string): void;
  onChoose(entry: Entry): void;
};

/**
 * One line of the palette. A session says what it would be switched from, or when it was. Another key may make it the
 * line of another entry: to change its words takes a fraction of what a new line does.
 */
export const PaletteEntry = memo(function PaletteEntry(props: EntryLine) {
  const { id, entry, about, isActive, isBusy, line, count, onPoint, onChoose, words } = props;
  const { session, group } = entry;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field has the keys, and the focus
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      aria-busy={isBusy || undefined}
      aria-posinset={line + 1}
      aria-setsize={count}
      className={styles.entry}
      onPointerMove={() => !isActive && onPoint(entry.id)}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onChoose(entry)}
    >
      {group === 'switch' && session !== undefined && <span className={styles.soft}>{words.switchTo} </span>}
      <span className={about === undefined ? styles.title : styles.verb} title={entry.title}>
        {entry.title}
      </span>
      {about !== undefined && (
        <span className={styles.about} title={about}>
          {' '}
          {about}
        </span>
      )}
      {group === 'switch' && session !== undefined && <OpenSession session={session} words={words} />}
      {group === 'found' && session !== undefined && <ClosedSession session={session} words={words} />}
      {isBusy && <span className={styles.soft}>{words.t('palette.underWay')}</span>}
      {entry.keys !== undefined && (
        <span className={styles.keys} aria-hidden>
          {entry.keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
        </span>
      )}
    </div>
  );
});

type SessionLine = { session: SessionSummary; words: Words };

function OpenSession({ session, words: { t, paused, overdue } }: SessionLine) {
  return (
    <>
      {useOverdue(session) ? (
        <span className={styles.overdue}>
          <WarningIcon /> {overdue}
        </span>
      ) : (
        <span className={styles.soft}>
          <PausedIcon /> <span className="visually-hidden">{paused}</span>
        </span>
      )}
      <span className={styles.worked}>{minutesText(session.workedMs, t)}</span>
    </>
  );
}

function ClosedSession({ session, words: { t, times } }: SessionLine) {
  return (
    <span className={styles.soft}>
      {session.status === 'aborted' && `${t('state.aborted')} · `}
      {times.day(session.startedAt)} · {minutesText(session.workedMs, t)}
    </span>
  );
}
