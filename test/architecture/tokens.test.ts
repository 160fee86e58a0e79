import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const renderer = join(import.meta.dirname, '../../src-renderer');

/** What docs/design-language.md has a token for: colours, sizes of text, space and corners. */
function literals(css: string): string[] {
  const colours = css.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/gi) ?? [];
  const sized = /(?<![\w-])(?:font-size|border-radius|gap|(?:row|column)-gap|(?:padding|margin)[a-z-]*): ([^;]+);/g;
  const sizes = [...css.matchAll(sized)].flatMap(([, value]) => value?.match(/[\d.]+rem\b/g) ?? []);
  return [...colours, ...sizes];
}

test('style sheets use the tokens of the design language, and nothing beside them', () => {
  const sheets = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.css') && path !== 'tokens.css')
    .map((path) => ({ path, literals: literals(readFileSync(join(renderer, path), 'utf8')) }));
  expect(sheets.length).toBeGreaterThan(30);
  expect(sheets.filter((sheet) => sheet.literals.length > 0)).toEqual([]);
});

test.each([
  'color: #fff;',
  'background: rgb(0 0 0 / 1%);',
  'padding: 0 0.5rem;',
  'margin-top: -1rem;',
  'font-size: 1rem;',
])('%s is no token', (css) => {
  expect(literals(`.a { ${css} }`)).toHaveLength(1);
});
