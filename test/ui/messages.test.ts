import { expect, test } from 'vitest';
import desktopEn from '../../src-main/app/desktop/messages/en.json' with { type: 'json' };
import desktopJa from '../../src-main/app/desktop/messages/ja.json' with { type: 'json' };
import en from '../../src-renderer/messages/en.json' with { type: 'json' };
import ja from '../../src-renderer/messages/ja.json' with { type: 'json' };

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

test.each([
  ['of the windows', en, ja],
  ['of the tray and of notices', desktopEn, desktopJa],
])('every string %s is there in both languages, with the same blanks to fill in', (_where, inEnglish, inJapanese) => {
  const english = stringsIn(inEnglish);
  const japanese = stringsIn(inJapanese);
  expect([...japanese.keys()].sort()).toEqual([...english.keys()].sort());
  for (const [key, text] of english) {
    expect(japanese.get(key)?.trim(), key).not.toBe('');
    expect(placeholders(japanese.get(key) ?? ''), key).toEqual(placeholders(text));
  }
});

/** Every string under its dotted name. */
function stringsIn(messages: object, under = ''): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' ? [[under + name, value]] : [...stringsIn(value, `${under}${name}.`)],
    ),
  );
}
