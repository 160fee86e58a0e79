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

/** `restored` is one that was left before: the first change of what there was at first. */
export function useDraft<Draft>(first: () => Draft, restored: () => Draft | null): Kept<Draft> {
  const [{ draft, past }, set] = useState((): { draft: Draft; past: Draft[] } => {
    const [plain, left] = [first(), restored()];
    return left === null ? { draft: plain, past: [] } : { draft: left, past: [plain] };
  });
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
