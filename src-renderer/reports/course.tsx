import { useTranslation } from 'react-i18next';
import panel from '../shared/panel.module.css';
import { lengthInDays, type Span, spanAround } from '../shared/span.ts';
import { BarTable } from './bar-table.tsx';
import type { CalendarWords } from './calendar-words.ts';
import { DayCourse } from './day-course.tsx';
import { MonthCalendar } from './month-calendar.tsx';
import { longestTimelineDays, type Report, type Rows } from './report-on.ts';
import { WeekCourse } from './week-course.tsx';

export type CourseShown = {
  report: Report;
  zone: string;
  words: CalendarWords;
  onShow(span: Span): void;
  onSession(sessionId: string, title: string): void;
};

const longestCalendarDays = 62;
const mostMonths = 36;

/** How the time went by: hour by hour where there is room for it, else by day, by month or by year. */
export function Course(shown: CourseShown) {
  const { t } = useTranslation();
  const days = lengthInDays(shown.report.span);
  return (
    <section className={panel.panel} aria-labelledby="course">
      <div className={panel.headed}>
        <h2 id="course">{t('reports.course')}</h2>
      </div>
      {courseOf(shown, days)}
    </section>
  );
}

function courseOf(shown: CourseShown, days: number) {
  if (days === 1) return <DayCourse {...shown} />;
  if (days <= longestTimelineDays) return <WeekCourse {...shown} />;
  if (days <= longestCalendarDays) return <MonthCalendar {...shown} />;
  return <Long {...shown} measure={days / 31 > mostMonths ? 'year' : 'month'} />;
}

/** Months, or years, one below the other; each leads to its own report. */
function Long({ report, words, onShow, measure }: CourseShown & { measure: 'month' | 'year' }) {
  const { t } = useTranslation();
  const rows = piecesOf(report.days, measure).map(({ first, ms }) => {
    const whole = spanAround(measure, first, words.firstWeekday);
    // The year of its months is what the report is called.
    const name = report.span.kind === 'year' ? words.monthName(first) : words.span(whole);
    return { key: first, name, ms, onOpen: () => onShow(whole) };
  });
  return <BarTable label={t('reports.course')} measure={t('checkout.worked')} rows={rows} first={rows.length} />;
}

function piecesOf(days: Rows, measure: 'month' | 'year'): { first: string; ms: number }[] {
  const pieces = new Map<string, number>();
  for (const { key, workedMs } of days) {
    const first = measure === 'month' ? `${key.slice(0, 7)}-01` : `${key.slice(0, 4)}-01-01`;
    pieces.set(first, (pieces.get(first) ?? 0) + workedMs);
  }
  return [...pieces].map(([first, ms]) => ({ first, ms }));
}
