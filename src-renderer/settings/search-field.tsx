import { Kbd, TextInput } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../shared/use-keys.ts';

/** `/` leads to it, Escape empties it before it leaves the window. */
export function SearchField({ typed, onType }: { typed: string; onType(typed: string): void }) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  useKeys((key) => {
    if (key !== '/') return false;
    field.current?.select();
    field.current?.focus();
    return true;
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || typed === '' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onType('');
  };
  return (
    <TextInput
      ref={field}
      type="search"
      aria-label={t('settings.search')}
      placeholder={t('settings.search')}
      rightSection={typed === '' ? <Kbd aria-hidden>/</Kbd> : null}
      value={typed}
      onChange={(event) => onType(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}
