import { createContext, type ReactNode, use, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { CommandInput } from '#contract';
import { useClient, useFollowed } from './client-context.tsx';
import { type Notice, noticeOf, undo } from './undo-notice.ts';

type Tell = (notice: Notice | null) => void;

const Telling = createContext<Tell | null>(null);
const Told = createContext<Notice | null>(null);
/** How many dialogs say it in place of the window below them, and how one begins to; it returns how it ends. */
const Dialogs = createContext<{ count: number; enter(): () => void }>({ count: 0, enter: () => () => undefined });

/** Keeps what was said last at the foot of the window. Only who shows it is drawn anew by it. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const [notice, tell] = useState<Notice | null>(null);
  const [count, setCount] = useState(0);
  const enter = useCallback(() => {
    setCount((before) => before + 1);
    return () => setCount((before) => before - 1);
  }, []);
  return (
    <Telling value={tell}>
      <Dialogs value={useMemo(() => ({ count, enter }), [count, enter])}>
        <Told value={notice}>{children}</Told>
      </Dialogs>
    </Telling>
  );
}

/** Whether a dialog says it: what lies behind one can be neither read nor reached. */
export function useSaidInDialog(): boolean {
  return use(Dialogs).count > 0;
}

/** For a dialog that says it itself, for as long as it is there. */
export function useSayInDialog(): void {
  const { enter } = use(Dialogs);
  useLayoutEffect(enter, [enter]);
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
  const back = notice?.about === 'removed' ? notice.back : null;
  return useCallback(async () => {
    if (underWay.current) return;
    underWay.current = true;
    if (back !== null) {
      const isBack = await back();
      underWay.current = false;
      return tell(isBack ? { about: 'takenBack', takenBack: 'something', title: '' } : null);
    }
    let answer = await client.execute(undo);
    for (let step = 1; step < steps && answer.ok; step += 1) answer = await client.execute(undo);
    underWay.current = false;
    if (!answer.ok) tell({ about: 'refused', trouble: answer.error });
    else if (isOfMany) tell({ about: 'takenBack', takenBack: 'something', title: '' });
    else tell(noticeOf(undo, answer.value, null));
  }, [client, tell, steps, isOfMany, back]);
}

/** Returns what says something at the foot of the window, for a while. */
export function useTell(): Tell {
  const tell = use(Telling);
  if (tell === null) throw new Error('There is no UndoProvider above');
  return tell;
}
