import { useTranslation } from 'react-i18next';
import type { Trouble } from '../client/index.ts';
import styles from './long-work.module.css';
import { TroubleText } from './trouble-text.tsx';

type WorkOutcome = {
  trouble: Trouble | null;
  /** What is said of the trouble here, where that is not what is said of it everywhere. */
  words?: string | undefined;
  said: string | null;
};

/** What became of long work, where it was begun: trouble, or quietly that it was cancelled or what else there is to say. */
export function WorkOutcome({ trouble, words, said }: WorkOutcome) {
  const { t } = useTranslation();
  const isCancelled = trouble?.code === 'CANCELLED';
  return (
    <>
      <TroubleText trouble={isCancelled ? null : trouble} words={words} />
      <p role="status" className={styles.said}>
        {isCancelled ? t('trouble.CANCELLED') : said}
      </p>
    </>
  );
}
