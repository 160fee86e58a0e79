import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { minutesText } from '../shared/durations.ts';
import { daysOf, spanAround } from '../shared/span.ts';
import styles from './course.module.css';
import type { CourseShown } from './course.tsx';
import { blocksOf, hoursOf } from './day-blocks.ts';
import { DayStrip, DayTicks } from './day-strip.tsx';

/** Some days below one another, on the same hours. A day's name leads to its own report. */
export function WeekCourse({ report, zone, words, onShow, onSession }: CourseShown) {
  const { t } = useTranslation();
  const [pointed, setPointed] = useState<string | null>(null);
  const days = daysOf(report.span);
  const blocks = new Map(days.map((day) => [day, blocksOf(day, report.timeline ?? [], zone)]));
  const hours = hoursOf(blocks, zone);
  const worked = new Map(report.days.map(({ key, workedMs }) => [key, workedMs]));
  return (
    <div className={styles.week}>
      <ul className={styles.days}>
        {days.map((day) => (
          <li key={day}>
            <UnstyledButton className={styles.day} onClick={() => onShow(spanAround('day', day, words.firstWeekday))}>
              {words.weekday(day)}
            </UnstyledButton>
            <DayStrip
              day={day}
              blocks={blocks.get(day) ?? []}
              hours={hours}
              zone={zone}
              words={words}
              onSession={onSession}
              onPoint={setPointed}
            />
            <span className={styles.length} data-none={!worked.get(day) || undefined}>
              {minutesText(worked.get(day) ?? 0, t)}
            </span>
          </li>
        ))}
        <li aria-hidden>
          <span />
          <DayTicks day={report.span.from} hours={hours} zone={zone} words={words} />
          <span />
        </li>
      </ul>
      <p className={styles.pointed} aria-hidden>
        {pointed ?? t('reports.pointAt')}
      </p>
    </div>
  );
}
