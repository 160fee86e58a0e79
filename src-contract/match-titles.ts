/** How words can name a title, the surest way first. */
export type TitleMatch = 'exact' | 'words' | 'prefix' | 'wordPrefixes' | 'substring' | 'subsequence';

/** A title as it is compared. Its words are told apart when they are first asked for. */
type Read = { from: string; title: string; words: readonly string[] | null };

const ways: readonly { by: TitleMatch; holds(words: string, read: Read): boolean }[] = [
  { by: 'exact', holds: (words, { title }) => title === words },
  { by: 'words', holds: hasWords },
  { by: 'prefix', holds: (words, { title }) => title.startsWith(words) },
  { by: 'wordPrefixes', holds: beginsWords },
  { by: 'substring', holds: (words, { title }) => title.includes(words) },
  { by: 'subsequence', holds: (words, { title }) => isSubsequence(words, title) },
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
  const ranks = latestFirst.map((one) => surestWay(wanted, readOf(one)));
  return ways.flatMap(({ by }, rank) => {
    return latestFirst.filter((_, index) => ranks[index] === rank).map((found) => ({ found, by }));
  });
}

/** Each is read once, however many letters are typed. */
const known = new WeakMap<object, Read>();

function readOf(titled: { title: string }): Read {
  const before = known.get(titled);
  if (before?.from === titled.title) return before;
  const read = { from: titled.title, title: folded(titled.title), words: null };
  known.set(titled, read);
  return read;
}

function surestWay(words: string, read: Read): number {
  return ways.findIndex(({ holds }) => holds(words, read));
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim().replaceAll(/\s+/g, ' ');
}

/** "chapter 1" are words of "Write chapter 1", in their order, and not of "Write chapter 199". */
function hasWords(words: string, read: Read): boolean {
  return isInOrder(words, read, (titleWord, word) => titleWord === word);
}

/** "wr rep" begins words of "Write the report", in their order. */
function beginsWords(words: string, read: Read): boolean {
  return isInOrder(words, read, (titleWord, word) => titleWord.startsWith(word));
}

function isInOrder(words: string, read: Read, fits: (titleWord: string, word: string) => boolean): boolean {
  read.words ??= read.title.split(/[^\p{L}\p{N}]+/u);
  const titleWords = read.words;
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
