import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { SessionView } from '#contract';
import { keptDrafts } from '../shared/kept-drafts.ts';
import { useTell } from '../shared/undo-context.tsx';

const reviewDraft = z.object({ keep: z.string(), problem: z.string(), try: z.string() });
type ReviewDraft = z.infer<typeof reviewDraft>;

export const reviews = keptDrafts('review', reviewDraft);

/** A review that is being edited: kept until it is saved or given up, which is said where the window is left meanwhile. */
export function useReviewDraft({ id, title, review }: SessionView) {
  const { t } = useTranslation();
  const tell = useTell();
  const [before] = useState({ keep: review?.keep ?? '', problem: review?.problem ?? '', try: review?.try ?? '' });
  const [draft, setDraft] = useState(() => reviews.kept(id) ?? before);
  const over = useRef(false);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(before);
  const leave = useEffectEvent(() => {
    if (isChanged && !over.current) tell({ about: 'done', words: t('session.reviewKept', { title }) });
  });
  useEffect(() => () => leave(), []);
  return {
    draft,
    isChanged,
    write: (next: ReviewDraft) => {
      reviews.keep(id, next);
      setDraft(next);
    },
    giveUp: () => {
      over.current = true;
      reviews.forget(id);
    },
  };
}
