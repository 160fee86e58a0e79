import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from '../messages/en.json';
import ja from '../messages/ja.json';

const resources = { en: { translation: en }, ja: { translation: ja } };

/** The messages in the first of the browser's languages that there are any for, else in English. */
export function messagesFor(languages: readonly string[]): i18n {
  const known = languages.map((language) => language.split('-')[0] ?? '');
  const instance = createInstance().use(initReactI18next);
  void instance.init({
    lng: known.find((language) => language in resources) ?? 'en',
    fallbackLng: 'en',
    resources,
    initAsync: false,
    // React escapes what it shows.
    interpolation: { escapeValue: false },
  });
  return instance;
}
