import { useTranslation } from 'react-i18next';
import type { Trouble } from '../client/index.ts';
import styles from './long-work.module.css';
import { TroubleText } from './trouble-text.tsx';

/** What became of long work, where it was begun: trouble, or quietly that it was cancelled or what else there is to say. */
export function WorkOutcome({ trouble, said }: { trouble: Trouble | null; said: string | null }) {
  const { t } = useTranslation();
  const isCancelled = trouble?.code === 'CANCELLED';
  return (
    <>
      <TroubleText trouble={isCancelled ? null : trouble} />
      <p role="status" className={styles.said}>
        {isCancelled ? t('trouble.CANCELLED') : said}
      </p>
    </>
  );
}
