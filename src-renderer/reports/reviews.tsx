import { Button, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewsView } from '#contract';
import { copyText } from '../shared/copy-text.ts';
import panel from '../shared/panel.module.css';
import { useFew } from '../shared/use-few.ts';
import { MoreRows } from './more-rows.tsx';
import shared from './reports.module.css';
import { markdownOf, parts } from './review-markdown.ts';
import styles from './reviews.module.css';

type Reviews = {
  reviews: ReviewsView;
  title: string;
  onSession(sessionId: string, title: string): void;
};

const firstLines = 8;

/** What was learned: every Keep, Problem and Try of the days, ready to be taken to a team's review. */
export function Reviews({ reviews, title, onSession }: Reviews) {
  const { t } = useTranslation();
  if (reviews.length === 0) return null;
  const heading = t('reports.reviewOf', { span: title });
  const named = { keep: t('checkout.keep'), problem: t('checkout.problem'), try: t('checkout.try') };
  return (
    <section className={panel.panel} aria-labelledby="reviews">
      <div className={panel.headed}>
        <h2 id="reviews" tabIndex={-1}>
          {t('checkout.review')}
        </h2>
        <Copy text={markdownOf(reviews, heading, named)} />
      </div>
      <div className={styles.reviews}>
        <div className={styles.parts}>
          {parts.map((part) => (
            <Part key={part} name={named[part]} lines={linesOf(reviews, part)} onSession={onSession} />
          ))}
        </div>
      </div>
    </section>
  );
}

type Line = { sessionId: string; title: string; text: string };

function linesOf(reviews: ReviewsView, part: (typeof parts)[number]): Line[] {
  return reviews.flatMap((review) => {
    const text = review[part];
    return text === null ? [] : [{ sessionId: review.sessionId, title: review.title, text }];
  });
}

function Part({ name, lines, onSession }: { name: string; lines: Line[]; onSession: Reviews['onSession'] }) {
  const { t } = useTranslation();
  const { shown, showAll } = useFew(lines, firstLines);
  return (
    <div>
      <h3>{name}</h3>
      {lines.length === 0 && <p className={panel.soft}>{t('reports.noLines')}</p>}
      <ul>
        {shown.map(({ sessionId, title, text }) => (
          <li key={sessionId}>
            <p>{text}</p>
            <UnstyledButton
              id={`${name}-${sessionId}`}
              className={`${styles.source} ${shared.inRow}`}
              title={title}
              onClick={() => onSession(sessionId, title)}
            >
              {title}
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <MoreRows shown={shown.length} all={lines.length} onShow={showAll} />
    </div>
  );
}

function Copy({ text }: { text: string }) {
  const { t } = useTranslation();
  const [became, setBecame] = useState<'copied' | 'refused' | null>(null);
  const copy = async () => setBecame((await copyText(text)) ? 'copied' : 'refused');
  return (
    <div className={shared.noPrint}>
      <span role="status" className={styles.became}>
        {became !== null && t(`reports.${became}`)}
      </span>
      <Button variant="default" size="compact-sm" onClick={() => void copy()}>
        {t('reports.copy')}
      </Button>
    </div>
  );
}
