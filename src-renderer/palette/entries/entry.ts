import type { CommandInput, SessionSummary } from '#contract';
import type { Route } from '../../shared/route.ts';

/** What is asked first, in a dialog of its own. */
export type Asked =
  | { about: 'abort' | 'edit' | 'takeOver'; session: SessionSummary }
  | { about: 'keys' | 'procedures' | 'overlaps' }
  | { about: 'newSession' };

/**
 * What choosing an entry does: something that is told to the product, with what is said of it where nothing shows it; a
 * window that is shown; something that is asked first; or words that are put into the field, to be gone on with.
 */
type Act = { command: CommandInput; said?: string } | { show: Route } | { ask: Asked } | { type: string };

/** Entries that belong together have one quiet heading. What the words themselves may mean has none. */
export type Group = 'now' | 'switch' | 'procedures' | 'open' | 'do' | 'words' | 'found';

/** An entry of the palette. It is found by its title, and by what it is about. */
export type Entry = {
  /** Lasts, so that its use can be counted: the same thing has the same one each time. */
  id: string;
  group: Group;
  title: string;
  /** What it is done to: the title of a session, the text of a step. */
  about?: string;
  act: Act;
  /** The session that it shows or switches to, which says how it stands. */
  session?: SessionSummary;
  /** Keys that do the same from where the palette is, each as it is written on the keyboard. */
  keys?: readonly string[];
  /**
   * `title`: a single word has to be of its title, so that the title of a session does not bring up all that can be done
   * with it. `word`: the same, and it is not offered without. `both`: nor by one word, only by what it is about as well.
   */
  namedBy?: 'title' | 'word' | 'both';
};
