import { useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../shared/times.ts';
import type { Entry } from './entries/index.ts';
import styles from './palette.module.css';
import type { Words } from './palette-entry.tsx';
import { PaletteLines } from './palette-lines.tsx';
import { atTheTop, useDrawnLines } from './use-drawn-lines.ts';
import type { Offer } from './use-entries.ts';

type PaletteList = {
  id: string;
  offer: Offer;
  activeId: string | null;
  /** What is being done, while it is. */
  doing: string | null;
  onPoint(id: string): void;
  onChoose(entry: Entry): void;
};

/** The id of the line of an entry: one that is offered before words are typed may also be what they mean. */
export function lineIdOf(listId: string, { isTyped }: Offer, entryId: string): string {
  return `${linesId(listId, isTyped)}-${entryId}`;
}

function linesId(listId: string, isTyped: boolean): string {
  return `${listId}-${isTyped ? 'meant' : 'offered'}`;
}

/**
 * What can be chosen. The focus stays in the field, which names the entry that is at hand. What is offered before words
 * are typed, and what they meant last, are put by while the other is shown: to make them anew would take as long as a
 * key may.
 */
export function PaletteList({ id, offer, activeId, doing, onPoint, onChoose }: PaletteList) {
  const { t } = useTranslation();
  const words = useWords();
  const list = useRef<HTMLDivElement>(null);
  const { entries, offered, meant, isTyped } = offer;
  // To be asked, or to be scrolled for nothing, makes the browser lay out the list before its frame has come.
  const isScrolled = useRef(false);
  const activeLine = activeId === null ? null : lineIdOf(id, offer, activeId);
  useLayoutEffect(() => {
    const active = activeLine === null ? null : document.getElementById(activeLine);
    // The first entry is shown with the heading above it.
    if (activeId !== entries[0]?.id) active?.scrollIntoView({ block: 'nearest' });
    else if (isScrolled.current) list.current?.scrollTo(0, 0);
  }, [activeLine, activeId, entries]);
  const atHand = entries.findIndex((entry) => entry.id === activeId);
  const drawn = useDrawnLines(list, entries.length, Math.max(0, atHand));
  const stateOf = (isShown: boolean) => (isShown ? { drawn, activeId, doing } : putBy);
  const told = { words, onPoint, onChoose };
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      className={styles.entries}
      aria-label={t('palette.entries')}
      onScroll={({ currentTarget }) => {
        isScrolled.current = currentTarget.scrollTop > 0;
      }}
    >
      <div role="presentation" aria-hidden={isTyped || undefined} className={isTyped ? styles.putBy : undefined}>
        <PaletteLines id={linesId(id, false)} entries={offered} isGrouped {...stateOf(!isTyped)} {...told} />
      </div>
      <div role="presentation" aria-hidden={!isTyped || undefined} className={isTyped ? undefined : styles.putBy}>
        <PaletteLines id={linesId(id, true)} entries={meant} isGrouped={false} {...stateOf(isTyped)} {...told} />
      </div>
    </div>
  );
}

const putBy = { drawn: atTheTop, activeId: null, doing: null };

/** What all lines say, found out once for them. */
function useWords(): Words {
  const { t } = useTranslation();
  const times = useTimes();
  return useMemo(() => {
    return { t, times, switchTo: t('others.switchTo'), paused: t('state.paused'), overdue: t('state.overdue') };
  }, [t, times]);
}
