import { useCallback, useState } from 'react';
import { z } from 'zod';
import { keptDrafts } from './kept-drafts.ts';

const drafts = { note: keptDrafts('note', z.string()), step: keptDrafts('step', z.string()) };

/** A line that is being written for a session. It is still there when the window is come back to. */
export function useKeptText(kind: keyof typeof drafts, sessionId: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => drafts[kind].kept(sessionId) ?? '');
  const write = useCallback(
    (next: string) => {
      if (next === '') drafts[kind].forget(sessionId);
      else drafts[kind].keep(sessionId, next);
      setText(next);
    },
    [kind, sessionId],
  );
  return [text, write];
}
