import { Button } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './connection-notice.module.css';
import { WarningIcon } from './icons.tsx';
import { isOutdated, onOutdated } from './outdated.ts';

/** Says that the page is older than the product, and leaves to the reader when it is loaded anew: what is typed would go. */
export function OutdatedNotice() {
  const { t } = useTranslation();
  const isOld = useSyncExternalStore(onOutdated, isOutdated);
  if (!isOld) return null;
  return (
    <div className={styles.notice}>
      <WarningIcon />
      <p>{t('connection.outdated')}</p>
      <Button className={styles.act} size="compact-sm" variant="default" onClick={() => window.location.reload()}>
        {t('connection.reload')}
      </Button>
    </div>
  );
}
