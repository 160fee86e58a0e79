import type { FormEvent } from 'react';
import type { Trouble } from '../client/index.ts';
import { useCommand } from './use-command.ts';
import { useKeptText } from './use-kept-text.ts';

type Noting = {
  text: string;
  setText(text: string): void;
  trouble: Trouble | null;
  write(event: FormEvent): Promise<void>;
};

/** A line for the log of a session: kept while it is written, and gone once it is on record. */
export function useNoting(sessionId: string): Noting {
  const writing = useCommand();
  const [text, setText] = useKeptText('note', sessionId);
  const write = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    if (await writing.run({ type: 'note', sessionId, text })) setText('');
  };
  return { text, setText, trouble: writing.trouble, write };
}
