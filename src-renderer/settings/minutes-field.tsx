import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

type MinutesField = { label: string; minutes: number; onChange(minutes: number): void };

const longest = 1_440;

/** Minutes, of a day at most; taken when the field is left, or with Enter. */
export function MinutesField({ label, minutes, onChange }: MinutesField) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const wanted = Number(typed ?? minutes);
  const fits = Number.isInteger(wanted) && wanted >= 1 && wanted <= longest;
  const take = () => {
    if (typed === null || !fits) return;
    setTyped(null);
    if (wanted !== minutes) onChange(wanted);
  };
  return (
    <TextInput
      type="number"
      min={1}
      max={longest}
      label={label}
      value={typed ?? String(minutes)}
      error={fits ? null : t('settings.minutesBetween', { longest })}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
    />
  );
}
