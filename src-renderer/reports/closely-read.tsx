import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import panel from '../shared/panel.module.css';
import type { Span } from '../shared/span.ts';
import { TroubleText } from '../shared/trouble-text.tsx';
import type { CalendarWords } from './calendar-words.ts';
import { Estimates } from './estimates.tsx';
import styles from './reports.module.css';
import { Reviews } from './reviews.tsx';
import { useClosely } from './use-closely.ts';

type CloselyRead = {
  span: Span;
  zone: string;
  words: CalendarWords;
  onTitle(title: string): void;
  onSession(sessionId: string, title: string): void;
};

/** Estimates and reviews of a long span: read when it is asked for, piece by piece, for as long as it is wanted. */
export function CloselyRead({ span, zone, words, onTitle, onSession }: CloselyRead) {
  const { t } = useTranslation();
  const closely = useClosely(span, zone);
  const { state, done, total, from } = closely;
  const name = words.span(from === null ? span : { kind: 'custom', from, to: span.to });
  return (
    <>
      {state !== 'read' && (
        <section className={`${panel.panel} ${styles.noPrint}`} aria-labelledby="closely">
          <div className={panel.headed}>
            <h2 id="closely">{t('reports.closely')}</h2>
            {state === 'reading' ? (
              <Button variant="default" size="compact-sm" onClick={closely.stop}>
                {t('reports.stop')}
              </Button>
            ) : (
              <Button variant="default" size="compact-sm" onClick={closely.read}>
                {t(state === 'unread' ? 'reports.readThem' : 'reports.readOn')}
              </Button>
            )}
          </div>
          <p className={panel.soft} role="status">
            {state === 'unread' && t('reports.tooLong')}
            {state === 'reading' && t('reports.reading', { done, total })}
            {state === 'stopped' && t('reports.readBackTo', { span: name })}
          </p>
          {state === 'reading' && (
            <progress className={styles.progress} aria-label={t('reports.closely')} value={done} max={total} />
          )}
          <TroubleText trouble={closely.trouble} />
        </section>
      )}
      {from !== null && <Estimates sessions={closely.estimated} onTitle={onTitle} />}
      {from !== null && <Reviews reviews={closely.reviews} title={name} onSession={onSession} />}
    </>
  );
}
