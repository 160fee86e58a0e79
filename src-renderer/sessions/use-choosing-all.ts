import { useCallback, useRef, useState } from 'react';
import type { SessionSummary } from '#contract';
import { useClient } from '../shared/client-context.tsx';
import { longestPage, type Question } from './listing.ts';

/** The most that are chosen at once: as many as twenty undos take back. */
const mostChosen = 10_000;

/** Finds all sessions that match, also those that were not scrolled to. Tells how many it has found while it does. */
export function useChoosingAll(choose: (sessions: readonly SessionSummary[]) => void) {
  const client = useClient();
  const [found, setFound] = useState<number | null>(null);
  const turn = useRef(0);
  const stop = useCallback(() => {
    turn.current += 1;
    setFound(null);
  }, []);
  const all = useCallback(
    async (question: Question) => {
      turn.current += 1;
      const mine = turn.current;
      const sessions: SessionSummary[] = [];
      let cursor: string | null = null;
      setFound(0);
      do {
        const answer: Awaited<ReturnType<typeof client.query<'sessions'>>> = await client.query<'sessions'>({
          ...question,
          limit: longestPage,
          cursor,
        });
        if (mine !== turn.current) return;
        if (!answer.ok) return setFound(null);
        sessions.push(...answer.value.sessions);
        cursor = answer.value.cursor;
        setFound(sessions.length);
      } while (cursor !== null && sessions.length < mostChosen);
      choose(sessions.slice(0, mostChosen));
      setFound(null);
    },
    [client, choose],
  );
  return { found, all: (question: Question) => void all(question), stop };
}
