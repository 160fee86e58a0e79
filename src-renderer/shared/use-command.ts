import { useCallback, useRef, useState } from 'react';
import type { CommandInput } from '#contract';
import type { Trouble } from '../client/index.ts';
import { useExecute } from './undo-context.tsx';

export type CommandRunner = {
  /** Resolves to whether it was done. One at a time: a second call while one is under way does nothing. */
  run(command: CommandInput): Promise<boolean>;
  trouble: Trouble | null;
  forget(): void;
};

/** Sends commands from one place of a window, and keeps what went wrong to be shown at that place. */
export function useCommand(): CommandRunner {
  const execute = useExecute();
  const underWay = useRef(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const run = useCallback(
    async (command: CommandInput) => {
      if (underWay.current) return false;
      underWay.current = true;
      const answer = await execute(command);
      underWay.current = false;
      setTrouble(answer.ok ? null : answer.error);
      return answer.ok;
    },
    [execute],
  );
  const forget = useCallback(() => setTrouble(null), []);
  return { run, trouble, forget };
}
