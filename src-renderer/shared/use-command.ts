import { useCallback, useEffect, useRef, useState } from 'react';
import type { CommandInput } from '#contract';
import type { Trouble } from '../client/index.ts';
import { useExecute } from './undo-context.tsx';

export type CommandRunner = {
  /**
   * Resolves to whether it was done. They are done one after the other: another one waits, and the same one again (a key
   * that was pressed twice) does nothing before the window shows what came of it.
   */
  run(command: CommandInput): Promise<boolean>;
  trouble: Trouble | null;
  forget(): void;
};

/** Sends commands from one place of a window, and keeps what went wrong to be shown at that place. */
export function useCommand(): CommandRunner {
  const execute = useExecute();
  const underWay = useRef(new Map<string, Promise<unknown>>());
  const unseen = useRef<string[]>([]);
  const [came, setCame] = useState<{ trouble: Trouble | null }>({ trouble: null });
  const run = useCallback(
    async (command: CommandInput) => {
      const same = JSON.stringify(command);
      if (underWay.current.has(same)) return false;
      const hasWaited = underWay.current.size > 0;
      const answering = Promise.all(underWay.current.values()).then(() => execute(command));
      underWay.current.set(same, answering);
      const answer = await answering;
      // A form still holds what was sent until it is drawn anew: pressed in between, it would send it again.
      unseen.current.push(same);
      // What went wrong before it while it waited was not read yet.
      setCame((before) => ({ trouble: answer.ok ? (hasWaited ? before.trouble : null) : answer.error }));
      return answer.ok;
    },
    [execute],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what came of a command is seen once it was drawn
  useEffect(() => {
    for (const same of unseen.current.splice(0)) underWay.current.delete(same);
  }, [came]);
  const forget = useCallback(() => setCame({ trouble: null }), []);
  return { run, trouble: came.trouble, forget };
}
