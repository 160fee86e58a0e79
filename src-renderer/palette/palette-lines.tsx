import { memo } from 'react';
import type { Entry } from './entries/index.ts';
import type { Words } from './palette-entry.tsx';
import { PaletteSection } from './palette-section.tsx';
import { inSections, type Lines } from './sections.ts';

type ListedEntries = {
  /** What the ids of its lines begin with. */
  id: string;
  entries: readonly Entry[];
  /** Whether there are quiet headings. What closed sessions were found has one anyway. */
  isGrouped: boolean;
  drawn: readonly Lines[];
  activeId: string | null;
  /** What is being done, while it is. */
  doing: string | null;
  words: Words;
  onPoint(id: string): void;
  onChoose(entry: Entry): void;
};

/** Entries in their sections, one a line. */
export const PaletteLines = memo(function PaletteLines({ entries, isGrouped, ...told }: ListedEntries) {
  return inSections(entries, isGrouped).map((section, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: what is at a place is made what comes there
    <PaletteSection key={place} section={section} count={entries.length} {...told} />
  ));
});
