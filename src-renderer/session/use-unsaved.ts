import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { useTell } from '../shared/undo-context.tsx';

type Draft = {
  isUnsaved: boolean;
  /** What is said where the window is left meanwhile. */
  kept: string;
  forget(): void;
};

/** Says that a draft is kept where the window is left before it is over: saved, or given up. */
export function useUnsaved({ isUnsaved, kept, forget }: Draft): { over: RefObject<boolean>; giveUp(): void } {
  const tell = useTell();
  const over = useRef(false);
  const leave = useEffectEvent(() => {
    if (isUnsaved && !over.current) tell({ about: 'done', words: kept });
  });
  useEffect(() => () => leave(), []);
  return {
    over,
    giveUp: () => {
      over.current = true;
      forget();
    },
  };
}
