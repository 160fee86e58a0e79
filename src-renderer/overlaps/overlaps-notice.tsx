import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './overlaps.module.css';
import { OverlapsDialog } from './overlaps-dialog.tsx';

/** That some time was worked on two machines at once, said quietly, and the way to answer for it. */
export function OverlapsNotice({ count }: { count: number }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <section className={styles.notice} aria-label={t('overlaps.title')}>
      <p>{t('overlaps.waiting', { count })}</p>
      <Button variant="default" size="compact-sm" onClick={() => setOpened(true)}>
        {t('overlaps.open')}
      </Button>
      {opened && <OverlapsDialog onClose={() => setOpened(false)} />}
    </section>
  );
}
