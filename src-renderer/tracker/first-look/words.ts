import { bestLanguage } from '#contract';
import { languageOf } from '../../shared/language-of.ts';

type Said = {
  current: Record<'region' | 'timer' | 'tags', string>;
  start: Record<'region' | 'placeholder' | 'submit' | 'empty' | 'emptyHint', string>;
};

/** What the first look says in each language: the messages that vite.first-look.config.ts names. */
const files = import.meta.glob<{ default: Said }>('../../messages/*.json', { query: '?first', eager: true });
const byLanguage = new Map(Object.entries(files).map(([path, file]) => [languageOf(path), file.default]));

/** The words of the first of the languages (BCP 47) that there are any of, else those in English. */
export function wordsFor(languages: readonly string[]): { language: string; words: Said } | undefined {
  const language = bestLanguage(languages, [...byLanguage.keys()]) ?? 'en';
  const words = byLanguage.get(language);
  return words && { language, words };
}

export type Words = Said;
