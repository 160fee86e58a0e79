import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';

const messages = {
  en: () => import('../messages/en.json'),
  ja: () => import('../messages/ja.json'),
};

/**
 * The messages in the first of the browser's languages that there are any for, else in English. Only those are loaded:
 * every language has every message.
 */
export async function messagesFor(languages: readonly string[]): Promise<i18n> {
  const language = languages.map((each) => each.split('-')[0] ?? '').find(isSpoken) ?? 'en';
  const { default: translation } = await messages[language]();
  const instance = createInstance().use(initReactI18next);
  void instance.init({
    lng: language,
    fallbackLng: language,
    resources: { [language]: { translation } },
    initAsync: false,
    // React escapes what it shows.
    interpolation: { escapeValue: false },
  });
  return instance;
}

function isSpoken(language: string): language is keyof typeof messages {
  return language in messages;
}
