import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Day } from '#contract';
import { hoursText, minutesText } from '../shared/durations.ts';
import { daysOf, spanAround, todayIn } from '../shared/span.ts';
import styles from './course.module.css';
import type { CourseShown } from './course.tsx';

/** The days of a month as a calendar has them, each with its work. */
export function MonthCalendar({ report, zone, words, onShow }: CourseShown) {
  const { t } = useTranslation();
  const { from, to } = report.span;
  const worked = new Map(report.days.map(({ key, workedMs }) => [key, workedMs]));
  const longestMs = Math.max(1, ...worked.values());
  const weeks = weeksOf(from, to, words.firstWeekday);
  const today = todayIn(zone);
  return (
    <table className={styles.calendar}>
      <caption className="visually-hidden">{words.span(report.span)}</caption>
      <thead>
        <tr>
          {(weeks[0] ?? []).map((day) => (
            <th key={day} scope="col">
              {words.weekdayName(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => {
              const ms = worked.get(day) ?? 0;
              if (day < from || day > to) return <td key={day} />;
              return (
                <td key={day}>
                  <UnstyledButton
                    className={styles.cell}
                    aria-current={day === today ? 'date' : undefined}
                    onClick={() => onShow(spanAround('day', day, words.firstWeekday))}
                  >
                    <span className="visually-hidden">
                      {t('reports.dayWorked', { day: words.day(day), time: minutesText(ms, t) })}
                    </span>
                    <span className={styles.date} aria-hidden>
                      {Number(day.slice(8))}
                    </span>
                    <span className={styles.hours} aria-hidden>
                      {ms > 0 && hoursText(ms)}
                    </span>
                    <span className={styles.share} style={{ width: `${(100 * ms) / longestMs}%` }} />
                  </UnstyledButton>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Whole weeks around some days. */
function weeksOf(from: Day, to: Day, firstWeekday: number): Day[][] {
  const first = spanAround('week', from, firstWeekday).from;
  const last = spanAround('week', to, firstWeekday).to;
  const days = daysOf({ from: first, to: last });
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(7 * week, 7 * week + 7));
}
