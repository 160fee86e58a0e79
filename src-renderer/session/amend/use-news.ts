import { useState } from 'react';
import type { IntervalView, SessionView } from '#contract';
import { areSame, type Correction, isBegunBy } from '../corrections.ts';
import { withNews } from './kept-correction.ts';
import type { Show } from './rows.ts';
import type { Kept } from './use-draft.ts';

/** What came on record while a correction was being made: more work, or other times. Null when nothing did. */
export type News = {
  is: 'goneOn' | 'changed';
  /** It becomes part of the correction, which `back` takes back. */
  takeIn(): void;
  /** The correction stays as it is, and replaces it. */
  keepMine(): void;
} | null;

/** Where nothing was corrected yet, what is new is taken in at once. `before`: the times that the correction is made of. */
export function useNews(
  session: SessionView,
  kept: Kept<Correction['draft']>,
  show: Show,
): { before: IntervalView[]; news: News } {
  const { intervals } = session;
  const [before, setBefore] = useState(intervals);
  if (areSame(before, intervals)) return { before, news: null };
  const keepMine = () => setBefore(intervals);
  const takenIn = () => withNews({ before, draft: kept.draft, why: '' }, session, show);
  if (!kept.isChanged) {
    kept.change(takenIn(), 'quietly');
    keepMine();
    return { before, news: null };
  }
  const takeIn = () => {
    kept.change(takenIn());
    keepMine();
  };
  return { before, news: { is: isBegunBy(before, intervals) ? 'goneOn' : 'changed', takeIn, keepMine } };
}
