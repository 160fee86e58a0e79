import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { desktopBridge, type QueryOf, type Trouble } from '../client/index.ts';
import { useClient } from './client-context.tsx';
import { download } from './download.ts';

type Exporting = {
  /** What the export under way is called; null when there is none. */
  workId: string | null;
  trouble: Trouble | null;
  /** Writes a file and hands it to the person. Resolves to where it went, in words, or to null. */
  write(of: Omit<QueryOf<'export'>, 'type' | 'workId'>): Promise<string | null>;
};

/** Writes exports, one at a time. */
export function useExport(): Exporting {
  const { t } = useTranslation();
  const client = useClient();
  const [workId, setWorkId] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  return {
    workId,
    trouble,
    write: async (of) => {
      if (workId !== null) return null;
      const own = crypto.randomUUID();
      setWorkId(own);
      setTrouble(null);
      const answer = await client.query<'export'>({ type: 'export', ...of, workId: own });
      setWorkId(null);
      setTrouble(answer.ok ? null : answer.error);
      if (!answer.ok) return null;
      download(answer.value);
      const { filename } = answer.value;
      // Where a browser or a person puts it, no page is told.
      return desktopBridge() === undefined
        ? t('data.handedToBrowser', { filename })
        : t('data.handedToDesktop', { filename });
    },
  };
}
