import type { Entry, Group } from './entries/index.ts';

/** Neighbours of one group. `first` is the line of its first entry in the whole list. */
export type Section = { group: Exclude<Group, 'words'> | null; first: number; entries: Entry[] };

/** Neighbours of one group together, below its name; those that words mean, without one. */
export function inSections(entries: readonly Entry[], grouped: boolean): Section[] {
  const sections: Section[] = [];
  for (const [first, entry] of entries.entries()) {
    const group = entry.group === 'words' || !(grouped || entry.group === 'found') ? null : entry.group;
    const last = sections.at(-1);
    if (last?.group === group) last.entries.push(entry);
    else sections.push({ group, first, entries: [entry] });
  }
  return sections;
}

/** Lines of the list that are neighbours: `from` is the first of them, `to` the one after the last. */
export type Lines = { from: number; to: number };

/** What is drawn of a section: its entries, and in place of those that are not the room that they take. */
type Piece = { line: number; entry: Entry } | { line: number; left: number };

/** A list of dozens is drawn where it is seen: of each section the entries that are among the lines that are drawn. */
export function piecesOf({ first, entries }: Section, drawn: readonly Lines[]): Piece[] {
  const pieces: Piece[] = [];
  for (const [index, entry] of entries.entries()) {
    const line = first + index;
    const last = pieces.at(-1);
    if (drawn.some(({ from, to }) => from <= line && line < to)) pieces.push({ line, entry });
    else if (last !== undefined && 'left' in last) last.left += 1;
    else pieces.push({ line, left: 1 });
  }
  return pieces;
}
