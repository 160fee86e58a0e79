import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DevicesView, devicesView } from '#contract';
import type { Trouble } from '../client/index.ts';
import { useClient } from '../shared/client-context.tsx';
import { LongWork } from '../shared/long-work.tsx';
import { useLongWork } from '../shared/use-long-work.ts';
import { WorkOutcome } from '../shared/work-outcome.tsx';
import styles from './data.module.css';
import { refusalWords } from './fault-words.ts';
import { tell } from './tell.ts';

type MoveRecords = { usual: boolean; onMoved(devices: DevicesView): void };

/** Carries the records of this machine to another folder, or back to where they lie unless they are moved. */
export function MoveRecords({ usual, onMoved }: MoveRecords) {
  const { t } = useTranslation();
  const client = useClient();
  const [folder, setFolder] = useState('');
  const [became, setBecame] = useState<'moved' | Trouble | null>(null);
  const { workId, run } = useLongWork();
  const move = async (to: string | null) => {
    setBecame(null);
    const answer = await run((own) => tell(client, { type: 'moveRecords', folder: to, workId: own }, devicesView));
    setBecame(answer.ok ? 'moved' : answer.error);
    if (!answer.ok) return;
    setFolder('');
    onMoved(answer.value);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (folder.trim() !== '' && workId === null) void move(folder.trim());
  };
  const trouble = became === 'moved' ? null : became;
  return (
    <form onSubmit={submit}>
      <TextInput
        className={styles.folder}
        label={t('data.folder')}
        description={t('data.folderHint')}
        value={folder}
        onChange={(event) => setFolder(event.currentTarget.value)}
      />
      <div className={styles.buttons}>
        <Button type="submit" variant="default" loading={workId !== null} disabled={folder.trim() === ''}>
          {t('data.move')}
        </Button>
        {!usual && (
          <Button variant="default" disabled={workId !== null} onClick={() => void move(null)}>
            {t('data.moveBack')}
          </Button>
        )}
      </div>
      {workId !== null && <LongWork workId={workId} label={t('data.moving')} />}
      <WorkOutcome
        trouble={trouble}
        words={trouble === null ? undefined : refusalWords(trouble, t)}
        said={became === 'moved' ? t('data.moved') : null}
      />
    </form>
  );
}
