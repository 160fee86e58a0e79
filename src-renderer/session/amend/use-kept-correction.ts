import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '#contract';
import { useTell } from '../../shared/undo-context.tsx';
import { type Correction, corrections } from '../corrections.ts';

/**
 * Keeps a correction as long as it is neither saved nor given up, and says so where the window is left meanwhile. Returns
 * what gives it up.
 */
export function useKeptCorrection(session: SessionView, { draft, before, why }: Correction, isChanged: boolean) {
  const { t } = useTranslation();
  const tell = useTell();
  const over = useRef(false);
  const isUnsaved = isChanged || why.trim() !== '';
  useEffect(() => {
    if (over.current) return;
    if (isUnsaved) corrections.keep(session.id, { draft, before, why });
    else corrections.forget(session.id);
  }, [session.id, draft, before, why, isUnsaved]);
  const leave = useEffectEvent(() => {
    if (isUnsaved && !over.current) tell({ about: 'done', words: t('amend.kept', { title: session.title }) });
  });
  useEffect(() => () => leave(), []);
  return () => {
    over.current = true;
    corrections.forget(session.id);
  };
}
