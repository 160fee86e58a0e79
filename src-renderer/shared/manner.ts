import { useTranslation } from 'react-i18next';
import { hourForms, localeOf } from '#contract';
import { useAppearance } from './appearance.tsx';
import { remembered } from './remembered.ts';

/** How days, times and numbers are written: in the window's language, as the person's region has it or as it is set. */
export type Manner = {
  locale: string;
  /** To be given to `Intl.DateTimeFormat` with every hour. */
  hours: Intl.DateTimeFormatOptions;
  /** On which a week begins: 1 is Monday, 7 is Sunday. Looked up only where there are weeks: it takes the browser some ms. */
  firstWeekday(): number;
};

const weekdays = { monday: 1, saturday: 6, sunday: 7 } as const;

const mannerOf = remembered<Manner>();

export function useManner(): Manner {
  const { i18n } = useTranslation();
  const { weekStart, timeFormat } = useAppearance();
  return mannerOf(JSON.stringify([i18n.language, navigator.languages, weekStart, timeFormat]), () => {
    const locale = localeOf(i18n.language, navigator.languages);
    const firstWeekday = () => (weekStart === 'region' ? firstWeekdayOf(locale) : weekdays[weekStart]);
    return { locale, hours: hourForms[timeFormat], firstWeekday };
  });
}

/** When a week begins where the reader lives: 1 is Monday, 7 is Sunday. */
function firstWeekdayOf(locale: string): number {
  const region = new Intl.Locale(locale);
  // Not yet in every browser.
  const info: unknown = 'getWeekInfo' in region && typeof region.getWeekInfo === 'function' && region.getWeekInfo();
  const first = typeof info === 'object' && info !== null && 'firstDay' in info ? info.firstDay : null;
  return typeof first === 'number' ? first : 1;
}
