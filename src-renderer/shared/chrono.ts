// Only the two languages that the windows speak: the package's own door brings all of them.
import type { Chrono, ParsedComponents } from 'chrono-node';
import { casual as american, GB } from 'chrono-node/en';
import { casual as japanese } from 'chrono-node/ja';

export type { ParsedComponents };

export const ja: Chrono = japanese;

/** English dates, with the month before the day or behind it. */
export function en(monthFirst: boolean): Chrono {
  return monthFirst ? american : GB;
}
