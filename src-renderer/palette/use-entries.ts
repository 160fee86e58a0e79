import { startTransition, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CurrentView, readTitles } from '#contract';
import type { Trouble } from '../client/index.ts';
import { afterPaint } from '../shared/after-paint.ts';
import type { Route } from '../shared/route.ts';
import { useQuery } from '../shared/use-query.ts';
import { type Entry, everything, foundEntries } from './entries/index.ts';
import { keysFrom } from './keys.ts';
import { atHand, entriesOfWords, inOrder, likeliest, meant } from './offered.ts';
import { useFound } from './use-found.ts';
import { usesNow } from './uses.ts';

export type Offer = {
  /** What can be chosen: what the words mean, or what is offered before there are any. */
  entries: readonly Entry[];
  isTyped: boolean;
  offered: readonly Entry[];
  /** As the words had it that were typed last. */
  meant: readonly Entry[];
  /** Why closed sessions could not be searched. */
  trouble: Trouble | null;
};

/**
 * What is offered for the words. Everything but what is found in closed sessions is there in the same frame; that comes
 * below all else, so that nothing moves when it comes.
 */
export function useEntries(words: string, current: CurrentView, over: Route['window'] | null): Offer {
  const { t } = useTranslation();
  const procedures = useQuery<'procedures'>({ type: 'procedures' }).value;
  const settings = useQuery<'settings'>({ type: 'settings' }).value;
  const typed = words.trim();
  const { found, trouble } = useFound(typed);
  // What is chosen while it is open changes the order the next time.
  const [uses] = useState(() => usesNow());
  const all = useMemo(() => {
    return everything({ current, procedures: procedures ?? [], over, keys: keysFrom(settings, over) }, t);
  }, [current, procedures, settings, over, t]);
  const order = useMemo(() => inOrder(all, uses), [all, uses]);
  const [ahead, setAhead] = useState<readonly Entry[]>([]);
  useEffect(() => {
    return afterPaint(() => {
      readTitles([...order.byTitle, ...order.byAll]);
      startTransition(() => setAhead(likeliest(order)));
    });
  }, [order]);
  const offered = useMemo(() => atHand(all, uses), [all, uses]);
  const ofWords = useMemo(() => {
    if (typed === '') return null;
    const { sure, possible } = entriesOfWords(typed, current, t);
    return [...sure, ...meant(typed, order, possible)];
  }, [order, typed, current, t]);
  const withFound = useMemo(() => ofWords && [...ofWords, ...foundEntries(found)], [ofWords, found]);
  const last = useLast(withFound);
  return { entries: withFound ?? offered, isTyped: typed !== '', offered, meant: last ?? ahead, trouble };
}

/** What there is, or was last. */
function useLast<Value>(now: Value | null): Value | null {
  const last = useRef(now);
  useLayoutEffect(() => {
    last.current = now ?? last.current;
  }, [now]);
  return now ?? last.current;
}
