import { useCallback, useState } from 'react';
import { type EditReport, editReport, mostEdited } from '#contract';
import type { Answer, Trouble } from '../client/index.ts';
import { useClient } from '../shared/client-context.tsx';

export type Tagging = { addTags: string[]; removeTags: string[] };
export type Change = { archived: boolean } | Tagging;

/** What came of a change: in how many steps it was made, and what stopped it halfway. */
export type Outcome = EditReport & { steps: number; trouble: Trouble | null };

/** Changes sessions, as many at once as the product takes. What failed keeps what is left from being tried. */
export function useEditing() {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const edit = useCallback(
    async (ids: readonly string[], change: Change): Promise<Outcome> => {
      setBusy(true);
      let outcome: Outcome = { changed: 0, refused: [], steps: 0, trouble: null };
      for (let from = 0; from < ids.length && outcome.trouble === null; from += mostEdited) {
        const sessionIds = ids.slice(from, from + mostEdited);
        outcome = withAnswer(outcome, await client.execute({ type: 'edit', sessionIds, ...change }));
      }
      setBusy(false);
      return outcome;
    },
    [client],
  );
  return { busy, edit };
}

function withAnswer(before: Outcome, answer: Answer<unknown>): Outcome {
  if (!answer.ok) return { ...before, trouble: answer.error };
  const report = editReport.safeParse(answer.value);
  if (!report.success) return { ...before, trouble: { code: 'UNREADABLE' } };
  const { changed, refused } = report.data;
  return {
    changed: before.changed + changed,
    refused: [...before.refused, ...refused],
    steps: before.steps + (changed > 0 ? 1 : 0),
    trouble: null,
  };
}
