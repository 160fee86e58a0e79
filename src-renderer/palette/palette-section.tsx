import type { Entry } from './entries/index.ts';
import styles from './palette.module.css';
import { PaletteEntry, type Words } from './palette-entry.tsx';
import { type Lines, piecesOf, type Section } from './sections.ts';
import { lineRem } from './use-drawn-lines.ts';

type PaletteSection = {
  /** The id of the list. */
  id: string;
  section: Section;
  /** Which lines of the list are drawn, and how many it has in all. */
  drawn: readonly Lines[];
  count: number;
  activeId: string | null;
  /** What is being done, while it is. */
  doing: string | null;
  words: Words;
  onPoint(id: string): void;
  onChoose(entry: Entry): void;
};

/** Entries of one group below its heading; the room that they take, where none of them is drawn. */
export function PaletteSection({ id, section, drawn, count, activeId, doing, ...told }: PaletteSection) {
  const { t } = told.words;
  const { group, entries } = section;
  // What is done now is done to one session: its heading names it.
  const topic = group === 'now' ? entries[0]?.about : undefined;
  const pieces = piecesOf(section, drawn);
  if (!pieces.some((piece) => 'entry' in piece)) return <Room lines={entries.length + (group === null ? 0 : 1)} />;
  return (
    <div {...(group === null ? unnamed : { role: 'group', 'aria-labelledby': `${id}-group-${group}` })}>
      {group !== null && (
        <div id={`${id}-group-${group}`} role="presentation" className={styles.heading}>
          {topic === undefined ? t(`palette.group.${group}`) : t('palette.nowOf', { title: topic })}
        </div>
      )}
      {pieces.map((piece) =>
        'left' in piece ? (
          <Room key={`left-${piece.line}`} lines={piece.left} />
        ) : (
          <PaletteEntry
            // A line is made that of the entry that comes there.
            key={piece.line}
            id={`${id}-${piece.entry.id}`}
            entry={piece.entry}
            line={piece.line}
            count={count}
            isActive={piece.entry.id === activeId}
            isBusy={doing === piece.entry.id}
            about={group !== null && piece.entry.about === topic ? undefined : piece.entry.about}
            {...told}
          />
        ),
      )}
    </div>
  );
}

const unnamed = { role: 'presentation' } as const;

function Room({ lines }: { lines: number }) {
  return <div role="presentation" style={{ height: `${lines * lineRem}rem` }} />;
}
