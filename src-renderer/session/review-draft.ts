import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { SessionView } from '#contract';
import { keptDrafts } from '../shared/kept-drafts.ts';
import { useUnsaved } from './use-unsaved.ts';

const words = z.object({ keep: z.string(), problem: z.string(), try: z.string() });
type Words = z.infer<typeof words>;

/** A review that is not saved yet, and what it was made of. */
export const reviews = keptDrafts('review', z.object({ draft: words, before: words }));

function wordsOf(review: SessionView['review']): Words {
  return { keep: review?.keep ?? '', problem: review?.problem ?? '', try: review?.try ?? '' };
}

/** A draft that was left, gone on with: what was not touched in it is what is on record by now. */
export function goneOn({ draft, before }: { draft: Words; before: Words }, now: Words): Words {
  const field = (name: keyof Words) => (draft[name] === before[name] ? now[name] : draft[name]);
  return { keep: field('keep'), problem: field('problem'), try: field('try') };
}

/** A review that is being edited: kept until it is saved or given up, which is said where the window is left meanwhile. */
export function useReviewDraft({ id, title, review }: SessionView) {
  const { t } = useTranslation();
  const [before] = useState(() => wordsOf(review));
  const [draft, setDraft] = useState(() => {
    const left = reviews.kept(id);
    return left === null ? before : goneOn(left, before);
  });
  const isChanged = !isSame(draft, before);
  const kept = t('session.reviewKept', { title });
  const { giveUp } = useUnsaved({ isUnsaved: isChanged, kept, forget: () => reviews.forget(id) });
  return {
    draft,
    isChanged,
    write: (next: Words) => {
      if (isSame(next, before)) reviews.forget(id);
      else reviews.keep(id, { draft: next, before });
      setDraft(next);
    },
    giveUp,
  };
}

function isSame(one: Words, other: Words): boolean {
  return one.keep === other.keep && one.problem === other.problem && one.try === other.try;
}
