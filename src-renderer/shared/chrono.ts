// Only the two languages that the windows speak: the package's own door brings all of them.
import type { Chrono, ParsedComponents, ParsedResult } from 'chrono-node';
import { casual as american, GB } from 'chrono-node/en';
import { casual as japanese } from 'chrono-node/ja';
import { withDaysNamed } from './japanese-days.ts';
import type { Place } from './place.ts';
import { offsetMinutes } from './wall-time.ts';

export type { ParsedComponents };

/**
 * What a text says as a whole, as people write times in the language of the window, or in English in any case. Null when
 * only a part of it is understood.
 */
export function parsedWhole(text: string, place: Place): ParsedResult | null {
  const reference = { instant: new Date(place.now), timezone: offsetMinutes(place.zone, place.now) };
  const plain = place.language === 'ja' ? withDaysNamed(text, place) : text;
  for (const parser of parsersIn(place)) {
    const [found, ...more] = parser.parse(plain, reference);
    if (found !== undefined && more.length === 0 && found.text.length === plain.length) return found;
  }
  return null;
}

function parsersIn({ language, american: isMonthFirst }: Place): readonly Chrono[] {
  if (language === 'ja') return [japanese, GB];
  return [isMonthFirst ? american : GB];
}
