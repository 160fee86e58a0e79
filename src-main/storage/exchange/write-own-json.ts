import type { SessionView } from '#contract';
import { commas, type ExportFormatWriter, type ExportFrame } from './exported.ts';

export const ownKind = 'intermission-export';
/** Since 2, the history of each session is a chain. */
export const ownFormat = 2;

/** The complete export: each session as the query `session` answers it, whose history is all that an import needs. */
export function writeOwnJson({ now, procedures }: ExportFrame): ExportFormatWriter<string> {
  const frame = JSON.stringify({ kind: ownKind, format: ownFormat, exportedAt: now, procedures });
  return {
    mime: 'application/json',
    extension: 'json',
    head: `${frame.slice(0, -1)},"sessions":[`,
    // Written at once: the views of a month would fill memory.
    itemsOf: (session: SessionView) => [{ at: session.startedAt, item: JSON.stringify(session) }],
    text: commas(),
    tail: () => ']}\n',
  };
}
