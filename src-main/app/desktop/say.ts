import { createInstance, type TFunction } from 'i18next';
import { bestLanguage, hourForms, localeOf, type Settings } from '#contract';
import type { SettingsPort } from '../ports.ts';

/** Says a message of the desktop's in the person's language, and times of day as the person writes them. */
export type Say = TFunction & {
  /** A moment (ms since 1970) as a clock on the wall of a zone shows it: "17:00". */
  timeOfDay(ms: number, zone: string): string;
};

type Manner = Pick<Settings['appearance'], 'language' | 'timeFormat'>;

type Messages = Record<string, unknown>;
/** Every language there is a file of: adding one is all there is to do (docs/translating.md). */
const files = import.meta.glob<Messages>('./messages/*.json', { eager: true, import: 'default' });
const resources = Object.fromEntries(
  Object.entries(files).map(([path, translation]) => [
    path.slice('./messages/'.length, -'.json'.length),
    { translation },
  ]),
);

/** The messages in the first of the languages (`ja-JP`) that there are any for. What is missing there is said in English. */
export function sayIn(languages: readonly string[], set: Manner = { language: null, timeFormat: 'region' }): Say {
  const wanted = set.language === null ? languages : [set.language, ...languages];
  const language = bestLanguage(wanted, Object.keys(resources)) ?? 'en';
  const instance = createInstance();
  // Menus and notices show text as it is.
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    resources,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  const locale = localeOf(language, languages);
  return Object.assign(instance.getFixedT(language), {
    timeOfDay: (ms: number, timeZone: string) =>
      new Intl.DateTimeFormat(locale, {
        timeZone,
        hour: '2-digit',
        minute: '2-digit',
        ...hourForms[set.timeFormat],
      }).format(ms),
  });
}

/** The words as they are set by now: the same until another language or another way to write times is set. */
export function sayAsSet(languages: readonly string[], settings: SettingsPort): () => Say {
  let said: { manner: string; say: Say } | null = null;
  return () => {
    const { appearance } = settings.read();
    const manner = `${appearance.language} ${appearance.timeFormat}`;
    if (said?.manner !== manner) said = { manner, say: sayIn(languages, appearance) };
    return said.say;
  };
}
