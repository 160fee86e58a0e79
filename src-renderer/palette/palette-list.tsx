import { useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../shared/times.ts';
import type { Entry, Group } from './entries/index.ts';
import styles from './palette.module.css';
import { PaletteEntry, type Words } from './palette-entry.tsx';
import { usePainted } from './use-painted.ts';

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

/** As many rows as the highest list shows. */
const seenAtOnce = 12;

/** What can be chosen. The focus stays in the field, which names the entry that is at hand. */
export function PaletteList({ id, entries, words, activeId, doing, onPoint, onChoose }: PaletteList) {
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
  const drawn = useDrawn(entries, words, activeId);
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
      {inSections(drawn, words.trim() === '').map(({ group, first, entries }, place) => {
        // What is done now is done to one session: its heading names it.
        const topic = group === 'now' ? entries[0]?.about : undefined;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: what is at a place is made what comes there
          <div key={place} {...(group === null ? unnamed : { role: 'group', 'aria-labelledby': `${id}-${group}` })}>
            {group !== null && (
              <div id={`${id}-${group}`} role="presentation" className={styles.heading}>
                {topic === undefined ? t(`palette.group.${group}`) : t('palette.nowOf', { title: topic })}
              </div>
            )}
            {entries.map((entry, line) => (
              <PaletteEntry
                // biome-ignore lint/suspicious/noArrayIndexKey: a line is made that of the entry that comes there
                key={line}
                id={`${id}-${entry.id}`}
                entry={entry}
                isActive={entry.id === activeId}
                isBusy={doing === entry.id}
                isBelow={first + line >= seenAtOnce}
                about={group !== null && entry.about === topic ? undefined : entry.about}
                onPoint={onPoint}
                onChoose={onChoose}
                words={said}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}

const unnamed = { role: 'presentation' } as const;

/** What all lines say, found out once for them. */
function useWords(): Words {
  const { t } = useTranslation();
  const times = useTimes();
  return useMemo(() => {
    return { t, times, switchTo: t('others.switchTo'), paused: t('state.paused'), overdue: t('state.overdue') };
  }, [t, times]);
}

/**
 * A key is answered with what is seen of the list, and with what is at hand; what lies below that and is another than
 * before is drawn once that was painted.
 */
function useDrawn(entries: readonly Entry[], words: string, activeId: string | null): readonly Entry[] {
  const before = useRef<readonly Entry[]>([]);
  const isPainted = usePainted(words) === words;
  const atHand = entries.findIndex(({ id }) => id === activeId);
  const drawn = isPainted ? entries : entries.slice(0, Math.max(atHand + 1, seenFirst(entries, before.current)));
  useLayoutEffect(() => {
    before.current = drawn;
  }, [drawn]);
  return drawn;
}

/** How many entries from the top have as many other lines as are seen at once: those that stay cost nothing. */
function seenFirst(entries: readonly Entry[], before: readonly Entry[]): number {
  let others = 0;
  const beyond = entries.findIndex(({ id }, line) => {
    if (before[line]?.id !== id) others += 1;
    return others > seenAtOnce;
  });
  return beyond === -1 ? entries.length : beyond;
}

type Section = { group: Exclude<Group, 'words'> | null; first: number; entries: Entry[] };

/** Neighbours of one group together, below its name; those that words mean, without one. */
function inSections(entries: readonly Entry[], grouped: boolean): Section[] {
  const sections: Section[] = [];
  for (const [first, entry] of entries.entries()) {
    const group = entry.group === 'words' || !(grouped || entry.group === 'found') ? null : entry.group;
    const last = sections.at(-1);
    if (last?.group === group) last.entries.push(entry);
    else sections.push({ group, first, entries: [entry] });
  }
  return sections;
}
