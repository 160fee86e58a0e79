import { ActionIcon, Button, UnstyledButton } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Procedure } from '#contract';
import { CopyIcon, CrossIcon } from '../shared/icons.tsx';
import { TroubleText } from '../shared/trouble-text.tsx';
import { Unanswered } from '../shared/unanswered.tsx';
import { useCommand } from '../shared/use-command.ts';
import { useQuery } from '../shared/use-query.ts';
import styles from './procedures-dialog.module.css';

type ProcedureList = { onStarted(): void; onEdit(procedure: Procedure | null): void; onImport(): void };

/** All of them, each to be started or changed, and the ways to a new one. */
export function ProcedureList({ onStarted, onEdit, onImport }: ProcedureList) {
  const { t } = useTranslation();
  const changing = useCommand();
  const asked = useQuery<'procedures'>({ type: 'procedures' });
  const list = useRef<HTMLDivElement>(null);
  const start = async ({ id }: Procedure) => {
    if (await changing.run({ type: 'start', procedureId: id })) onStarted();
  };
  const copy = ({ title, steps }: Procedure) =>
    changing.run({ type: 'saveProcedure', title: t('procedures.copyOf', { title }), steps: [...steps] });
  const remove = async ({ id }: Procedure) => {
    // Its button goes with it, and must not take the focus along.
    if (await changing.run({ type: 'removeProcedure', procedureId: id })) list.current?.focus();
  };
  return (
    <div ref={list} tabIndex={-1} className={styles.all}>
      <Unanswered asked={asked} />
      {asked.value?.length === 0 && <p className={styles.empty}>{t('procedures.empty')}</p>}
      <ul className={styles.procedures}>
        {asked.value?.map((procedure) => (
          <li key={procedure.id}>
            <Row
              procedure={procedure}
              onStart={() => void start(procedure)}
              onEdit={() => onEdit(procedure)}
              onCopy={() => void copy(procedure)}
              onRemove={() => void remove(procedure)}
            />
          </li>
        ))}
      </ul>
      <TroubleText trouble={changing.trouble} />
      <div className={styles.ways}>
        <Button variant="default" onClick={() => onEdit(null)}>
          {t('procedures.new')}
        </Button>
        <Button variant="default" onClick={onImport}>
          {t('procedures.importWay')}
        </Button>
      </div>
    </div>
  );
}

type Row = { procedure: Procedure; onStart(): void; onEdit(): void; onCopy(): void; onRemove(): void };

function Row({ procedure: { title, steps }, onStart, onEdit, onCopy, onRemove }: Row) {
  const { t } = useTranslation();
  return (
    <>
      <UnstyledButton className={styles.procedure} onClick={onEdit}>
        <span className={styles.name} title={title}>
          <span className="visually-hidden">{t('action.edit')} </span>
          {title}
        </span>
        <span className={styles.count}>{t('start.procedureSteps', { count: steps.length })}</span>
      </UnstyledButton>
      <Button variant="default" size="compact-sm" aria-label={t('palette.procedure', { title })} onClick={onStart}>
        {t('start.submit')}
      </Button>
      <Act label={t('procedures.copy', { title })} onAct={onCopy}>
        <CopyIcon />
      </Act>
      <Act label={t('procedures.remove', { title })} onAct={onRemove}>
        <CrossIcon />
      </Act>
    </>
  );
}

function Act({ label, onAct, children }: { label: string; onAct(): void; children: ReactNode }) {
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={label} title={label} onClick={onAct}>
      {children}
    </ActionIcon>
  );
}
