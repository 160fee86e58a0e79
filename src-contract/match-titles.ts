/** How words can name a title, the surest way first. */
export type TitleMatch = 'exact' | 'words' | 'prefix' | 'wordPrefixes' | 'substring' | 'subsequence';

/** Words as titles are compared with them, in whole, one by one, and letter by letter. */
type Wanted = { text: string; words: readonly string[]; letters: string };

/** A title as it is compared. Its words are told apart when they are first asked for. */
type Read = { from: string; title: string; words: readonly string[] | null };

const ways: readonly { by: TitleMatch; holds(wanted: Wanted, read: Read): boolean }[] = [
  { by: 'exact', holds: ({ text }, { title }) => title === text },
  { by: 'words', holds: hasWords },
  { by: 'prefix', holds: ({ text }, { title }) => title.startsWith(text) },
  { by: 'wordPrefixes', holds: beginsWords },
  { by: 'substring', holds: ({ text }, { title }) => title.includes(text) },
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
  const wanted = wantedOf(words);
  const named = ways.map(({ by }) => ({ by, found: [] as Titled[] }));
  // Each title once: a palette asks this between a key and the next frame.
  for (const one of latestFirst) named[surestWay(wanted, readOf(one))]?.found.push(one);
  return named.flatMap(({ by, found }) => found.map((one) => ({ found: one, by })));
}

function wantedOf(words: string): Wanted {
  const text = folded(words);
  return { text, words: text.split(' '), letters: text.replaceAll(' ', '') };
}

/** Reads titles before anything is asked of them: of thousands, that takes longer than the first letter may. */
export function readTitles(titles: readonly { title: string }[]): void {
  for (const titled of titles) wordsOf(readOf(titled));
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

function wordsOf(read: Read): readonly string[] {
  read.words ??= read.title.split(/[^\p{L}\p{N}]+/u);
  return read.words;
}

function surestWay(wanted: Wanted, read: Read): number {
  // Whatever names a title has its letters in their order: most titles are told from this alone.
  return isSubsequence(wanted, read) ? ways.findIndex(({ holds }) => holds(wanted, read)) : -1;
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim().replaceAll(/\s+/g, ' ');
}

/** "chapter 1" are words of "Write chapter 1", in their order, and not of "Write chapter 199". */
function hasWords({ words }: Wanted, read: Read): boolean {
  return isInOrder(words, read, (titleWord, word) => titleWord === word);
}

/** "wr rep" begins words of "Write the report", in their order. */
function beginsWords({ words }: Wanted, read: Read): boolean {
  return isInOrder(words, read, (titleWord, word) => titleWord.startsWith(word));
}

function isInOrder(words: readonly string[], read: Read, fits: (titleWord: string, word: string) => boolean): boolean {
  const titleWords = wordsOf(read);
  let place = 0;
  return words.every((word) => {
    const found = titleWords.findIndex((titleWord, index) => index >= place && fits(titleWord, word));
    place = found + 1;
    return found !== -1;
  });
}

/** "wrp" are letters of "Write the report", in their order. Spaces between them say nothing. */
function isSubsequence({ letters }: Wanted, { title }: Read): boolean {
  let place = 0;
  for (const letter of letters) {
    place = title.indexOf(letter, place) + letter.length;
    if (place < letter.length) return false;
  }
  return true;
}
