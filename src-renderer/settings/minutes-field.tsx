import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './settings.module.css';

type MinutesField = {
  id: string;
  /** Where the field has no label of its own beside it. */
  label?: string;
  describedBy?: string | undefined;
  minutes: number;
  onChange(minutes: number): Promise<unknown>;
};

const longest = 1_440;

/** Minutes, of a day at most; taken when the field is left, or with Enter. What was typed stays until it is saved. */
export function MinutesField({ id, label, describedBy, minutes, onChange }: MinutesField) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const wanted = Number(typed ?? minutes);
  const fits = Number.isInteger(wanted) && wanted >= 1 && wanted <= longest;
  const take = async () => {
    if (typed === null || !fits) return;
    if (wanted !== minutes) await onChange(wanted);
    setTyped(null);
  };
  return (
    <TextInput
      id={id}
      className={styles.minutes}
      type="number"
      min={1}
      max={longest}
      label={label}
      aria-describedby={describedBy}
      value={typed ?? String(minutes)}
      error={fits ? null : t('settings.minutesBetween', { longest })}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => void take()}
      onKeyDown={(event) => event.key === 'Enter' && void take()}
    />
  );
}
