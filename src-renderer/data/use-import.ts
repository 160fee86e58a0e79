import { useRef, useState } from 'react';
import { type Conflict, conflict, type DateOrder, type ImportReport, importReport } from '#contract';
import type { Client, Trouble } from '../client/index.ts';
import { useClient } from '../shared/client-context.tsx';
import { useLongWork } from '../shared/use-long-work.ts';
import { type DateQuestion, dateQuestionIn, readText } from './import-text.ts';
import { tell } from './tell.ts';

/** A file that was read; `dateOrder` once it was asked for. */
export type ImportedFile = { name: string; content: string; dateOrder?: DateOrder };

/** How far an import is, from the choice of a file to what became of it. */
export type ImportState =
  | { at: 'choosing' }
  | { at: 'reading'; name: string }
  | { at: 'asking'; file: ImportedFile; question: DateQuestion }
  | { at: 'previewed'; file: ImportedFile; report: ImportReport }
  | { at: 'importing'; name: string }
  | { at: 'imported'; name: string; report: ImportReport }
  | { at: 'conflicting'; name: string; conflicts: Conflict[] }
  | { at: 'failed'; name: string; trouble: Trouble | 'unreadable' };

/** Takes a file through its dry run and its import. Nothing is imported before it was shown. */
export function useImport() {
  const client = useClient();
  const [state, setState] = useState<ImportState>({ at: 'choosing' });
  const stopped = useRef(false);
  const { workId, run } = useLongWork();
  const preview = async (file: ImportedFile) => {
    stopped.current = false;
    setState({ at: 'reading', name: file.name });
    const after = await run((own) => previewed(client, file, own));
    setState(stopped.current ? { at: 'choosing' } : after);
  };
  return {
    state,
    /** What the reading or importing under way is called; empty before it is known to the product. */
    workId: workId ?? '',
    choose: async (file: File) => {
      setState({ at: 'reading', name: file.name });
      const content = await readText(file);
      if (content === null) setState({ at: 'failed', name: file.name, trouble: 'unreadable' });
      else await preview({ name: file.name, content });
    },
    preview,
    bringIn: async (file: ImportedFile) => {
      setState({ at: 'importing', name: file.name });
      setState(await run((own) => broughtIn(client, file, own)));
    },
    cancel: () => {
      stopped.current = true;
    },
    startOver: () => setState({ at: 'choosing' }),
  };
}

const asCommand = ({ content, dateOrder }: ImportedFile, dryRun: boolean, workId: string) =>
  ({ type: 'import', format: 'auto', content, dryRun, workId, ...(dateOrder !== undefined && { dateOrder }) }) as const;

async function previewed(client: Client, file: ImportedFile, workId: string): Promise<ImportState> {
  const answer = await tell(client, asCommand(file, true, workId), importReport);
  if (!answer.ok) {
    const question = 'details' in answer.error ? dateQuestionIn(answer.error.details) : null;
    if (question !== null) return { at: 'asking', file, question };
    return { at: 'failed', name: file.name, trouble: answer.error };
  }
  const { conflicts } = answer.value;
  if (conflicts.length > 0) return { at: 'conflicting', name: file.name, conflicts };
  return { at: 'previewed', file, report: answer.value };
}

async function broughtIn(client: Client, file: ImportedFile, workId: string): Promise<ImportState> {
  const answer = await tell(client, asCommand(file, false, workId), importReport);
  if (answer.ok) return { at: 'imported', name: file.name, report: answer.value };
  if (answer.error.code === 'OVERLAP') {
    const conflicts = conflict.array().safeParse(answer.error.details);
    if (conflicts.success) return { at: 'conflicting', name: file.name, conflicts: conflicts.data };
  }
  return { at: 'failed', name: file.name, trouble: answer.error };
}
