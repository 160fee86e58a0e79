import { Autocomplete } from '@mantine/core';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Procedure } from '#contract';
import { useQuery } from '../shared/use-query.ts';
import styles from './start-form.module.css';

const recentSessions = 100;

type TitleField = {
  field: Ref<HTMLInputElement>;
  value: string;
  onChange(title: string): void;
  onProcedure(procedure: Procedure): void;
};

/** Takes a title; completes it from recent ones, and offers procedures to start from. */
export function TitleField({ field, value, onChange, onProcedure }: TitleField) {
  const { t } = useTranslation();
  const procedures = useQuery<'procedures'>({ type: 'procedures' }).value ?? [];
  const recent = useQuery<'sessions'>({ type: 'sessions', limit: recentSessions }).value?.sessions ?? [];
  const named = [...new Map(procedures.map((procedure) => [procedure.title, procedure])).values()];
  const titles = new Set(recent.map((session) => session.title));
  for (const procedure of named) titles.delete(procedure.title);
  const groups = [
    { group: t('start.procedures'), items: named.map((procedure) => procedure.title) },
    { group: t('start.recent'), items: [...titles] },
  ].filter((group) => group.items.length > 0);
  const stepsOf = (title: string) => named.find((procedure) => procedure.title === title)?.steps.length;

  return (
    <Autocomplete
      ref={field}
      className={styles.title}
      size="md"
      aria-label={t('start.placeholder')}
      aria-keyshortcuts="n"
      placeholder={t('start.placeholder')}
      data={groups}
      limit={8}
      maxDropdownHeight={320}
      comboboxProps={{ withinPortal: false, transitionProps: { duration: 0 } }}
      value={value}
      onChange={onChange}
      onOptionSubmit={(title) => {
        const procedure = named.find((candidate) => candidate.title === title);
        if (procedure !== undefined) onProcedure(procedure);
      }}
      renderOption={({ option }) => {
        const count = stepsOf(option.value);
        return (
          <span className={styles.option}>
            <span>{option.value}</span>
            {count !== undefined && <span className={styles.count}>{t('start.procedureSteps', { count })}</span>}
          </span>
        );
      }}
    />
  );
}
