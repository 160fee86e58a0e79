import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CurrentView } from '#contract';
import type { Route } from '../shared/route.ts';
import { TroubleText } from '../shared/trouble-text.tsx';
import { useCommand } from '../shared/use-command.ts';
import { type Entry, entriesFor, placesBut } from './entries.ts';
import styles from './palette.module.css';
import { PaletteEntry } from './palette-entry.tsx';

type Palette = {
  current: CurrentView;
  /** The window it lies over; null when it is a window of its own. */
  over: Route['window'] | null;
  onShow(route: Route): void;
  onDone(): void;
};

/** Type to switch, to start or to do something else. The keys work without leaving the field. */
export function Palette({ current, over, onShow, onDone }: Palette) {
  const { t } = useTranslation();
  const acting = useCommand();
  const [words, setWords] = useState('');
  const [activeId, setActiveId] = useState<string | null>(null);
  const listId = useId();
  const list = useCombobox({ opened: true });
  const entries = entriesFor(words, current, placesBut(over, t), t);
  const offered = entries.map(({ id }) => id).join(' ');

  const { selectFirstOption } = list;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first of what is offered is at hand whenever that changes
  useEffect(() => setActiveId(selectFirstOption()), [offered]);

  const choose = async ({ act }: Entry) => {
    if ('show' in act) onShow(act.show);
    else if (await acting.run(act.command)) onDone();
  };
  const actOf = (key: string) => {
    switch (key) {
      case 'ArrowDown':
        return () => setActiveId(list.selectNextOption());
      case 'ArrowUp':
        return () => setActiveId(list.selectPreviousOption());
      case 'Enter':
        return list.clickSelectedOption;
      default:
        return key === 'Escape' ? onDone : null;
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // An input method uses the same keys for its own choices.
    const act = event.nativeEvent.isComposing ? null : actOf(event.key);
    if (act === null) return;
    event.preventDefault();
    act();
  };

  return (
    <Combobox
      store={list}
      onOptionSubmit={(id) => {
        const chosen = entries.find((entry) => entry.id === id);
        if (chosen !== undefined) void choose(chosen);
      }}
    >
      <Combobox.EventsTarget
        withKeyboardNavigation={false}
        withExpandedAttribute
        aria-controls={listId}
        aria-activedescendant={activeId ?? undefined}
      >
        <TextInput
          data-autofocus
          autoFocus
          size="md"
          aria-label={t('palette.field')}
          placeholder={t('palette.field')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </Combobox.EventsTarget>
      <p role="status" className="visually-hidden">
        {t('palette.found', { count: entries.length })}
      </p>
      <TroubleText trouble={acting.trouble} />
      <Combobox.Options id={listId} className={styles.entries} aria-label={t('palette.entries')}>
        {entries.map((entry) => (
          <PaletteEntry key={entry.id} entry={entry} />
        ))}
      </Combobox.Options>
    </Combobox>
  );
}
