import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Day } from '#contract';
import { minutesText } from '../shared/durations.ts';
import panel from '../shared/panel.module.css';
import { useRoving } from '../shared/roving.ts';
import { daysOf, lengthInDays, type Span, todayIn, weekdayOf } from '../shared/span.ts';
import type { CalendarWords } from './calendar-words.ts';
import type { Rows } from './report-on.ts';
import shared from './reports.module.css';
import styles from './year-map.module.css';

type YearMap = { days: Rows; span: Span; zone: string; words: CalendarWords; onDay(day: Day): void };

const longestMarkedDays = 62;
const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** A year of small months: the darker a day, the more was worked on it. Each day leads to its report. */
export function YearMap({ days, span, zone, words, onDay }: YearMap) {
  const { t } = useTranslation();
  const year = span.to.slice(0, 4);
  const all = daysOf({ from: `${year}-01-01`, to: `${year}-12-31` });
  const worked = new Map(days.map(({ key, workedMs }) => [key, workedMs]));
  const mostMs = Math.max(1, ...worked.values());
  const { onKeyDown, stop } = useRoving(all.length, steps, all.indexOf(span.to));
  const today = todayIn(zone);
  // Where most of the year is looked at, marks would say nothing.
  const marked = lengthInDays(span) <= longestMarkedDays;
  return (
    <section className={`${panel.panel} ${shared.noPrint}`} aria-labelledby="year">
      <div className={panel.headed}>
        <h2 id="year">{t('reports.year', { year })}</h2>
        <Legend />
      </div>
      <fieldset className={styles.year} aria-label={t('reports.yearLabel', { year })} onKeyDown={onKeyDown}>
        {monthsOf(all).map((month) => (
          <div key={month[0]} className={styles.month}>
            <span aria-hidden>{words.month(month[0] ?? '')}</span>
            <div className={styles.days}>
              {month.map((day) => {
                const ms = worked.get(day) ?? 0;
                const label = t('reports.dayWorked', { day: words.day(day), time: minutesText(ms, t) });
                return (
                  <UnstyledButton
                    key={day}
                    className={styles.day}
                    style={{ gridColumn: weekdayOf(day, words.firstWeekday) }}
                    data-level={levelOf(ms, mostMs)}
                    data-within={(marked && span.from <= day && day <= span.to) || undefined}
                    aria-label={label}
                    title={label}
                    aria-current={day === today ? 'date' : undefined}
                    {...stop(all.indexOf(day))}
                    onClick={() => onDay(day)}
                  />
                );
              })}
            </div>
          </div>
        ))}
      </fieldset>
    </section>
  );
}

function Legend() {
  const { t } = useTranslation();
  return (
    <span className={styles.legend} aria-hidden>
      {t('reports.less')}
      {[0, 1, 2, 3, 4].map((level) => (
        <span key={level} className={styles.day} data-level={level} />
      ))}
      {t('reports.more')}
    </span>
  );
}

function levelOf(ms: number, mostMs: number): number {
  return ms === 0 ? 0 : Math.max(1, Math.ceil((4 * ms) / mostMs));
}

function monthsOf(days: Day[]): Day[][] {
  const months = new Map<string, Day[]>();
  for (const day of days) months.set(day.slice(0, 7), [...(months.get(day.slice(0, 7)) ?? []), day]);
  return [...months.values()];
}
