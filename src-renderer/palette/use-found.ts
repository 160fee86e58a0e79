import { useEffect, useState } from 'react';
import { matchTitles, type SessionSummary } from '#contract';
import { useClient } from '../shared/client-context.tsx';

const stillnessMs = 150;
const mostFound = 8;

/**
 * Closed sessions whose text has the words, once nothing was typed for a moment. An answer to other words than those
 * that are typed by then is dropped; until theirs comes, what was found before and still fits stays.
 */
export function useFound(words: string): readonly SessionSummary[] {
  const client = useClient();
  const [found, setFound] = useState<{ words: string; sessions: readonly SessionSummary[] }>({ words, sessions: [] });
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
      if (wanted && answer.ok) setFound({ words, sessions: surestFirst(words, answer.value.sessions) });
    };
    const timer = setTimeout(() => void search(), stillnessMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [client, words]);
  if (words === '' || found.words === words) return words === '' ? [] : found.sessions;
  return named(words, found.sessions);
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
