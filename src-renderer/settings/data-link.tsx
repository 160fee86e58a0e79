import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { open } from '../shared/route.ts';
import { useQuery } from '../shared/use-query.ts';
import { Section } from './section.tsx';
import styles from './settings.module.css';

/** The way to the records themselves, and where they lie. */
export function DataLink() {
  const { t } = useTranslation();
  const folder = useQuery<'devices'>({ type: 'devices' }).value?.folder;
  return (
    <Section id="data" hint={t('data.hint')}>
      <div id="records" className={styles.records}>
        {folder !== undefined && <p className={styles.path}>{folder}</p>}
        <Button id="open-data" variant="default" onClick={() => open({ window: 'data' })}>
          {t('data.open')}
        </Button>
      </div>
    </Section>
  );
}
