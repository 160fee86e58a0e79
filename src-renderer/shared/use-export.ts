import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { desktopBridge, type QueryOf, type Trouble } from '../client/index.ts';
import { useClient } from './client-context.tsx';
import { download } from './download.ts';
import { useLongWork } from './use-long-work.ts';

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
  const { workId, run } = useLongWork();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  return {
    workId,
    trouble,
    write: async (of) => {
      if (workId !== null) return null;
      setTrouble(null);
      const answer = await run((own) => client.query<'export'>({ type: 'export', ...of, workId: own }));
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
