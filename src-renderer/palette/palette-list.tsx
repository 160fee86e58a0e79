import { useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../shared/times.ts';
import type { Entry } from './entries/index.ts';
import styles from './palette.module.css';
import type { Words } from './palette-entry.tsx';
import { PaletteSection } from './palette-section.tsx';
import { inSections } from './sections.ts';
import { useDrawnLines } from './use-drawn-lines.ts';

type PaletteList = {
  id: string;
  entries: readonly Entry[];
  activeId: string | null;
  /** What is being done, while it is. */
  doing: string | null;
  /** What is typed. As long as that is nothing, there are quiet headings. */
  words: string;
  onPoint(id: string): void;
  onChoose(entry: Entry): void;
};

/** What can be chosen. The focus stays in the field, which names the entry that is at hand. */
export function PaletteList({ id, entries, words, activeId, ...told }: PaletteList) {
  const { t } = useTranslation();
  const said = useWords();
  const list = useRef<HTMLDivElement>(null);
  // To be asked, or to be scrolled for nothing, makes the browser lay out the list before its frame has come.
  const isScrolled = useRef(false);
  useLayoutEffect(() => {
    const active = activeId === null ? null : document.getElementById(`${id}-${activeId}`);
    // The first entry is shown with the heading above it.
    if (activeId !== entries[0]?.id) active?.scrollIntoView({ block: 'nearest' });
    else if (isScrolled.current) list.current?.scrollTo(0, 0);
  }, [id, activeId, entries]);
  const atHand = entries.findIndex((entry) => entry.id === activeId);
  const drawn = useDrawnLines(list, entries.length, Math.max(0, atHand));
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
      {inSections(entries, words.trim() === '').map((section, place) => (
        <PaletteSection
          // biome-ignore lint/suspicious/noArrayIndexKey: what is at a place is made what comes there
          key={place}
          id={id}
          section={section}
          drawn={drawn}
          count={entries.length}
          activeId={activeId}
          words={said}
          {...told}
        />
      ))}
    </div>
  );
}

/** What all lines say, found out once for them. */
function useWords(): Words {
  const { t } = useTranslation();
  const times = useTimes();
  return useMemo(() => {
    return { t, times, switchTo: t('others.switchTo'), paused: t('state.paused'), overdue: t('state.overdue') };
  }, [t, times]);
}
