import { Button } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Backup, backup as backupSchema } from '#contract';
import type { Trouble } from '../client/index.ts';
import { useClient, useFeed } from '../shared/client-context.tsx';
import { LongWork } from '../shared/long-work.tsx';
import panel from '../shared/panel.module.css';
import { WorkOutcome } from '../shared/work-outcome.tsx';
import styles from './data.module.css';
import { useDated } from './dated.ts';
import { RestoreDialog } from './restore-dialog.tsx';
import { useSizes } from './sizes.ts';
import { tell } from './tell.ts';

const firstRows = 6;

/** What can be gone back to. */
export function Backups() {
  const { t } = useTranslation();
  const client = useClient();
  const { backups, trouble, again } = useBackups();
  const [taking, setTaking] = useState<{ workId: string | null; trouble: Trouble | null }>({
    workId: null,
    trouble: null,
  });
  const [all, setAll] = useState(false);
  const [chosen, setChosen] = useState<Backup | null>(null);
  const take = async () => {
    const workId = crypto.randomUUID();
    setTaking({ workId, trouble: null });
    const answer = await tell(client, { type: 'backup', workId }, backupSchema);
    setTaking({ workId: null, trouble: answer.ok ? null : answer.error });
    again();
  };
  const shown = all ? backups : backups?.slice(0, firstRows);
  return (
    <section className={panel.panel} aria-labelledby="backups">
      <div className={styles.head}>
        <h2 id="backups">{t('data.backups')}</h2>
        <Button variant="default" size="compact-sm" loading={taking.workId !== null} onClick={() => void take()}>
          {t('data.backUpNow')}
        </Button>
      </div>
      <p className={`${styles.text} ${styles.soft}`}>{t('data.backupsKept')}</p>
      {taking.workId !== null && <LongWork workId={taking.workId} label={t('data.backingUp')} />}
      <WorkOutcome trouble={taking.trouble ?? trouble} said={null} />
      {backups?.length === 0 && <p className={styles.text}>{t('data.noBackups')}</p>}
      <ul className={styles.list}>
        {shown?.map((backup) => (
          <BackupRow key={backup.id} backup={backup} onRestore={() => setChosen(backup)} />
        ))}
      </ul>
      {backups !== undefined && !all && backups.length > firstRows && (
        <Button className={styles.all} variant="subtle" color="gray" size="compact-sm" onClick={() => setAll(true)}>
          {t('others.all', { count: backups.length })}
        </Button>
      )}
      {chosen !== null && (
        <RestoreDialog
          key={chosen.id}
          backup={chosen}
          onOther={setChosen}
          onClose={() => {
            setChosen(null);
            again();
          }}
        />
      )}
    </section>
  );
}

function BackupRow({ backup, onRestore }: { backup: Backup; onRestore(): void }) {
  const { t } = useTranslation();
  const dated = useDated();
  const size = useSizes();
  const time = dated(backup.at);
  return (
    <li>
      <span>
        {time}
        <span className={styles.facts}>
          {t(`data.why.${backup.why}`)} · {t('data.sessions', { count: backup.sessions })} · {size(backup.bytes)}
        </span>
      </span>
      <Button variant="default" size="compact-sm" aria-label={t('data.restoreNamed', { time })} onClick={onRestore}>
        {t('data.restore')}
      </Button>
    </li>
  );
}

/** The backups, asked for again after each push and whenever it is said that there may be others. */
function useBackups() {
  const client = useClient();
  const { seen } = useFeed();
  const [turn, setTurn] = useState(0);
  const [asked, setAsked] = useState<{ backups?: Backup[]; trouble: Trouble | null }>({ trouble: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a push or a new turn may bring others
  useEffect(() => {
    let wanted = true;
    void client.query<'backups'>({ type: 'backups' }).then((answer) => {
      if (!wanted) return;
      setAsked((before) =>
        answer.ok ? { backups: answer.value, trouble: null } : { ...before, trouble: answer.error },
      );
    });
    return () => {
      wanted = false;
    };
  }, [client, seen, turn]);
  return { ...asked, again: useCallback(() => setTurn((before) => before + 1), []) };
}
