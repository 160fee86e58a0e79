import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { WarningIcon } from '../../shared/icons.tsx';
import styles from './amend.module.css';
import { newsId } from './use-amendment.ts';
import type { News } from './use-news.ts';

/** Says that the session was changed while it is corrected, and lets the person choose. */
export function NewsLine({ news }: { news: News }) {
  const { t } = useTranslation();
  return (
    <div role="alert">
      {news !== null && (
        <div className={styles.news}>
          <p>
            <WarningIcon /> {t(`amend.news.${news.is}`)}
          </p>
          <div className={styles.buttons}>
            <Button id={newsId} size="compact-sm" variant="default" onClick={news.takeIn}>
              {t('amend.takeIn')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={news.keepMine}>
              {t('amend.keepMine')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
