import { Combobox, useCombobox } from '@mantine/core';
import { type Ref, useEffect, useEffectEvent, useImperativeHandle } from 'react';
import { useTranslation } from 'react-i18next';
import type { Procedure } from '#contract';
import { useQuery } from '../shared/use-query.ts';
import styles from './title-field.module.css';

const recentSessions = 100;
const mostChoices = 8;
const none = { procedures: [], recent: [] };

/** What a field does to the choices below it. */
export type Choices = {
  /** Goes to the next or the one before; returns the element it is now at. */
  move(by: 1 | -1): string | null;
  takeActive(): void;
};

type TitleChoices = {
  id: string;
  typed: string;
  handle: Ref<Choices>;
  /** How many there are now; none of them is active. */
  onOffered(count: number): void;
  onChoose(title: string, procedure: Procedure | null): void;
};

/** Procedures to start from, and recent titles, as far as they have in them what is typed. */
export default function TitleChoices({ id, typed, handle, onOffered, onChoose }: TitleChoices) {
  const { t } = useTranslation();
  const list = useCombobox({ opened: true });
  const { procedures, recent } = useChoices(typed);
  const offered = [...procedures.map(({ title }) => title), ...recent];
  useImperativeHandle(handle, () => ({
    move: (by) => (by === 1 ? list.selectNextOption() : list.selectPreviousOption()),
    takeActive: list.clickSelectedOption,
  }));
  const announce = useEffectEvent(() => {
    list.resetSelectedOption();
    onOffered(offered.length);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever other choices are offered
  useEffect(() => announce(), [offered.join('\n')]);

  if (offered.length === 0) return null;
  const choose = (title: string) => onChoose(title, procedures.find((each) => each.title === title) ?? null);
  return (
    <Combobox store={list} onOptionSubmit={choose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: pressed upon, it leaves the focus to the field */}
      <div className={styles.choices} onMouseDown={(event) => event.preventDefault()}>
        <Combobox.Options id={id} aria-label={t('start.placeholder')}>
          {procedures.length > 0 && (
            <Combobox.Group label={t('start.procedures')}>
              {procedures.map(({ title, steps }) => (
                <Combobox.Option key={title} value={title} className={styles.choice}>
                  <span>{title}</span>
                  <span className={styles.count}>{t('start.procedureSteps', { count: steps.length })}</span>
                </Combobox.Option>
              ))}
            </Combobox.Group>
          )}
          {recent.length > 0 && (
            <Combobox.Group label={t('start.recent')}>
              {recent.map((title) => (
                <Combobox.Option key={title} value={title} className={styles.choice}>
                  {title}
                </Combobox.Option>
              ))}
            </Combobox.Group>
          )}
        </Combobox.Options>
      </div>
    </Combobox>
  );
}

/** Of each title one, procedures first. None before both are answered: a title would turn into a procedure below the hand. */
function useChoices(typed: string): { procedures: Procedure[]; recent: string[] } {
  const answers = [
    useQuery<'procedures'>({ type: 'procedures' }),
    useQuery<'sessions'>({ type: 'sessions', limit: recentSessions }),
  ] as const;
  if (answers.some(({ value, trouble }) => value === undefined && trouble === null)) return none;
  const known = answers[0].value ?? [];
  const sessions = answers[1].value?.sessions ?? [];
  const fits = (title: string) => title.toLowerCase().includes(typed.trim().toLowerCase());
  const named = new Map(known.map((procedure) => [procedure.title, procedure]));
  const procedures = [...named.values()].filter(({ title }) => fits(title)).slice(0, mostChoices);
  const titles = new Set(sessions.map(({ title }) => title));
  const recent = [...titles].filter((title) => fits(title) && !named.has(title));
  return { procedures, recent: recent.slice(0, mostChoices - procedures.length) };
}
