import { matchTitles } from '#contract';
import type { Call } from './command.ts';
import type { Records } from './product.ts';
import { readCurrent, type Shown } from './read-answer.ts';
import { exitCode, Stop } from './stop.ts';
import { oneLine } from './words.ts';

/** The open session that the words mean, or Stop. When they may mean others as well, says which was taken. */
export async function openSession(words: string, records: Records, call: Call): Promise<Shown> {
  const { open } = readCurrent(await records.query({ type: 'current' }));
  return bestMatch(words, open, call) ?? nothingMatches(words, open);
}

/** As `openSession`, leaving out the running one where the words may mean another: one switches away from it. */
export async function sessionToResume(words: string, records: Records, call: Call): Promise<Shown> {
  const { open } = readCurrent(await records.query({ type: 'current' }));
  const paused = open.filter(({ clock }) => clock === 'paused');
  return bestMatch(words, paused, call) ?? bestMatch(words, open, call) ?? nothingMatches(words, open);
}

/** The session that is meant when none is named. */
export async function runningSession(records: Records): Promise<Shown> {
  const { running, open } = readCurrent(await records.query({ type: 'current' }));
  if (running !== null) return running;
  throw new Stop(exitCode.nothingFound, `Nothing is running. ${whatIsOpen(open)}`);
}

/** The session that the words mean among some; null when none. */
export function bestMatch<One extends Shown>(words: string, sessions: One[], call: Call): One | null {
  const [best, ...others] = matchTitles(words, sessions);
  if (best === undefined) return null;
  const equal = others.filter(({ by }) => by === best.by);
  if (equal.length > 0) {
    const titles = equal.map(({ found }) => quoted(found)).join(', ');
    call.complain(`"${oneLine(words)}" may mean several: took ${quoted(best.found)}, not ${titles}`);
  }
  return best.found;
}

function nothingMatches(words: string, open: Shown[]): never {
  throw new Stop(exitCode.nothingFound, `No open session matches "${oneLine(words)}". ${whatIsOpen(open)}`);
}

function whatIsOpen(open: Shown[]): string {
  return open.length === 0 ? 'Nothing is open' : `Open: ${open.map(quoted).join(', ')}`;
}

function quoted({ title }: Shown): string {
  return `"${oneLine(title)}"`;
}
