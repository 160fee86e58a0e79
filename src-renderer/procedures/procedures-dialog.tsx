import { ActionIcon, Button, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Procedure } from '#contract';
import { Dialog } from '../shared/dialog.tsx';
import { CrossIcon } from '../shared/icons.tsx';
import { TroubleText } from '../shared/trouble-text.tsx';
import { useCommand } from '../shared/use-command.ts';
import { useQuery } from '../shared/use-query.ts';
import { ProcedureForm } from './procedure-form.tsx';
import styles from './procedures-dialog.module.css';

/** Checklists kept for use again: written, changed and removed here. Sessions keep the steps they started with. */
export function ProceduresDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const [edited, edit] = useState<Procedure | 'new' | null>(null);
  return (
    <Dialog title={t('procedures.title')} onClose={onClose}>
      {edited === null ? (
        <List onEdit={edit} />
      ) : (
        <ProcedureForm procedure={edited === 'new' ? null : edited} onDone={() => edit(null)} />
      )}
    </Dialog>
  );
}

function List({ onEdit }: { onEdit(procedure: Procedure | 'new'): void }) {
  const { t } = useTranslation();
  const removing = useCommand();
  const asked = useQuery<'procedures'>({ type: 'procedures' });
  return (
    <>
      {asked.value?.length === 0 && <p className={styles.empty}>{t('procedures.empty')}</p>}
      <ul className={styles.procedures}>
        {asked.value?.map((procedure) => (
          <li key={procedure.id}>
            <UnstyledButton className={styles.procedure} onClick={() => onEdit(procedure)}>
              <span>
                <span className="visually-hidden">{t('action.edit')} </span>
                {procedure.title}
              </span>
              <span className={styles.count}>{t('start.procedureSteps', { count: procedure.steps.length })}</span>
            </UnstyledButton>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('procedures.remove', { title: procedure.title })}
              onClick={() => void removing.run({ type: 'removeProcedure', procedureId: procedure.id })}
            >
              <CrossIcon />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <TroubleText trouble={removing.trouble ?? asked.trouble} />
      <Button variant="default" onClick={() => onEdit('new')}>
        {t('procedures.new')}
      </Button>
    </>
  );
}
