/** How words can name a title, the surest way first. */
export type TitleMatch = 'exact' | 'words' | 'prefix' | 'wordPrefixes' | 'substring' | 'subsequence';

const ways: readonly { by: TitleMatch; holds(words: string, title: string): boolean }[] = [
  { by: 'exact', holds: (words, title) => title === words },
  { by: 'words', holds: hasWords },
  { by: 'prefix', holds: (words, title) => title.startsWith(words) },
  { by: 'wordPrefixes', holds: beginsWords },
  { by: 'substring', holds: (words, title) => title.includes(words) },
  { by: 'subsequence', holds: isSubsequence },
];

/**
 * What the words may mean, the likeliest first: what they name in a surer way, and among those what was used last.
 * Case, width and spacing do not matter.
 */
export function matchTitles<Titled extends { title: string }>(
  words: string,
  latestFirst: readonly Titled[],
): { found: Titled; by: TitleMatch }[] {
  const wanted = folded(words);
  // Each title once: a palette asks this between a key and the next frame.
  const ranks = latestFirst.map(({ title }) => surestWay(wanted, folded(title)));
  return ways.flatMap(({ by }, rank) => {
    return latestFirst.filter((_, index) => ranks[index] === rank).map((found) => ({ found, by }));
  });
}

function surestWay(words: string, title: string): number {
  return ways.findIndex(({ holds }) => holds(words, title));
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim().replaceAll(/\s+/g, ' ');
}

/** "chapter 1" are words of "Write chapter 1", in their order, and not of "Write chapter 199". */
function hasWords(words: string, title: string): boolean {
  return isInOrder(words, title, (titleWord, word) => titleWord === word);
}

/** "wr rep" begins words of "Write the report", in their order. */
function beginsWords(words: string, title: string): boolean {
  return isInOrder(words, title, (titleWord, word) => titleWord.startsWith(word));
}

function isInOrder(words: string, title: string, fits: (titleWord: string, word: string) => boolean): boolean {
  const titleWords = title.split(/[^\p{L}\p{N}]+/u);
  let place = 0;
  return words.split(' ').every((word) => {
    const found = titleWords.findIndex((titleWord, index) => index >= place && fits(titleWord, word));
    place = found + 1;
    return found !== -1;
  });
}

/** "wrp" are letters of "Write the report", in their order. Spaces between them say nothing. */
function isSubsequence(words: string, title: string): boolean {
  let place = 0;
  for (const letter of words.replaceAll(' ', '')) {
    place = title.indexOf(letter, place) + letter.length;
    if (place < letter.length) return false;
  }
  return true;
}
