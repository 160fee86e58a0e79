import { useEffect, useState } from 'react';
import { matchTitles, type SessionSummary } from '#contract';
import type { Trouble } from '../client/index.ts';
import { useClient } from '../shared/client-context.tsx';

const stillnessMs = 150;
const mostFound = 8;

type Found = { words: string; sessions: readonly SessionSummary[]; trouble: Trouble | null };

/**
 * Closed sessions whose text has the words, once nothing was typed for a moment. An answer to other words than those
 * that are typed by then is dropped; until theirs comes, what was found before and still fits stays. Where they could not
 * be read, `trouble` says why.
 */
export function useFound(words: string): { found: readonly SessionSummary[]; trouble: Trouble | null } {
  const client = useClient();
  const [found, setFound] = useState<Found>({ words, sessions: [], trouble: null });
  useEffect(() => {
    if (words === '') return;
    let wanted = true;
    const search = async () => {
      const show = ['completed', 'aborted', 'archived'] as const;
      const answer = await client.query<'sessions'>({
        type: 'sessions',
        show: [...show],
        text: words,
        limit: mostFound,
      });
      if (!wanted) return;
      if (answer.ok) setFound({ words, sessions: surestFirst(words, answer.value.sessions), trouble: null });
      else setFound({ words, sessions: [], trouble: answer.error });
    };
    const timer = setTimeout(() => void search(), stillnessMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [client, words]);
  if (words === '') return { found: [], trouble: null };
  return {
    found: found.words === words ? found.sessions : named(words, found.sessions),
    trouble: found.trouble,
  };
}

/** Those whose title has the words, the surest first; then those that have them in their notes, steps or review. */
export function surestFirst(words: string, sessions: readonly SessionSummary[]): SessionSummary[] {
  return [...new Set([...named(words, sessions), ...sessions])];
}

function named(words: string, sessions: readonly SessionSummary[]): SessionSummary[] {
  return matchTitles(words, sessions)
    .filter(({ by }) => by !== 'subsequence')
    .map(({ found }) => found);
}
