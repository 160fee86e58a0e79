import { createContext, type ReactNode, use, useCallback, useRef, useState } from 'react';
import type { CommandInput } from '#contract';
import { useClient, useFollowed } from './client-context.tsx';
import { type Notice, noticeOf } from './undo-notice.ts';

type Tell = (notice: Notice | null) => void;

const Telling = createContext<Tell | null>(null);
const Told = createContext<Notice | null>(null);

/** Keeps what was said last at the foot of the window. Only who shows it is drawn anew by it. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const [notice, tell] = useState<Notice | null>(null);
  return (
    <Telling value={tell}>
      <Told value={notice}>{children}</Told>
    </Telling>
  );
}

/** The notice of the moment, and how to put it aside. */
export function useNotice(): { notice: Notice | null; dismiss(): void } {
  const tell = useTell();
  const dismiss = useCallback(() => tell(null), [tell]);
  return { notice: use(Told), dismiss };
}

/** Returns what sends a command and, once it is done, says at the foot of the window what can be taken back. */
export function useExecute() {
  const { client, feed } = useFollowed();
  const tell = useTell();
  return useCallback(
    async (command: CommandInput) => {
      const before = feed().seen?.current ?? null;
      const answer = await client.execute(command);
      const notice = answer.ok ? noticeOf(command, answer.value, before) : null;
      if (notice !== null) tell(notice);
      return answer;
    },
    [client, feed, tell],
  );
}

/**
 * Returns what takes the last change back, and says quietly what came of it. One at a time. What is told of as one change
 * of several sessions is taken back as one, in however many steps it was made.
 */
export function useUndo(): () => Promise<void> {
  const client = useClient();
  const tell = useTell();
  const notice = use(Told);
  const underWay = useRef(false);
  const isOfMany = notice?.about === 'edited';
  const steps = isOfMany ? notice.steps : 1;
  return useCallback(async () => {
    if (underWay.current) return;
    underWay.current = true;
    let answer = await client.execute({ type: 'undo' });
    for (let step = 1; step < steps && answer.ok; step += 1) answer = await client.execute({ type: 'undo' });
    underWay.current = false;
    if (!answer.ok) tell({ about: 'refused', trouble: answer.error });
    else if (isOfMany) tell({ about: 'takenBack', takenBack: 'something', title: '' });
    else tell(noticeOf({ type: 'undo' }, answer.value, null));
  }, [client, tell, steps, isOfMany]);
}

/** Returns what says something at the foot of the window, for a while. */
export function useTell(): Tell {
  const tell = use(Telling);
  if (tell === null) throw new Error('There is no UndoProvider above');
  return tell;
}
