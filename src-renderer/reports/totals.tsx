import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Day, ReviewsView } from '#contract';
import { minutesText } from '../shared/durations.ts';
import { useNumbers } from '../shared/use-numbers.ts';
import type { CalendarWords } from './calendar-words.ts';
import type { Report } from './report-on.ts';
import { parts } from './review-markdown.ts';
import styles from './totals.module.css';

/** The figures that are asked for first. */
export function Totals({
  report,
  words,
  onAll,
  onDay,
}: {
  report: Report;
  words: CalendarWords;
  onAll(): void;
  onDay(day: Day): void;
}) {
  const { t } = useTranslation();
  const number = useNumbers();
  const worked = report.days.filter(({ workedMs }) => workedMs > 0);
  const longest = worked.reduce((most, day) => (day.workedMs > (most?.workedMs ?? 0) ? day : most), worked[0]);
  const many = report.span.from !== report.span.to;
  return (
    <dl className={styles.totals}>
      <div>
        <dt>{t('checkout.worked')}</dt>
        <dd>
          <UnstyledButton className={styles.worked} onClick={onAll}>
            {minutesText(report.workedMs, t)}
          </UnstyledButton>
        </dd>
      </div>
      {many && (
        <div>
          <dt>{t('reports.daysWorked')}</dt>
          <dd>
            <UnstyledButton className={styles.worked} onClick={onAll}>
              {number(worked.length)}
            </UnstyledButton>
          </dd>
        </div>
      )}
      {many && worked.length > 0 && (
        <div>
          <dt>{t('reports.aDay')}</dt>
          <dd>
            <UnstyledButton className={styles.worked} onClick={onAll}>
              {minutesText(report.workedMs / worked.length, t)}
            </UnstyledButton>
          </dd>
        </div>
      )}
      {many && longest !== undefined && (
        <div>
          <dt>{t('reports.longestDay')}</dt>
          <dd>
            <UnstyledButton className={styles.worked} onClick={() => onDay(longest.key)}>
              {minutesText(longest.workedMs, t)} <small>{words.day(longest.key)}</small>
            </UnstyledButton>
          </dd>
        </div>
      )}
      {report.reviews !== null && report.reviews.length > 0 && <Learned reviews={report.reviews} />}
    </dl>
  );
}

/** How much was written in reviews, which lie below the fold: a way to them. */
function Learned({ reviews }: { reviews: ReviewsView }) {
  const { t } = useTranslation();
  const counts = parts.flatMap((part) => {
    const count = reviews.filter((review) => review[part] !== null).length;
    return count === 0 ? [] : [`${t(`checkout.${part}`)} ${count}`];
  });
  const look = () => {
    const heading = document.getElementById('reviews');
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  };
  return (
    <div>
      <dt>{t('checkout.review')}</dt>
      <dd>
        <UnstyledButton className={styles.worked} onClick={look}>
          {counts.join(' · ')}
        </UnstyledButton>
      </dd>
    </div>
  );
}
