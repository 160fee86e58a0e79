import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import panel from '../shared/panel.module.css';
import { open } from '../shared/route.ts';
import styles from './settings.module.css';

/** The way to the records themselves. */
export function DataLink() {
  const { t } = useTranslation();
  return (
    <section className={panel.panel} aria-labelledby="data">
      <h2 id="data">{t('data.title')}</h2>
      <p className={styles.hint}>{t('data.hint')}</p>
      <Button variant="default" onClick={() => open({ window: 'data' })}>
        {t('data.open')}
      </Button>
    </section>
  );
}
