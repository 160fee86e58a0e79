import { useTranslation } from 'react-i18next';
import { minutesText } from '../../shared/durations.ts';
import styles from './amend.module.css';
import type { Amendment } from './amendment.ts';

/** What the draft changes, in words: nothing of it is saved yet. */
export function ChangeLine({ amendment }: { amendment: Amendment }) {
  const { t, i18n } = useTranslation();
  const { addedMs, takenMs, givenMs } = amendment.change;
  const parts = [
    ...(addedMs > 0 ? [t('amend.adds', { length: minutesText(addedMs, t) })] : []),
    ...(takenMs > 0 ? [t('amend.takes', { length: minutesText(takenMs, t) })] : []),
    ...(givenMs > 0 ? [t('amend.gives', { length: minutesText(givenMs, t) })] : []),
  ];
  const listed = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(parts);
  return (
    <p role="status" className={styles.change}>
      {parts.length === 0 ? t('amend.unchanged') : t('amend.changes', { what: listed })}
    </p>
  );
}
