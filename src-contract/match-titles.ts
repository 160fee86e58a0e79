/** How words can name a title, the surest way first. */
export type TitleMatch = 'exact' | 'prefix' | 'wordPrefixes' | 'substring' | 'subsequence';

const ways: readonly { by: TitleMatch; holds(words: string, title: string): boolean }[] = [
  { by: 'exact', holds: (words, title) => title === words },
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

/** "wr rep" begins words of "Write the report", in their order. */
function beginsWords(words: string, title: string): boolean {
  const titleWords = title.split(/[^\p{L}\p{N}]+/u);
  let place = 0;
  return words.split(' ').every((word) => {
    const found = titleWords.findIndex((titleWord, index) => index >= place && titleWord.startsWith(word));
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
