import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CurrentView } from '#contract';
import { useFeed } from '../shared/client-context.tsx';
import type { Route } from '../shared/route.ts';
import { TroubleText } from '../shared/trouble-text.tsx';
import { useTell } from '../shared/undo-context.tsx';
import { useCommand } from '../shared/use-command.ts';
import { useSteady } from '../shared/use-steady.ts';
import type { Asked, Entry } from './entries/index.ts';
import styles from './palette.module.css';
import { lineIdOf, PaletteList } from './palette-list.tsx';
import { useEntries } from './use-entries.ts';
import { countUse } from './uses.ts';

type Palette = {
  current: CurrentView;
  /** The window it lies over; null when it is a window of its own. */
  over: Route['window'] | null;
  onShow(route: Route): void;
  onAsk(asked: Asked): void;
  onDone(): void;
};

/** By how many entries the keys go on. */
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

/** Type to switch, to start or to do something else. The keys work without leaving the field. */
export function Palette({ current, over, onShow, onAsk, onDone }: Palette) {
  const { t } = useTranslation();
  const acting = useCommand();
  const tell = useTell();
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const [wantedId, setWantedId] = useState<string | null>(null);
  const [doing, setDoing] = useState<string | null>(null);
  const listId = useId();
  const offer = useEntries(words, current, over);
  const { entries, trouble } = offer;
  const { connection } = useFeed();
  const active = entries.find(({ id }) => id === wantedId) ?? entries[0];

  const type = (typed: string) => {
    setWords(typed);
    setWantedId(null);
    acting.forget();
  };
  const choose = useSteady(async ({ id, act }: Entry) => {
    if ('type' in act) {
      type(act.type);
      field.current?.focus();
      return;
    }
    countUse(id);
    if ('show' in act) return onShow(act.show);
    if ('ask' in act) return onAsk(act.ask);
    setDoing(id);
    const done = await acting.run(act.command);
    setDoing(null);
    if (!done) return;
    if (act.said !== undefined) tell({ about: 'done', words: act.said });
    onDone();
  });
  const go = (by: number) => {
    const at = entries.findIndex(({ id }) => id === active?.id);
    const last = entries.length - 1;
    // One step goes round; a page stops at the end.
    const next =
      Math.abs(by) === 1 ? (at + by + entries.length) % entries.length : Math.min(last, Math.max(0, at + by));
    setWantedId(entries[next]?.id ?? null);
  };
  const actOf = (key: string) => {
    const by = steps[key];
    if (by !== undefined) return () => go(by);
    if (key === 'Enter') return () => active !== undefined && choose(active);
    return key === 'Escape' ? onDone : null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // An input method uses the same keys for its own choices, and says so.
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = actOf(event.key);
    if (act === null) return;
    event.preventDefault();
    act();
  };

  return (
    <>
      <input
        ref={field}
        className={`plain-field ${styles.field}`}
        data-autofocus
        // biome-ignore lint/a11y/noAutofocus: it is what the palette is opened for
        autoFocus
        role="combobox"
        aria-label={t('palette.field')}
        aria-autocomplete="list"
        aria-expanded={entries.length > 0}
        aria-controls={listId}
        aria-activedescendant={active === undefined ? undefined : lineIdOf(listId, offer, active.id)}
        autoComplete="off"
        spellCheck={false}
        placeholder={t('palette.field')}
        value={words}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p role="status" className="visually-hidden">
        {doing === null ? t('palette.found', { count: entries.length }) : t('palette.underWay')}
      </p>
      <TroubleText trouble={acting.trouble} />
      <PaletteList
        id={listId}
        offer={offer}
        activeId={active?.id ?? null}
        doing={doing}
        onPoint={setWantedId}
        onChoose={choose}
      />
      <div className={styles.foot}>
        <TroubleText trouble={connection === 'live' ? trouble : null} />
      </div>
    </>
  );
}
