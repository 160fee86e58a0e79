import { createInstance, type TFunction } from 'i18next';
import en from './messages/en.json' with { type: 'json' };
import ja from './messages/ja.json' with { type: 'json' };

/** Says a message of the desktop's in the person's language. */
export type Say = TFunction;

const resources = { en: { translation: en }, ja: { translation: ja } };

/** The messages in the first of the languages (`ja-JP`) that there are any for, else in English. */
export function sayIn(languages: readonly string[]): Say {
  const known = languages.map((language) => language.split('-')[0] ?? '');
  const language = known.find((one) => one in resources) ?? 'en';
  const instance = createInstance();
  // Menus and notices show text as it is.
  void instance.init({ lng: language, resources, initAsync: false, interpolation: { escapeValue: false } });
  return instance.getFixedT(language);
}
