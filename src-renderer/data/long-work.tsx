import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './data.module.css';

/** What is done sooner than this needs no words (ms). */
const patienceMs = 400;

type LongWork = {
  /** What is being done, as a sentence. */
  label: string;
  /** Where it cannot be cancelled: why not. */
  why?: string;
  onCancel?(): void;
};

/** Something that takes as long as there are records, and does not tell how far it is. */
export function LongWork({ label, why, onCancel }: LongWork) {
  const { t } = useTranslation();
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  return (
    <div className={styles.long}>
      <p className={styles.text} role="status">
        {label} {why}
      </p>
      <progress className={styles.progress} aria-label={label} />
      {onCancel !== undefined && (
        <Button variant="default" size="compact-sm" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      )}
    </div>
  );
}
