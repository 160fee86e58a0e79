import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionSummary } from '#contract';
import dialog from './dialog.module.css';
import { Dialog } from './dialog.tsx';
import { DialogButtons } from './dialog-buttons.tsx';
import { isReadable, planned, planOf } from './plan.ts';
import PlanFields from './plan-fields.tsx';
import { TroubleText } from './trouble-text.tsx';
import { useCommand } from './use-command.ts';

export default function EditDialog({ session, onClose }: { session: SessionSummary; onClose(): void }) {
  const { t } = useTranslation();
  const revising = useCommand();
  const [title, setTitle] = useState(session.title);
  const [before] = useState(() => planOf(session));
  const [plan, setPlan] = useState(before);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReadable(plan)) return;
    const { plannedCheckoutAt, estimateMs, ...rest } = planned(plan);
    // What was not touched stays to the second, also where it has passed.
    const moved = plan.checkoutAt !== before.checkoutAt ? { plannedCheckoutAt } : {};
    const estimated = plan.estimate !== before.estimate ? { estimateMs } : {};
    const revised = { type: 'revise', sessionId: session.id, title, ...rest, ...estimated, ...moved } as const;
    if (await revising.run(revised)) onClose();
  };
  return (
    <Dialog title={t('edit.title')} onClose={onClose}>
      <form noValidate className={dialog.form} onSubmit={(event) => void save(event)}>
        <TextInput
          data-autofocus
          label={t('plan.title')}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <PlanFields plan={plan} onChange={setPlan} />
        <TroubleText trouble={revising.trouble} />
        <DialogButtons submit={t('action.save')} onClose={onClose} />
      </form>
    </Dialog>
  );
}
