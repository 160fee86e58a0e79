import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DevicesView, devicesView } from '#contract';
import type { Trouble } from '../client/index.ts';
import { useClient } from '../shared/client-context.tsx';
import { TroubleText } from '../shared/trouble-text.tsx';
import styles from './data.module.css';
import { LongWork } from './long-work.tsx';
import { tell } from './tell.ts';

type MoveRecords = { usual: boolean; onMoved(devices: DevicesView): void };

/** Carries the records of this machine to another folder, or back to where they lie unless they are moved. */
export function MoveRecords({ usual, onMoved }: MoveRecords) {
  const { t } = useTranslation();
  const client = useClient();
  const [folder, setFolder] = useState('');
  const [became, setBecame] = useState<'moving' | 'moved' | Trouble | null>(null);
  const move = async (to: string | null) => {
    setBecame('moving');
    const answer = await tell(client, { type: 'moveRecords', folder: to }, devicesView);
    setBecame(answer.ok ? 'moved' : answer.error);
    if (!answer.ok) return;
    setFolder('');
    onMoved(answer.value);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (folder.trim() !== '' && became !== 'moving') void move(folder.trim());
  };
  return (
    <form onSubmit={submit}>
      <TextInput
        className={styles.folder}
        label={t('data.folder')}
        description={t('data.folderHint')}
        value={folder}
        onChange={(event) => setFolder(event.currentTarget.value)}
      />
      <TroubleText trouble={typeof became === 'string' ? null : became} />
      <div className={styles.buttons}>
        <Button type="submit" variant="default" loading={became === 'moving'} disabled={folder.trim() === ''}>
          {t('data.move')}
        </Button>
        {!usual && (
          <Button variant="default" disabled={became === 'moving'} onClick={() => void move(null)}>
            {t('data.moveBack')}
          </Button>
        )}
      </div>
      {became === 'moving' && <LongWork label={t('data.moving')} why={t('data.whole')} />}
      <p role="status" className={styles.became}>
        {became === 'moved' && t('data.moved')}
      </p>
    </form>
  );
}
