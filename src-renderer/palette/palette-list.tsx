import { useDeferredValue, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../shared/times.ts';
import type { Entry, Group } from './entries/index.ts';
import styles from './palette.module.css';
import { PaletteEntry } from './palette-entry.tsx';

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
  const times = useTimes();
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const active = activeId === null ? null : document.getElementById(`${id}-${activeId}`);
    // The first entry is shown with the heading above it.
    if (activeId === entries[0]?.id) list.current?.scrollTo(0, 0);
    else active?.scrollIntoView({ block: 'nearest' });
  }, [id, activeId, entries]);
  const drawn = useDrawn(entries, words, activeId);
  const grouped = words.trim() === '';
  return (
    <div ref={list} id={id} role="listbox" className={styles.entries} aria-label={t('palette.entries')}>
      {inGroups(drawn).map(({ group, entries }) => {
        const headed = group === 'found' || (grouped && group !== 'words');
        // What is done now is done to one session: its heading names it.
        const topic = group === 'now' ? entries[0]?.about : undefined;
        const options = entries.map((entry) => (
          <PaletteEntry
            key={entry.id}
            id={`${id}-${entry.id}`}
            entry={entry}
            isActive={entry.id === activeId}
            isBusy={doing === entry.id}
            about={headed && entry.about === topic ? undefined : entry.about}
            onPoint={onPoint}
            onChoose={onChoose}
            t={t}
            times={times}
          />
        ));
        if (!headed) return options;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a listbox has groups, which no fieldset is
          <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
            <div id={`${id}-${group}`} role="presentation" className={styles.heading}>
              {topic === undefined ? t(`palette.group.${group}`) : t('palette.nowOf', { title: topic })}
            </div>
            {options}
          </div>
        );
      })}
    </div>
  );
}

/**
 * A key is answered with what is seen of the list, and with what is at hand; what lies below that and was not there
 * before is drawn right after it.
 */
function useDrawn(entries: readonly Entry[], words: string, activeId: string | null): readonly Entry[] {
  const before = useRef<ReadonlySet<string>>(new Set());
  const isAnswered = useDeferredValue(words) === words;
  const atHand = entries.findIndex(({ id }) => id === activeId);
  const drawn = isAnswered ? entries : entries.slice(0, Math.max(atHand + 1, seenFirst(entries, before.current)));
  useLayoutEffect(() => {
    before.current = new Set(drawn.map(({ id }) => id));
  }, [drawn]);
  return drawn;
}

/** How many entries from the top have as many new rows as are seen at once: those that are there already cost nothing. */
function seenFirst(entries: readonly Entry[], before: ReadonlySet<string>): number {
  let fresh = 0;
  const beyond = entries.findIndex(({ id }) => {
    if (!before.has(id)) fresh += 1;
    return fresh > seenAtOnce;
  });
  return beyond === -1 ? entries.length : beyond;
}

/** Neighbours of one group together. */
function inGroups(entries: readonly Entry[]): { group: Group; entries: Entry[] }[] {
  const groups: { group: Group; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last?.group === entry.group) last.entries.push(entry);
    else groups.push({ group: entry.group, entries: [entry] });
  }
  return groups;
}
