import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchTitles } from '#contract';

const matched = (words: string, ...titles: string[]) =>
  matchTitles(
    words,
    titles.map((title) => ({ title })),
  ).map(({ found, by }) => `${by}: ${found.title}`);

describe('Words that mean a title', () => {
  test('The surest way wins over the latest', () => {
    const latestFirst = ['A rare port', 'Airport run', 'Write report', 'Monthly portal', 'Report on sales', 'Port'];
    expect(matched('port', ...latestFirst)).toEqual([
      'exact: Port',
      'words: A rare port',
      'wordPrefixes: Monthly portal',
      'substring: Airport run',
      'substring: Write report',
      'substring: Report on sales',
    ]);
  });

  test('Whole words win over beginnings of words, also over a later beginning of the title', () => {
    expect(matched('chapter 1', 'Write chapter 199', 'Chapter 12', 'Write chapter 1')).toEqual([
      'words: Write chapter 1',
      'prefix: Chapter 12',
      'wordPrefixes: Write chapter 199',
    ]);
  });

  test.each([
    ['write the report', 'exact'],
    ['the report', 'words'],
    ['write th', 'prefix'],
    ['wr rep', 'wordPrefixes'],
    ['rep', 'wordPrefixes'],
    ['e rep', 'substring'],
    ['eport', 'substring'],
    ['wtrp', 'subsequence'],
    ['w r t', 'subsequence'],
  ])('"%s" means "Write the Report" by %s', (words, by) => {
    expect(matched(words, 'Write the Report')).toEqual([`${by}: Write the Report`]);
  });

  test.each(['report write', 'writes the report', 'tropER', 'x'])('"%s" does not mean "Write the Report"', (words) => {
    expect(matched(words, 'Write the Report')).toEqual([]);
  });

  test('Case, width and spacing do not matter, in any script', () => {
    expect([
      matched('ＲＥＰＯＲＴ   on', 'Report  on sales'),
      matched('ÜBER', 'Schreiben über Öl'),
      matched('報告', '四半期の報告を書く'),
    ]).toEqual([['words: Report  on sales'], ['words: Schreiben über Öl'], ['substring: 四半期の報告を書く']]);
  });

  test('Marks in titles are no words, and marks in words are taken as they are', () => {
    expect([matched('fix', '[bug] fix(ui): crash'), matched('(ui', '[bug] fix(ui): crash')]).toEqual([
      ['words: [bug] fix(ui): crash'],
      ['substring: [bug] fix(ui): crash'],
    ]);
  });

  test('Among equals the order stays, and nobody is named twice', () => {
    const titles = fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 8 });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 4 }), titles, (words, all) => {
        const sessions = all.map((title, place) => ({ title, place }));
        const found = matchTitles(words, sessions);
        const ways = ['exact', 'words', 'prefix', 'wordPrefixes', 'substring', 'subsequence'];
        const order = found.map(({ found: { place }, by }) => ways.indexOf(by) * 100 + place);
        expect(order).toEqual([...new Set(order)].sort((one, other) => one - other));
      }),
    );
  });

  test('A title is always meant by all of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (title) => {
        expect(matched(title, title)).toEqual([`exact: ${title}`]);
      }),
    );
  });
});
