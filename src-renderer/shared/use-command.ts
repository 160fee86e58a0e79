import { useCallback, useRef, useState } from 'react';
import type { CommandInput } from '#contract';
import type { Trouble } from '../client/index.ts';
import { useExecute } from './undo-context.tsx';

export type CommandRunner = {
  /**
   * Resolves to whether it was done. They are done one after the other: another one waits, and the same one again (a key
   * that was pressed twice) does nothing.
   */
  run(command: CommandInput): Promise<boolean>;
  trouble: Trouble | null;
  forget(): void;
};

/** Sends commands from one place of a window, and keeps what went wrong to be shown at that place. */
export function useCommand(): CommandRunner {
  const execute = useExecute();
  const underWay = useRef(new Map<string, Promise<unknown>>());
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const run = useCallback(
    async (command: CommandInput) => {
      const same = JSON.stringify(command);
      if (underWay.current.has(same)) return false;
      const answering = Promise.all(underWay.current.values()).then(() => execute(command));
      underWay.current.set(same, answering);
      const answer = await answering;
      underWay.current.delete(same);
      setTrouble(answer.ok ? null : answer.error);
      return answer.ok;
    },
    [execute],
  );
  const forget = useCallback(() => setTrouble(null), []);
  return { run, trouble, forget };
}
