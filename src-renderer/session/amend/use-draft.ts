import { useState } from 'react';

const mostSteps = 100;

/** A draft whose changes can be taken back, one after the other. */
export type Kept<Draft> = {
  draft: Draft;
  /** `quietly`: one more movement of a change that was already noted. */
  change(next: Draft, how?: 'quietly'): void;
  /** What the draft was before its last change; nothing when there is none. */
  back(): void;
  isChanged: boolean;
};

export function useDraft<Draft>(first: () => Draft): Kept<Draft> {
  const [{ draft, past }, set] = useState(() => ({ draft: first(), past: [] as Draft[] }));
  return {
    draft,
    change: (next, how) =>
      set((before) => ({
        draft: next,
        past: how === 'quietly' ? before.past : [...before.past, before.draft].slice(-mostSteps),
      })),
    back: () =>
      set((before) => {
        const last = before.past.at(-1);
        return last === undefined ? before : { draft: last, past: before.past.slice(0, -1) };
      }),
    isChanged: past.length > 0,
  };
}
