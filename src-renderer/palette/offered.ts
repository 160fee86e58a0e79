import type { TFunction } from 'i18next';
import { type CurrentView, matchTitles, type TitleMatch } from '#contract';
import type { Entry, Group } from './entries/index.ts';
import type { Uses } from './uses.ts';

/**
 * How surely words name an entry. Whole words are surer than beginnings: "chapter 1" is not "chapter 199". The start of
 * the title and of words in it say the same: neither is surer.
 */
const sureness: Readonly<Record<TitleMatch, number>> = {
  exact: 0,
  words: 1,
  prefix: 2,
  wordPrefixes: 2,
  substring: 3,
  subsequence: 4,
};
const vague = sureness.subsequence;

/** More is never listed: who looks for something else types another letter. */
const mostListed = 40;

const groupsInOrder: readonly Group[] = ['now', 'switch', 'procedures', 'open', 'do'];

/** Without words: everything at hand. What is done now keeps its place, all else is where its use puts it. */
export function atHand(entries: readonly Entry[], uses: Uses): Entry[] {
  return groupsInOrder.flatMap((group) => {
    const ofGroup = entries.filter((entry) => entry.group === group && isOffered(entry));
    // Open sessions are in the order in which they were left, which says more than how often.
    return (group === 'now' || group === 'switch' ? ofGroup : byUse(ofGroup, uses)).slice(0, mostListed);
  });
}

/** Entries as words are matched with them, the likeliest first: by their titles, and with what they are about as well. */
export type Order = { byTitle: Ranked; byAll: Ranked };
type Ranked = readonly { title: string; entry: Entry; place: number }[];

/** Made once for all keys: among hundreds of open sessions it costs as much as a key may. */
export function inOrder(entries: readonly Entry[], uses: Uses): Order {
  const ranked = (isSpecific: boolean): Ranked => {
    const candidates = entries.filter(({ namedBy }) => isSpecific || namedBy !== 'both');
    const latest = byUse(switchesFirst(candidates), uses);
    return latest.map((entry, place) => ({ title: nameOf(entry, isSpecific), entry, place }));
  };
  return { byTitle: ranked(false), byAll: ranked(true) };
}

/** What most words mean something of, to be drawn before the first letter is typed. */
export function likeliest({ byTitle }: Order): Entry[] {
  return byTitle.slice(0, mostListed).map(({ entry }) => entry);
}

/**
 * What words may mean, the likeliest first: what they name more surely, among those what was used more and more
 * recently, and else what is worked on before windows. What the words themselves can become (a new session, a note, a
 * step) comes below what they surely name and above what they may only remind of.
 */
export function meant(words: string, order: Order, ofWords: readonly Entry[]): Entry[] {
  const named = /\s/.test(words) ? order.byAll : order.byTitle;
  const matches = matchTitles(words, named).map(({ found, by }) => ({ ...found, sure: sureness[by] }));
  matches.sort((one, other) => one.sure - other.sure || one.place - other.place);
  const sure = matches.filter(({ sure }) => sure < vague).map(({ entry }) => entry);
  const reminded = matches.filter(({ sure }) => sure === vague).map(({ entry }) => entry);
  return [...sure.slice(0, mostListed), ...ofWords, ...reminded].slice(0, mostListed);
}

/** What typed words can become: said by their verb ("note …"), first of all; else offered as well. */
export function entriesOfWords(words: string, { open, running }: CurrentView, t: TFunction): Typed {
  const main = running ?? open[0];
  const entry = (id: string, title: string, act: Entry['act']): Entry => ({ id, group: 'words', title, act });
  const start = (title: string) => entry('start', t('palette.start', { title }), { command: { type: 'start', title } });
  if (main === undefined) return { sure: [], possible: [start(words)] };
  const { id: sessionId, title } = main;
  const note = (text: string) => {
    const said = t('palette.said.note', { title });
    return entry('noteOf', t('palette.noteOf', { text }), { command: { type: 'note', sessionId, text }, said });
  };
  const step = (text: string) => {
    const said = t('palette.said.step', { title });
    return entry('stepOf', t('palette.stepOf', { text }), {
      command: { type: 'addStep', sessionId, text },
      said,
    });
  };
  const [asNote, asStep] = [after(t('palette.verb.note'), words), after(t('palette.verb.step'), words)];
  if (asNote !== null) return { sure: [note(asNote)], possible: [start(words)] };
  if (asStep !== null && running !== null) return { sure: [step(asStep)], possible: [start(words)] };
  return { sure: [], possible: [start(words), note(words), ...(running === null ? [] : [step(words)])] };
}

export type Typed = { sure: Entry[]; possible: Entry[] };

/** What follows a verb, which ends in a space; null when the words do not begin so. */
function after(verb: string, words: string): string | null {
  // An input method writes wide spaces.
  if (!words.replace('\u3000', ' ').toLowerCase().startsWith(verb.toLowerCase())) return null;
  const rest = words.slice(verb.length).trim();
  return rest === '' ? null : rest;
}

function isOffered({ namedBy }: Entry): boolean {
  return namedBy === undefined || namedBy === 'title';
}

function nameOf({ title, about, namedBy }: Entry, isSpecific: boolean): string {
  return about === undefined || (namedBy !== undefined && !isSpecific) ? title : `${title} ${about}`;
}

function switchesFirst(entries: readonly Entry[]): Entry[] {
  const isSwitch = ({ group, namedBy }: Entry) => group === 'switch' && namedBy === undefined;
  return [...entries.filter(isSwitch), ...entries.filter((entry) => !isSwitch(entry))];
}

/** What was used more comes first; all else stays in its order. */
function byUse(entries: readonly Entry[], uses: Uses): Entry[] {
  return entries.toSorted((one, other) => (uses.get(other.id) ?? 0) - (uses.get(one.id) ?? 0));
}
