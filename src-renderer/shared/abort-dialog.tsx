import { Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionSummary } from '#contract';
import dialog from './dialog.module.css';
import { Dialog } from './dialog.tsx';
import { DialogButtons } from './dialog-buttons.tsx';
import { TroubleText } from './trouble-text.tsx';
import { useCommand } from './use-command.ts';

export default function AbortDialog({ session, onClose }: { session: SessionSummary; onClose(): void }) {
  const { t } = useTranslation();
  const aborting = useCommand();
  const [reason, setReason] = useState('');
  const abort = async (event: FormEvent) => {
    event.preventDefault();
    if (await aborting.run({ type: 'abort', sessionId: session.id, reason })) onClose();
  };
  return (
    <Dialog title={t('abort.title', { title: session.title })} onClose={onClose}>
      <form className={dialog.form} onSubmit={(event) => void abort(event)}>
        <p className={dialog.text}>{t('abort.explain')}</p>
        <Textarea
          data-autofocus
          label={t('abort.reason')}
          rows={3}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <TroubleText trouble={aborting.trouble} />
        <DialogButtons submit={t('abort.confirm')} onClose={onClose} />
      </form>
    </Dialog>
  );
}
