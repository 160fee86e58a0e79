import { Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '#contract';
import dialog from '../shared/dialog.module.css';
import { Dialog } from '../shared/dialog.tsx';
import { DialogButtons } from '../shared/dialog-buttons.tsx';
import { TroubleText } from '../shared/trouble-text.tsx';
import { useCommand } from '../shared/use-command.ts';

/** Where this browser, or this desktop, remembers who signs. */
const place = 'intermission.sign-off-name';

/** Locks a session for good, so it says so first. */
export default function SignOffDialog({ session, onClose }: { session: SessionView; onClose(): void }) {
  const { t } = useTranslation();
  const signing = useCommand();
  const [name, setName] = useState(() => window.localStorage.getItem(place) ?? '');
  const [remark, setRemark] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = name.trim() === '';
  const sign = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (missing || !(await signing.run({ type: 'signOff', sessionId: session.id, name, remark }))) return;
    window.localStorage.setItem(place, name.trim());
    onClose();
  };
  return (
    <Dialog title={t('signOff.title', { title: session.title })} onClose={onClose}>
      <form noValidate className={dialog.form} onSubmit={(event) => void sign(event)}>
        <p className={dialog.text}>{t('signOff.explain')}</p>
        <TextInput
          data-autofocus
          autoComplete="name"
          label={t('signOff.name')}
          value={name}
          error={asked && missing ? t('signOff.nameNeeded') : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Textarea
          label={t('signOff.remark')}
          rows={2}
          value={remark}
          onChange={(event) => setRemark(event.currentTarget.value)}
        />
        <TroubleText trouble={signing.trouble} />
        <DialogButtons submit={t('signOff.confirm')} onClose={onClose} />
      </form>
    </Dialog>
  );
}
