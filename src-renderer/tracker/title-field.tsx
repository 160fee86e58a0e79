import { TextInput } from '@mantine/core';
import { type KeyboardEvent, type Ref, Suspense, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Procedure } from '#contract';
import { lazily } from '../shared/on-demand.ts';
import type { Choices } from './title-choices.tsx';
import styles from './title-field.module.css';

type TitleField = {
  field: Ref<HTMLInputElement>;
  value: string;
  onChange(title: string): void;
  onProcedure(procedure: Procedure): void;
};

const TitleChoices = lazily(() => import('./title-choices.tsx'));

/** Takes a title. What it could be completed to is fetched when the field is first used, and shown below it. */
export function TitleField({ field, value, onChange, onProcedure }: TitleField) {
  const { t } = useTranslation();
  const listId = useId();
  const choices = useRef<Choices>(null);
  const [shown, show] = useState(false);
  const [count, setCount] = useState(0);
  const [activeId, setActiveId] = useState<string | null>(null);
  const expanded = shown && count > 0;

  const hide = () => {
    show(false);
    setActiveId(null);
  };
  const choose = (title: string, procedure: Procedure | null) => {
    onChange(title);
    if (procedure !== null) onProcedure(procedure);
    hide();
  };
  const actOn = (key: string): boolean => {
    switch (key) {
      case 'ArrowDown':
      case 'ArrowUp':
        if (expanded) setActiveId(choices.current?.move(key === 'ArrowDown' ? 1 : -1) ?? null);
        show(true);
        return true;
      case 'Enter':
        if (!expanded || activeId === null) return false;
        choices.current?.takeActive();
        return true;
      case 'Escape':
        hide();
        return expanded;
      default:
        return false;
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // An input method uses the same keys for its own choices.
    if (!event.nativeEvent.isComposing && actOn(event.key)) event.preventDefault();
  };

  return (
    <div className={styles.title}>
      <TextInput
        ref={field}
        size="md"
        role="combobox"
        aria-expanded={expanded}
        aria-autocomplete="list"
        {...(expanded && { 'aria-controls': listId, 'aria-activedescendant': activeId ?? undefined })}
        aria-label={t('start.placeholder')}
        aria-keyshortcuts="n"
        placeholder={t('start.placeholder')}
        autoComplete="off"
        value={value}
        onChange={(event) => {
          onChange(event.currentTarget.value);
          show(true);
        }}
        onFocus={() => show(true)}
        onClick={() => show(true)}
        onBlur={hide}
        onKeyDown={onKeyDown}
      />
      {shown && (
        <Suspense fallback={null}>
          <TitleChoices
            id={listId}
            typed={value}
            handle={choices}
            onOffered={(offered) => {
              setCount(offered);
              setActiveId(null);
            }}
            onChoose={choose}
          />
        </Suspense>
      )}
    </div>
  );
}
