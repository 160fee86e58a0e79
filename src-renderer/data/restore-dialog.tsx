import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Backup, type RestoreReport, restoreReport } from '#contract';
import type { Answer } from '../client/index.ts';
import { useClient } from '../shared/client-context.tsx';
import dialog from '../shared/dialog.module.css';
import { Dialog } from '../shared/dialog.tsx';
import { WarningIcon } from '../shared/icons.tsx';
import { LongWork } from '../shared/long-work.tsx';
import { fewOf } from '../shared/use-few.ts';
import { useLongWork } from '../shared/use-long-work.ts';
import { WorkOutcome } from '../shared/work-outcome.tsx';
import styles from './data.module.css';
import { useDated } from './dated.ts';
import { tell } from './tell.ts';

type RestoreDialog = { backup: Backup; onClose(): void; onOther(backup: Backup): void };

/** Shows what a restore would change before it is done, and how to take it back once it is. */
export function RestoreDialog({ backup, onClose, onOther }: RestoreDialog) {
  const { t } = useTranslation();
  const client = useClient();
  const dated = useDated();
  const [preview, setPreview] = useState<Answer<RestoreReport> | null>(null);
  const [done, setDone] = useState<Answer<RestoreReport> | null>(null);
  const { workId, run } = useLongWork();
  const [comparing] = useState(() => crypto.randomUUID());
  useEffect(() => {
    let wanted = true;
    void tell(client, { type: 'restore', backupId: backup.id, dryRun: true, workId: comparing }, restoreReport).then(
      (answer) => wanted && setPreview(answer),
    );
    return () => {
      wanted = false;
      void client.execute({ type: 'cancelWork', workId: comparing });
    };
  }, [client, backup, comparing]);
  const restore = async (discardNewer: boolean) => {
    const command = { type: 'restore', backupId: backup.id, discardNewer } as const;
    setDone(await run((own) => tell(client, { ...command, workId: own }, restoreReport)));
  };
  const trouble = [preview, done].find((answer) => answer?.ok === false);
  return (
    <Dialog title={t('data.restoreOf', { time: dated.at(backup.at) })} onClose={onClose}>
      {preview === null && <LongWork atOnce workId={comparing} label={t('data.comparing')} />}
      <WorkOutcome trouble={trouble?.ok === false ? trouble.error : null} said={null} />
      {preview?.ok === true && done?.ok !== true && (
        <Preview report={preview.value} workId={workId} onRestore={restore} onClose={onClose} />
      )}
      {done?.ok === true && <Restored report={done.value} onClose={onClose} onOther={onOther} />}
    </Dialog>
  );
}

type Preview = {
  report: RestoreReport;
  workId: string | null;
  onRestore(discardNewer: boolean): void;
  onClose(): void;
};

const mostRows = 50;

function Preview({ report, workId, onRestore, onClose }: Preview) {
  const { t } = useTranslation();
  const dated = useDated();
  const { removed, added, changed, procedures, losesNewer, sessions } = report;
  const changes = [
    removed > 0 && t('data.removed', { count: removed }),
    changed > 0 && t('data.changed', { count: changed }),
    added > 0 && t('data.added', { count: added }),
    procedures > 0 && t('data.procedures', { count: procedures }),
  ].filter((line) => line !== false);
  if (changes.length === 0) return <Same onClose={onClose} />;
  const newestFirst = sessions.toSorted((one, other) => (one.session.startedAt < other.session.startedAt ? 1 : -1));
  const shown = fewOf(newestFirst, mostRows);
  return (
    <>
      <ul className={styles.list}>
        {changes.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {losesNewer && (
        <p className={styles.warning} role="alert">
          <WarningIcon />
          <span>{t('data.losesNewer')}</span>
        </p>
      )}
      <ul className={styles.list}>
        {shown.map(({ change, loses, session }) => (
          <li key={session.id}>
            <span>
              {session.title}
              <span className={styles.facts}>{dated.at(session.startedAt)}</span>
            </span>
            <span className={styles.change}>
              {t(`data.change.${change}`)}
              {loses && change === 'changed' && ` · ${t('data.loses')}`}
            </span>
          </li>
        ))}
      </ul>
      {sessions.length > shown.length && (
        <p className={`${styles.text} ${styles.soft}`}>{t('data.more', { count: sessions.length - shown.length })}</p>
      )}
      {workId !== null && <LongWork workId={workId} label={t('data.restoring')} />}
      <div className={`${dialog.buttons} ${dialog.inView}`}>
        <Button variant="default" onClick={onClose}>
          {t(workId !== null ? 'action.close' : 'action.cancel')}
        </Button>
        <Button loading={workId !== null} onClick={() => onRestore(losesNewer)}>
          {t(losesNewer ? 'data.restoreAndDiscard' : 'data.restoreNow')}
        </Button>
      </div>
    </>
  );
}

function Same({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  return (
    <div className={dialog.form}>
      <p className={dialog.text}>{t('data.same')}</p>
      <div className={dialog.buttons}>
        <Button variant="default" onClick={onClose}>
          {t('action.close')}
        </Button>
      </div>
    </div>
  );
}

/** What was there before is a backup by now. */
function Restored({ report, onClose, onOther }: { report: RestoreReport } & Omit<RestoreDialog, 'backup'>) {
  const { t } = useTranslation();
  const { takenBefore } = report;
  return (
    <div className={dialog.form}>
      <p className={dialog.text} role="status">
        {t('data.restored')}
      </p>
      <div className={dialog.buttons}>
        {takenBefore !== null && (
          <Button variant="default" onClick={() => onOther(takenBefore)}>
            {t('data.takeBack')}
          </Button>
        )}
        <Button onClick={onClose}>{t('action.close')}</Button>
      </div>
    </div>
  );
}
