import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block } from '../shared/day-blocks.ts';
import { minutesText } from '../shared/durations.ts';
import { PausedIcon, RunningIcon } from '../shared/icons.tsx';
import styles from './course.module.css';
import type { CourseShown } from './course.tsx';
import { blocksOf, hoursOf } from './day-blocks.ts';
import { DayStrip, DayTicks } from './day-strip.tsx';
import shared from './reports.module.css';

/** A day, stretch by stretch: a strip for the eye, and the same as a list. */
export function DayCourse({ report, zone, words, onSession }: CourseShown) {
  const { t } = useTranslation();
  const [pointed, setPointed] = useState<string | null>(null);
  const day = report.span.from;
  const blocks = blocksOf(day, report.timeline ?? [], zone);
  const hours = hoursOf(new Map([[day, blocks]]), zone);
  if (blocks.length === 0) return <p className={styles.pointed}>{t('reports.onlyPaused')}</p>;
  return (
    <>
      <DayStrip
        day={day}
        blocks={blocks}
        hours={hours}
        zone={zone}
        words={words}
        onSession={onSession}
        onPoint={setPointed}
      />
      <DayTicks day={day} hours={hours} zone={zone} words={words} />
      <p className={styles.pointed} aria-hidden>
        {pointed ?? t('reports.pointAt')}
      </p>
      <ol className={styles.stretches}>
        {blocks.map((block) => (
          <li key={block.startMs} data-pause={block.kind === 'pause' || undefined}>
            <span className={styles.times}>
              {words.time(block.startMs)}–{block.goesOn ? t('reports.now') : words.time(block.endMs)}
            </span>
            <UnstyledButton
              id={`at-${block.startMs}`}
              className={styles.title}
              onClick={() => onSession(block.sessionId, block.title)}
            >
              <What block={block} />
            </UnstyledButton>
            <span className={styles.length}>{minutesText(block.endMs - block.startMs, t)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** What was worked on; of a pause, its reason. */
function What({ block: { title, reason, goesOn } }: { block: Block }) {
  const { t } = useTranslation();
  if (reason !== null) {
    return (
      <>
        <PausedIcon /> {t(`reports.reason.${reason}`)}
      </>
    );
  }
  return (
    <>
      <span className={shared.inRow} title={title}>
        {title}
      </span>
      {goesOn && (
        <span className={styles.running}>
          <RunningIcon /> {t('state.running')}
        </span>
      )}
    </>
  );
}
