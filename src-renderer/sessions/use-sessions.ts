import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { SessionSummary } from '#contract';
import type { Trouble } from '../client/index.ts';
import { useClient, useFeed } from '../shared/client-context.tsx';
import { Listing, type Question } from './listing.ts';

export type Sessions = {
  /** Undefined until the first answer to any question. */
  sessions: readonly SessionSummary[] | undefined;
  /** How many there are on all pages together. */
  count: number | null;
  trouble: Trouble | null;
  /** Whether the answer to what is asked is still to come. */
  waiting: boolean;
  listing: Listing;
  /** Asks once more, for what was refused. */
  again(): void;
  /** Whether the answer to `again` is still to come. */
  asking: boolean;
};

/**
 * The sessions that answer a question, asked for anew after every push. What answered the question before stays until
 * there is an answer to this one.
 * @param atLeast how many of the first question are asked for at once, for a list that is come back to
 */
export function useSessions(question: Question, atLeast: number): Sessions {
  const client = useClient();
  const { seen } = useFeed();
  const asked = JSON.stringify(question);
  const [first] = useState({ asked, atLeast });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new object with the same question is the same question
  const listing = useMemo(
    () => new Listing(client, question, asked === first.asked ? first.atLeast : 0),
    [client, asked],
  );
  const listed = useSyncExternalStore(listing.subscribe, listing.current);
  const waiting = listed.pages.length === 0 && listed.trouble === null;
  const [before, setBefore] = useState(listed);
  if (!waiting && before !== listed) setBefore(listed);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew after every push
  useEffect(() => listing.changed(), [listing, seen]);
  const [asking, setAsking] = useState(false);
  const again = useCallback(() => {
    setAsking(true);
    void listing.refresh().finally(() => setAsking(false));
  }, [listing]);
  const shown = waiting ? before : listed;
  const sessions = useMemo(() => shown.pages.flatMap((page) => page.sessions), [shown.pages]);
  return {
    sessions: shown.pages.length === 0 ? undefined : sessions,
    count: shown.count,
    trouble: listed.trouble,
    waiting,
    listing,
    again,
    asking,
  };
}
