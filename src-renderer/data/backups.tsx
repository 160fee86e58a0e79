import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Backup, backup as backupSchema } from '#contract';
import type { Trouble } from '../client/index.ts';
import { useClient } from '../shared/client-context.tsx';
import { LongWork } from '../shared/long-work.tsx';
import panel from '../shared/panel.module.css';
import { ShowMore } from '../shared/show-more.tsx';
import { Unanswered } from '../shared/unanswered.tsx';
import { useFew } from '../shared/use-few.ts';
import { useLongWork } from '../shared/use-long-work.ts';
import { useQuery } from '../shared/use-query.ts';
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
  const asked = useQuery<'backups'>({ type: 'backups' });
  const { value: backups, again } = asked;
  const { workId, run } = useLongWork();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [chosen, setChosen] = useState<Backup | null>(null);
  const take = async () => {
    setTrouble(null);
    const answer = await run((own) => tell(client, { type: 'backup', workId: own }, backupSchema));
    setTrouble(answer.ok ? null : answer.error);
    again();
  };
  const { shown, showAll } = useFew(backups ?? [], firstRows);
  return (
    <section className={panel.panel} aria-labelledby="backups">
      <div className={panel.headed}>
        <h2 id="backups">{t('data.backups')}</h2>
        <Button variant="default" size="compact-sm" loading={workId !== null} onClick={() => void take()}>
          {t('data.backUpNow')}
        </Button>
      </div>
      <p className={`${styles.text} ${styles.soft}`}>{t('data.backupsKept')}</p>
      {workId !== null && <LongWork workId={workId} label={t('data.backingUp')} />}
      <WorkOutcome trouble={trouble} said={null} />
      <Unanswered asked={asked} />
      {backups?.length === 0 && <p className={styles.text}>{t('data.noBackups')}</p>}
      {shown.length > 0 && (
        <ul className={styles.list}>
          {shown.map((backup) => (
            <BackupRow key={backup.id} backup={backup} onRestore={() => setChosen(backup)} />
          ))}
        </ul>
      )}
      {backups !== undefined && shown.length < backups.length && (
        <ShowMore className={styles.all} words={t('others.all', { count: backups.length })} onShow={showAll} />
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
  const time = dated.at(backup.at);
  return (
    <li className={styles.backup}>
      <span>{time}</span>
      <span className={styles.facts}>
        {t(`data.why.${backup.why}`)} · {t('data.sessions', { count: backup.sessions })} · {size(backup.bytes)}
      </span>
      <Button variant="default" size="compact-sm" aria-label={t('data.restoreNamed', { time })} onClick={onRestore}>
        {t('data.restore')}
      </Button>
    </li>
  );
}
