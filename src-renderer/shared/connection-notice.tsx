import { useTranslation } from 'react-i18next';
import { useFeed } from './client-context.tsx';
import styles from './connection-notice.module.css';
import { WarningIcon } from './icons.tsx';
import { OutdatedNotice } from './outdated-notice.tsx';

/** Says that what is shown may be old, and what can be done about it. */
export function ConnectionNotice() {
  const { t } = useTranslation();
  const { connection } = useFeed();
  const quiet = connection === 'live' || connection === 'connecting';
  return (
    <div role="status">
      {!quiet && (
        <div className={styles.notice}>
          <WarningIcon />
          <p>
            {t(`connection.${connection}`)}
            {connection === 'refused' && <> {t('connection.refusedDo')}</>}
          </p>
        </div>
      )}
      <OutdatedNotice />
    </div>
  );
}
