import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { minutesText } from '../shared/durations.ts';
import styles from './bar-table.module.css';
import { MoreRows } from './more-rows.tsx';
import shared from './reports.module.css';

type Bar = { key: string; name: string; ms: number; onOpen(): void };

const firstRows = 8;
const mostRows = 200;

type BarTable = {
  label: string;
  measure: string;
  rows: Bar[];
  paused?: boolean;
  /** How many are shown before more are asked for. */
  first?: number;
};

/** Durations as bars, and as the table that they are: the longest bar is as wide as there is room. */
export function BarTable({ label, measure, rows, paused = false, first = firstRows }: BarTable) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const longestMs = Math.max(1, ...rows.map(({ ms }) => ms));
  const shown = rows.slice(0, all ? mostRows : Math.min(first, mostRows));
  return (
    <>
      <table className={styles.table} data-paused={paused || undefined}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{label}</th>
            <th scope="col">{measure}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, name, ms, onOpen }) => (
            <tr key={key}>
              <th scope="row">
                <UnstyledButton className={`${styles.name} ${shared.inRow}`} title={name} onClick={onOpen}>
                  {name}
                </UnstyledButton>
                <span className={styles.bar} style={{ width: `${(100 * ms) / longestMs}%` }} />
              </th>
              <td>{minutesText(ms, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!all && <MoreRows shown={shown.length} all={rows.length} onShow={() => setAll(true)} />}
      {all && rows.length > mostRows && <p className={styles.rest}>{t('reports.first', { count: mostRows })}</p>}
    </>
  );
}
