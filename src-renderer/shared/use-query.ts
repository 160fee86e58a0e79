import { useCallback, useEffect, useState } from 'react';
import type { QueryOf, QueryType, Trouble, ValueOf } from '../client/index.ts';
import { useClient, useFeed } from './client-context.tsx';

export type Asked<Value> = {
  value: Value | undefined;
  trouble: Trouble | null;
  /** Asks once more, for what was refused. */
  again(): void;
  /** Whether the answer to `again` is still to come. */
  asking: boolean;
};

type Answered<Value> = { question: string; turn: number; value: Value | undefined; trouble: Trouble | null };

/**
 * Asks while shown, and again after every push. What was answered last stays until the next answer to the same
 * question; null asks nothing.
 */
export function useQuery<Type extends QueryType>(query: QueryOf<Type> | null): Asked<ValueOf<Type>> {
  const client = useClient();
  const { seen } = useFeed();
  const question = JSON.stringify(query);
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  const [asked, setAsked] = useState<Answered<ValueOf<Type>>>({ question, turn, value: undefined, trouble: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new object with the same question is the same question
  useEffect(() => {
    if (query === null) return;
    let wanted = true;
    void client.query<Type>(query).then((answer) => {
      if (!wanted) return;
      if (answer.ok) setAsked({ question, turn, value: answer.value, trouble: null });
      else
        setAsked((before) => {
          const value = before.question === question ? before.value : undefined;
          return { question, turn, value, trouble: answer.error };
        });
    });
    return () => {
      wanted = false;
    };
  }, [client, question, seen, turn]);
  const isAnswered = asked.question === question;
  const { value, trouble } = isAnswered ? asked : { value: undefined, trouble: null };
  return { value, trouble, again, asking: isAnswered && asked.turn !== turn };
}
