import { useEffect, useState } from 'react';
import type { QueryOf, QueryType, Trouble, ValueOf } from '../client/index.ts';
import { useClient, useFeed } from './client-context.tsx';

export type Asked<Value> = { value: Value | undefined; trouble: Trouble | null };

/**
 * Asks while shown, and again after every push. What was answered last stays until the next answer to the same
 * question; null asks nothing.
 */
export function useQuery<Type extends QueryType>(query: QueryOf<Type> | null): Asked<ValueOf<Type>> {
  const client = useClient();
  const { seen } = useFeed();
  const question = JSON.stringify(query);
  const [asked, setAsked] = useState<Asked<ValueOf<Type>> & { question: string }>({
    question,
    value: undefined,
    trouble: null,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new object with the same question is the same question
  useEffect(() => {
    if (query === null) return;
    let wanted = true;
    void client.query<Type>(query).then((answer) => {
      if (wanted && answer.ok) setAsked({ question, value: answer.value, trouble: null });
      if (wanted && !answer.ok) setAsked((before) => ({ ...before, question, trouble: answer.error }));
    });
    return () => {
      wanted = false;
    };
  }, [client, question, seen]);
  return asked.question === question ? asked : { value: undefined, trouble: null };
}
