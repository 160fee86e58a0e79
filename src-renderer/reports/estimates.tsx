import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionSummary } from '#contract';
import { hoursText } from '../shared/durations.ts';
import panel from '../shared/panel.module.css';
import styles from './estimates.module.css';
import { MoreRows } from './more-rows.tsx';
import shared from './reports.module.css';

type Estimates = {
  sessions: SessionSummary[];
  onTitle(title: string): void;
};

const firstRows = 8;
const mostRows = 50;

/** What was thought it would take, and what it took, added up by title. */
export function Estimates({ sessions, onTitle }: Estimates) {
  const { t } = useTranslation();
  if (sessions.length === 0) return null;
  return (
    <section className={panel.panel} aria-labelledby="estimates">
      <div className={panel.headed}>
        <h2 id="estimates">{t('reports.estimates')}</h2>
      </div>
      <EstimatesTable sessions={sessions} onTitle={onTitle} />
    </section>
  );
}

function EstimatesTable({ sessions, onTitle }: { sessions: SessionSummary[]; onTitle: Estimates['onTitle'] }) {
  const { t } = useTranslation();
  const rows = byTitle(sessions);
  const [all, setAll] = useState(false);
  const shown = rows.slice(0, all ? mostRows : firstRows);
  return (
    <div className={styles.wrap}>
      <table className={styles.estimates}>
        <thead>
          <tr>
            <th scope="col">{t('plan.title')}</th>
            <th scope="col">{t('checkout.estimate')}</th>
            <th scope="col">{t('checkout.worked')}</th>
            <th scope="col">{t('reports.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(([title, sums]) => (
            <tr key={title}>
              <th scope="row">
                <UnstyledButton
                  className={`${styles.title} ${shared.inRow}`}
                  title={title}
                  onClick={() => onTitle(title)}
                >
                  {title}
                </UnstyledButton>
              </th>
              <Figures {...sums} />
            </tr>
          ))}
        </tbody>
        {rows.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">{t('reports.together', { count: sessions.length })}</th>
              <Figures {...sumOf(sessions)} />
            </tr>
          </tfoot>
        )}
      </table>
      {!all && <MoreRows shown={shown.length} all={rows.length} onShow={() => setAll(true)} />}
      <p className={panel.soft}>{t('reports.estimatesOf')}</p>
      {all && rows.length > mostRows && <p className={panel.soft}>{t('reports.first', { count: mostRows })}</p>}
    </div>
  );
}

type Sums = { estimateMs: number; workedMs: number };

function byTitle(sessions: SessionSummary[]): [string, Sums][] {
  const titles = new Map<string, SessionSummary[]>();
  for (const session of sessions) titles.set(session.title, [...(titles.get(session.title) ?? []), session]);
  return [...titles].map(([title, same]) => [title, sumOf(same)]);
}

function sumOf(sessions: SessionSummary[]): Sums {
  return {
    estimateMs: sessions.reduce((ms, one) => ms + (one.estimateMs ?? 0), 0),
    workedMs: sessions.reduce((ms, one) => ms + one.workedMs, 0),
  };
}

function Figures({ estimateMs, workedMs }: Sums) {
  return (
    <>
      <td>{hoursText(estimateMs)}</td>
      <td>{hoursText(workedMs)}</td>
      <td>
        {workedMs >= estimateMs ? '+' : '−'}
        {hoursText(Math.abs(workedMs - estimateMs))}
      </td>
    </>
  );
}
