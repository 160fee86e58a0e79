import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';

const messages = {
  en: {
    first: () => import('../messages/en.json?first'),
    more: () => import('../messages/en.json?more'),
  },
  ja: {
    first: () => import('../messages/ja.json?first'),
    more: () => import('../messages/ja.json?more'),
  },
};
type Language = keyof typeof messages;

const namespace = 'translation';
let spoken: { instance: i18n; language: Language } | null = null;
let more: Promise<void> | null = null;

/**
 * The messages in the first of the browser's languages that there are any for, else in English. Only those are loaded:
 * every language has every message. At first only what the first window says by itself.
 */
export async function messagesFor(languages: readonly string[]): Promise<i18n> {
  const language = languages.map((each) => each.split('-')[0] ?? '').find(isSpoken) ?? 'en';
  const { default: first } = await messages[language].first();
  const instance = createInstance().use(initReactI18next);
  void instance.init({
    lng: language,
    fallbackLng: language,
    resources: { [language]: { [namespace]: first } },
    initAsync: false,
    // React escapes what it shows.
    interpolation: { escapeValue: false },
  });
  spoken = { instance, language };
  return instance;
}

/** All other messages, loaded once: whatever is not part of the first window waits for them. */
export function moreMessages(): Promise<void> {
  more ??= loadMore();
  return more;
}

async function loadMore(): Promise<void> {
  if (spoken === null) throw new Error('No language is spoken yet');
  const { instance, language } = spoken;
  const { default: rest } = await messages[language].more();
  instance.addResourceBundle(language, namespace, rest, true);
}

function isSpoken(language: string): language is Language {
  return language in messages;
}
