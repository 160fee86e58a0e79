import type { TFunction } from 'i18next';
import { createContext, use } from 'react';
import { settingSections } from '../shared/setting-places.ts';

/** What is left of the settings when something is searched for: the ids of settings and of sections. */
export type Found = ReadonlySet<string>;

const Context = createContext<Found | null>(null);
export const FoundProvider = Context.Provider;

/** Whether a setting or a section is among what is searched for. */
export function useIsFound(id: string): boolean {
  return use(Context)?.has(id) ?? true;
}

/**
 * The settings whose label, hint or other words, with the name of their section, have every word that was typed. All of a
 * section whose name has them all.
 */
export function found(typed: string, t: TFunction): Found {
  const words = plain(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  const hasAll = (text: string) => words.every((word) => text.includes(word));
  return new Set(
    settingSections.flatMap(({ id, title, settings }) => {
      const name = plain(t(title));
      const fitting = settings.filter(
        (one) => hasAll(name) || hasAll(`${name} ${plain(`${t(one.label)} ${t(one.words)}`)}`),
      );
      return fitting.length === 0 ? [] : [id, ...fitting.map((one) => one.id)];
    }),
  );
}

/** As it is compared: small letters, without what only distinguishes widths and accents. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();
}
