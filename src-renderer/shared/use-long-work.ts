import { useState } from 'react';

type LongWorkRun = {
  /** What the work under way is called; null when there is none. */
  workId: string | null;
  /** Begins work under a name of its own, and resolves to its answer. */
  run<Answer>(begin: (workId: string) => Promise<Answer>): Promise<Answer>;
};

/** Names work that takes as long as there are records, so that it can be followed and cancelled meanwhile. */
export function useLongWork(): LongWorkRun {
  const [workId, setWorkId] = useState<string | null>(null);
  return {
    workId,
    run: async (begin) => {
      const own = crypto.randomUUID();
      setWorkId(own);
      const answer = await begin(own);
      setWorkId(null);
      return answer;
    },
  };
}
