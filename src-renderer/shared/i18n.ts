import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { bestLanguage, localeOf } from '#contract';
import { remembered } from './remembered.ts';

type Said = Record<string, unknown>;
type Load = () => Promise<{ default: Said }>;
/** A language's messages in two parts: those of the first window, and all others. */
export type MessageFiles = Readonly<Record<string, { first: Load; more: Load }>>;

const namespace = 'translation';

/** The messages of the languages there are files of. Only what is spoken is loaded (docs/translating.md). */
export class Messages {
  readonly languages: readonly string[];
  private readonly files: MessageFiles;
  private instance: i18n | null = null;
  private readonly loaded = new Map<string, Promise<void>>();
  /** Whether anything but the first window is shown. */
  private wantsMore = false;
  private wanted = '';

  constructor(files: MessageFiles) {
    this.files = files;
    this.languages = Object.keys(files).sort();
  }

  /** The messages in the first of the languages (BCP 47) that there are any for, else in English. */
  async inFirstOf(languages: readonly string[]): Promise<i18n> {
    const language = this.best(languages);
    const instance = createInstance().use(initReactI18next);
    const translation = (await this.files[language]?.first())?.default ?? {};
    void instance.init({
      lng: language,
      // What a language has no message for is there in English (scripts/messages-in-parts.mjs).
      fallbackLng: false,
      resources: { [language]: { [namespace]: translation } },
      initAsync: false,
      // React escapes what it shows.
      interpolation: { escapeValue: false },
    });
    instance.services.formatter?.addCached('number', numberForm);
    this.loaded.set(`${language} first`, Promise.resolve());
    this.instance = instance;
    this.wanted = language;
    return instance;
  }

  /** Goes over to the first of the languages that there are any messages for, in every part that is shown. */
  async speak(languages: readonly string[]): Promise<void> {
    const language = this.best(languages);
    this.wanted = language;
    await Promise.all([this.load(language, 'first'), this.wantsMore && this.load(language, 'more')]);
    // Another wish may have come in the meantime.
    if (this.wanted === language && this.instance?.language !== language) await this.instance?.changeLanguage(language);
  }

  /** All other messages, loaded once: whatever is not part of the first window waits for them. */
  async more(): Promise<void> {
    this.wantsMore = true;
    await this.load(this.wanted, 'more');
  }

  private best(languages: readonly string[]): string {
    return bestLanguage(languages, this.languages) ?? 'en';
  }

  private load(language: string, part: 'first' | 'more'): Promise<void> {
    const name = `${language} ${part}`;
    const loading = this.loaded.get(name) ?? this.add(language, part);
    this.loaded.set(name, loading);
    // What could not be had is asked for again the next time.
    loading.catch(() => this.loaded.delete(name));
    return loading;
  }

  private async add(language: string, part: 'first' | 'more'): Promise<void> {
    const said = (await this.files[language]?.[part]())?.default ?? {};
    this.instance?.addResourceBundle(language, namespace, said, true);
  }
}

/** `{{count, number}}` is written as all other numbers are (use-numbers.ts): as the person's region does. */
function numberForm(language: string | undefined): (count: number) => string {
  const locale = localeOf(language ?? 'en', navigator.languages);
  const form = forms(locale, () => new Intl.NumberFormat(locale));
  return (count) => form.format(count);
}

const forms = remembered<Intl.NumberFormat>();
