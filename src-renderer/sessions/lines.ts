import type { Row } from './rows.ts';

/** What of a row says which one it is. */
type Known = Pick<Row, 'is' | 'key'>;

/** A row that is wanted on the page: its place among all rows, and where it lies, in pixels from the top of the list. */
type Placed<Shown extends Known> = { at: number; top: number; row: Shown };

/** What shows a row on the page. It is the same element as long as its seat is the same. */
export type Line<Shown extends Known = Row> = Placed<Shown> & { seat: number };

/**
 * The lines of the wanted rows, each where its row was before.
 * @param reused the lines of rows that are wanted no more become those of rows of their kind that came, which costs a fraction
 * of making new ones. They stay in the order in which they are on the page, and spare ones stay there, too.
 */
export function linesOf<Shown extends Known>(
  wanted: readonly Placed<Shown>[],
  before: readonly Line<Shown>[],
  reused: boolean,
): Line<Shown>[] {
  const seats = new Map(before.map(({ row, seat }) => [row.key, seat]));
  const keys = new Set(wanted.map(({ row }) => row.key));
  const spare = reused ? before.filter(({ row }) => !keys.has(row.key)) : [];
  const takeSpare = (is: Row['is']) => {
    const place = spare.findIndex(({ row }) => row.is === is);
    return place === -1 ? undefined : spare.splice(place, 1)[0]?.seat;
  };
  let last = Math.max(0, ...before.map(({ seat }) => seat));
  const seatOf = (row: Shown) => {
    const known = seats.get(row.key) ?? takeSpare(row.is);
    if (known !== undefined) return known;
    last += 1;
    return last;
  };
  const lines = wanted.map((placed) => ({ ...placed, seat: seatOf(placed.row) }));
  if (!reused) return lines;
  const places = new Map(before.map(({ seat }, place) => [seat, place]));
  const placeOf = ({ seat }: Line<Shown>) => places.get(seat) ?? before.length;
  return [...lines, ...spare].sort((one, other) => placeOf(one) - placeOf(other));
}
