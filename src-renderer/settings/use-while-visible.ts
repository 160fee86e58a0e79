import { type RefObject, useEffect, useRef, useState } from 'react';
import type { QueryOf, QueryType, ValueOf } from '../client/index.ts';
import { useClient } from '../shared/client-context.tsx';

/**
 * Asks at once and then so often (ms), one question at a time, while the place is in view of somebody. Nothing is asked
 * while it is scrolled away, or its window hidden.
 */
export function useWhileVisible<Type extends QueryType>(
  query: QueryOf<Type>,
  everyMs: number,
): { place: RefObject<HTMLDivElement | null>; value: ValueOf<Type> | undefined } {
  const client = useClient();
  const place = useRef<HTMLDivElement>(null);
  const [value, setValue] = useState<ValueOf<Type>>();
  const question = useRef(query);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let inView = false;
    let turn = 0;
    const ask = async (own: number) => {
      const answer = await client.query<Type>(question.current);
      if (own !== turn) return;
      if (answer.ok) setValue(answer.value);
      timer = setTimeout(() => void ask(own), everyMs);
    };
    const look = () => {
      turn += 1;
      clearTimeout(timer);
      if (inView && !document.hidden) void ask(turn);
    };
    const observer = new IntersectionObserver((entries) => {
      inView = entries.at(-1)?.isIntersecting ?? false;
      look();
    });
    if (place.current !== null) observer.observe(place.current);
    document.addEventListener('visibilitychange', look);
    return () => {
      turn += 1;
      clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener('visibilitychange', look);
    };
  }, [client, everyMs]);
  return { place, value };
}
