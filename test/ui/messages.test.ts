import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folders = [
  { where: 'of the windows', folder: 'src-renderer/messages' },
  { where: 'of the tray and of notices', folder: 'src-main/app/desktop/messages' },
].map(({ where, folder }) => ({ where, folder: join(import.meta.dirname, '../..', folder) }));
const languages = folders.flatMap(({ where, folder }) =>
  readdirSync(folder).map((file) => ({ where, folder, language: file.replace(/\.json$/, '') })),
);

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)(?:, \w+)?\}\}/g)].map(([, name]) => name).sort();
const plural = /_(zero|one|two|few|many|other)$/;

/** The strings of a language under their dotted names. */
function stringsOf(folder: string, language: string): Map<string, string> {
  return stringsIn(JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')));
}

test.each(folders)('every string $where is there in English and in Japanese', ({ folder }) => {
  const names = (language: string) => [...stringsOf(folder, language).keys()].sort();
  expect(names('ja')).toEqual(names('en'));
});

test.each(languages)(
  '$language has no strings $where that are of no use, none is empty, and all have the blanks',
  (one) => {
    const english = stringsOf(one.folder, 'en');
    const faults = [...stringsOf(one.folder, one.language)].filter(([name, text]) => {
      const original = english.get(name) ?? english.get(name.replace(plural, '_other'));
      return original === undefined || text.trim() === '' || `${placeholders(text)}` !== `${placeholders(original)}`;
    });
    expect(faults).toEqual([]);
  },
);

test.each(languages)('$language writes every count $where as a number of the region', ({ folder, language }) => {
  expect([...stringsOf(folder, language)].filter(([, text]) => text.includes('{{count}}'))).toEqual([]);
});

/** Every string under its dotted name. */
function stringsIn(messages: object, under = ''): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' ? [[under + name, value]] : [...stringsIn(value, `${under}${name}.`)],
    ),
  );
}
