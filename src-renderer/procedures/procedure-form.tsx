import { Button, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Procedure } from '#contract';
import dialog from '../shared/dialog.module.css';
import { TroubleText } from '../shared/trouble-text.tsx';
import { useCommand } from '../shared/use-command.ts';

/** A procedure as text: its title, and its steps one a line. */
export function ProcedureForm({ procedure, onDone }: { procedure: Procedure | null; onDone(): void }) {
  const { t } = useTranslation();
  const saving = useCommand();
  const form = useForm({ initialValues: { title: procedure?.title ?? '', steps: procedure?.steps.join('\n') ?? '' } });
  const save = async ({ title, steps }: typeof form.values) => {
    const same = procedure === null ? {} : { procedureId: procedure.id };
    if (await saving.run({ type: 'saveProcedure', title, steps: linesOf(steps), ...same })) onDone();
  };
  return (
    <form className={dialog.form} onSubmit={form.onSubmit((values) => void save(values))}>
      <TextInput data-autofocus label={t('procedures.name')} {...form.getInputProps('title')} />
      <Textarea rows={8} label={t('procedures.steps')} {...form.getInputProps('steps')} />
      <TroubleText trouble={saving.trouble} />
      <div className={dialog.buttons}>
        <Button variant="default" onClick={onDone}>
          {t('action.cancel')}
        </Button>
        <Button type="submit">{t('action.save')}</Button>
      </div>
    </form>
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
