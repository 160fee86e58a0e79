import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '#contract';
import { type Correction, corrections } from '../corrections.ts';
import { useUnsaved } from '../use-unsaved.ts';

/**
 * Keeps a correction as long as it is neither saved nor given up, and says so where the window is left meanwhile. Returns
 * what gives it up.
 */
export function useKeptCorrection({ id, title }: SessionView, { draft, before, why }: Correction, isChanged: boolean) {
  const { t } = useTranslation();
  const isUnsaved = isChanged || why.trim() !== '';
  const kept = t('amend.kept', { title });
  const { over, giveUp } = useUnsaved({ isUnsaved, kept, forget: () => corrections.forget(id) });
  useEffect(() => {
    if (over.current) return;
    if (isUnsaved) corrections.keep(id, { draft, before, why });
    else corrections.forget(id);
  }, [id, draft, before, why, isUnsaved, over]);
  return giveUp;
}
