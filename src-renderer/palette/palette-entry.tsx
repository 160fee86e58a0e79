import { Combobox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SessionSummary } from '#contract';
import { clockText } from '../shared/durations.ts';
import { PausedIcon, WarningIcon } from '../shared/icons.tsx';
import { useOverdue } from '../shared/use-overdue.ts';
import type { Entry } from './entries.ts';
import styles from './palette.module.css';

/** One line of the palette. An open session says what it would be switched from. */
export function PaletteEntry({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  return (
    <Combobox.Option value={entry.id} className={styles.entry}>
      {entry.session !== null && <span className={styles.soft}>{t('others.switchTo')} </span>}
      <span className={styles.title}>{entry.title}</span>
      {entry.session !== null && <OpenSession session={entry.session} />}
    </Combobox.Option>
  );
}

function OpenSession({ session }: { session: SessionSummary }) {
  const { t } = useTranslation();
  const overdue = useOverdue(session);
  return (
    <>
      {overdue ? (
        <span className={styles.overdue}>
          <WarningIcon /> {t('state.overdue')}
        </span>
      ) : (
        <span className={styles.soft}>
          <PausedIcon /> <span className="visually-hidden">{t('state.paused')}</span>
        </span>
      )}
      <span className={styles.worked}>{clockText(session.workedMs)}</span>
    </>
  );
}
