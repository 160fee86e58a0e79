import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFeed } from './client-context.tsx';
import panel from './panel.module.css';
import { TroubleText } from './trouble-text.tsx';
import styles from './unanswered.module.css';
import type { Asked } from './use-query.ts';

/** What asking once more may help against. Nothing was to be changed, and so nothing is said of that. */
const passing: Readonly<Record<string, 'failed' | 'disconnected'>> = {
  STORAGE_FAILED: 'failed',
  DISCONNECTED: 'disconnected',
};

/**
 * What is said of a question that has no answer yet, or was refused one, and the way to ask it again. Without a connection
 * the window says so by itself, and asks once it has one.
 */
export function Unanswered({ asked }: { asked: Asked<unknown> }) {
  const { t } = useTranslation();
  const { connection } = useFeed();
  const { value, trouble, again, asking } = asked;
  const isCutOff = connection !== 'live' && trouble?.code === 'DISCONNECTED';
  if (trouble === null && value === undefined) {
    return <p className={`${panel.soft} ${styles.late}`}>{t('unanswered.waiting')}</p>;
  }
  if (trouble === null || (isCutOff && value !== undefined && value !== null)) return null;
  const why = passing[trouble.code];
  const words = why === undefined ? undefined : t(`unanswered.${why}`);
  return (
    <div className={styles.trouble}>
      <TroubleText trouble={trouble} words={words} />
      {why !== undefined && !isCutOff && (
        <Button variant="default" size="compact-sm" loading={asking} onClick={again}>
          {t('unanswered.again')}
        </Button>
      )}
    </div>
  );
}
