import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Work } from '#contract';
import { useClient } from './client-context.tsx';
import styles from './long-work.module.css';

/** What is done sooner than this needs no words (ms). */
const patienceMs = 400;
const pollMs = 500;

type LongWork = {
  /** What whoever began it called it. */
  workId: string;
  /** What is being done, as a sentence. */
  label: string;
  /** In a row with what began it: the bar beside its share, the words for whoever listens. */
  inline?: boolean;
  /** Whether it is told of from the start. */
  atOnce?: boolean;
  onCancel?(): void;
};

/** Something that takes as long as there are records: how far it is, and a way to stop it as if it had never begun. */
export function LongWork({ workId, label, inline = false, atOnce = false, onCancel }: LongWork) {
  const { t, i18n } = useTranslation();
  const client = useClient();
  const work = useWork(workId);
  const [isLong, setIsLong] = useState(atOnce);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  const share = work === null ? null : work.done / work.total;
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' });
  return (
    <div className={inline ? styles.inline : styles.long}>
      <p className={styles.text}>
        <span role="status" className={inline ? 'visually-hidden' : undefined}>
          {label} {work?.cancellable === false && t('data.tooLate')}
        </span>
        {/* Read out with the bar; as a status it would be read out twice a second. */}
        {share !== null && (
          <span className={styles.share} aria-hidden>
            {percent.format(share)}
          </span>
        )}
      </p>
      <progress className={styles.progress} aria-label={label} {...(share !== null && { value: share, max: 1 })} />
      {work?.cancellable === true && (
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => {
            onCancel?.();
            void client.execute({ type: 'cancelWork', workId });
          }}
        >
          {t('action.cancel')}
        </Button>
      )}
    </div>
  );
}

/** Asked for twice a second: the product does not push it. What is over keeps what was told of it last. */
function useWork(workId: string): Work | null {
  const client = useClient();
  const [work, setWork] = useState<Work | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let wanted = true;
    const ask = async () => {
      const answer = await client.query<'work'>({ type: 'work', workId });
      if (!wanted) return;
      if (answer.ok) setWork((before) => answer.value ?? before);
      timer = setTimeout(() => void ask(), pollMs);
    };
    void ask();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [client, workId]);
  return work;
}
