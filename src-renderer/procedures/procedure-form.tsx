import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Procedure } from '#contract';
import dialog from '../shared/dialog.module.css';
import { DialogButtons } from '../shared/dialog-buttons.tsx';
import { TroubleText } from '../shared/trouble-text.tsx';
import { useCommand } from '../shared/use-command.ts';
import { StepList } from './step-list.tsx';
import { stepsOf, textsOf } from './steps.ts';

/** A procedure: its title and its steps, in their order. */
export function ProcedureForm({ procedure, onDone }: { procedure: Procedure | null; onDone(): void }) {
  const { t } = useTranslation();
  const saving = useCommand();
  const [title, setTitle] = useState(procedure?.title ?? '');
  const [steps, setSteps] = useState(() => stepsOf(procedure?.steps ?? []));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const same = procedure === null ? {} : { procedureId: procedure.id };
    if (await saving.run({ type: 'saveProcedure', title, steps: textsOf(steps), ...same })) onDone();
  };
  return (
    <form className={dialog.form} onSubmit={(event) => void save(event)}>
      <TextInput
        data-autofocus
        autoFocus
        label={t('procedures.name')}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <StepList steps={steps} onSteps={setSteps} />
      <TroubleText trouble={saving.trouble} />
      <DialogButtons submit={t('action.save')} onClose={onDone} />
    </form>
  );
}
