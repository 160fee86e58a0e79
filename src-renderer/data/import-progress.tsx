import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Work } from '#contract';
import { useClient } from '../shared/client-context.tsx';
import styles from './data.module.css';

const pollMs = 500;

/** How far it is, and a way to stop it as if it had never begun. */
export function ImportProgress({ at, onCancel }: { at: 'reading' | 'importing'; onCancel(): Promise<void> }) {
  const { t } = useTranslation();
  const work = useWork();
  return (
    <>
      <p className={styles.text} role="status">
        {t(`data.${at}`)}
      </p>
      <progress
        className={styles.progress}
        aria-label={t(`data.${at}`)}
        value={work?.done ?? 0}
        max={work?.total ?? 1}
      />
      <Button variant="default" onClick={() => void onCancel()}>
        {t('action.cancel')}
      </Button>
    </>
  );
}

/** The long work under way, asked for twice a second: the product does not push it. */
function useWork(): Work | null {
  const client = useClient();
  const [work, setWork] = useState<Work | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let wanted = true;
    const ask = async () => {
      const answer = await client.query<'work'>({ type: 'work' });
      if (!wanted) return;
      if (answer.ok) setWork((before) => answer.value ?? before);
      timer = setTimeout(() => void ask(), pollMs);
    };
    void ask();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [client]);
  return work;
}
