import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pauseReason } from '#contract';
import panel from '../shared/panel.module.css';
import { type Span, spanAround } from '../shared/span.ts';
import { BarTable } from './bar-table.tsx';
import type { CalendarWords } from './calendar-words.ts';
import { CloselyRead } from './closely-read.tsx';
import { Course } from './course.tsx';
import { Estimates } from './estimates.tsx';
import type { Report } from './report-on.ts';
import styles from './reports.module.css';
import { Reviews } from './reviews.tsx';
import type { Behind, Counts } from './sessions-of.ts';
import { Totals } from './totals.tsx';
import { YearMap } from './year-map.tsx';

export type Shown = {
  report: Report;
  zone: string;
  words: CalendarWords;
  onShow(span: Span): void;
  onBehind(behind: Behind): void;
  onSession(sessionId: string): void;
};

export function ReportBody({ report, zone, words, onShow, onBehind, onSession }: Shown) {
  const { t } = useTranslation();
  const { span } = report;
  const behind = (title: string, counts: Counts) => onBehind({ title, counts, from: span.from, to: span.to });
  const toDay = (day: string) => onShow(spanAround('day', day, words.firstWeekday));
  const isEmpty = report.days.length === 0;
  return (
    <>
      <Totals report={report} words={words} onAll={() => behind(words.span(span), { by: 'all' })} onDay={toDay} />
      {isEmpty && <p className={panel.soft}>{t('reports.empty')}</p>}
      {!isEmpty && <Course report={report} zone={zone} words={words} onShow={onShow} onSession={onSession} />}
      {!isEmpty && (
        <div className={styles.columns}>
          <Things report={report} behind={behind} />
          <div className={styles.column}>
            <Pauses report={report} behind={behind} />
            {report.estimated !== null && (
              <Estimates sessions={report.estimated} onTitle={(title) => behind(title, { by: 'title', title })} />
            )}
          </div>
        </div>
      )}
      {!isEmpty && report.reviews !== null && (
        <Reviews reviews={report.reviews} title={words.span(span)} onSession={onSession} />
      )}
      {!isEmpty && report.reviews === null && (
        <CloselyRead
          key={`${span.from} ${span.to}`}
          span={span}
          zone={zone}
          words={words}
          onTitle={(title) => behind(title, { by: 'title', title })}
          onSession={onSession}
        />
      )}
      <YearMap days={report.year} span={span} zone={zone} words={words} onDay={toDay} />
    </>
  );
}

const fewRows = 8;

type Lists = { report: Report; behind(title: string, counts: Counts): void };

/** What the work was on, by title or by tag. */
function Things({ report, behind }: Lists) {
  const { t } = useTranslation();
  const [by, setBy] = useState<'title' | 'tag'>('title');
  const rows = (by === 'title' ? report.titles : report.tags).filter(({ workedMs }) => workedMs > 0);
  const counts = (key: string): Counts => (by === 'title' ? { by, title: key } : { by, tag: key });
  const named = rows.map(({ key, workedMs }) => ({ key, name: key === '' ? t('reports.noTag') : key, ms: workedMs }));
  return (
    <section className={panel.panel} aria-labelledby="things">
      <div className={panel.headed}>
        <h2 id="things">{t('reports.things')}</h2>
        <SegmentedControl
          size="xs"
          className={`${styles.noPrint} ${styles.by}`}
          aria-label={t('reports.things')}
          data={(['title', 'tag'] as const).map((value) => ({ value, label: t(`reports.by.${value}`) }))}
          value={by}
          onChange={setBy}
        />
      </div>
      <BarTable
        key={by}
        label={t('reports.things')}
        measure={t('checkout.worked')}
        rows={named.map((row) => ({ ...row, onOpen: () => behind(row.name, counts(row.key)) }))}
        first={rowsBeside(report)}
      />
      {by === 'tag' && <p className={panel.soft}>{t('reports.tagsOverlap')}</p>}
    </section>
  );
}

/** About as many as there are in what stands beside it, so that both end in one line. */
function rowsBeside({ reasons, estimated }: Report): number {
  const estimates = Math.min(fewRows, new Set(estimated?.map(({ title }) => title)).size);
  const headings = estimates > 0 && reasons.length > 0 ? 4 : 0;
  return Math.max(fewRows, reasons.length + estimates + headings);
}

function Pauses({ report, behind }: Lists) {
  const { t } = useTranslation();
  const rows = pauseReason.options.flatMap((reason) => {
    const ms = report.reasons.find(({ key }) => key === reason)?.pausedMs ?? 0;
    const name = t(`reports.reason.${reason}`);
    return ms === 0 ? [] : [{ key: reason, name, ms, onOpen: () => behind(name, { by: 'pauseReason', reason }) }];
  });
  if (rows.length === 0) return null;
  return (
    <section className={panel.panel} aria-labelledby="pauses">
      <div className={panel.headed}>
        <h2 id="pauses">{t('reports.pauses')}</h2>
      </div>
      <BarTable
        label={t('reports.pauses')}
        measure={t('checkout.paused')}
        rows={rows.sort((one, other) => other.ms - one.ms)}
        paused
      />
      <p className={panel.soft}>{t('reports.pausesAdded')}</p>
    </section>
  );
}
