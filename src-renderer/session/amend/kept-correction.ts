import type { SessionView } from '#contract';
import { type Correction, correctionLeft, isBegunBy } from '../corrections.ts';
import { type Draft, draftOf } from './draft.ts';
import { fieldOf, rowsOf, type Show } from './rows.ts';

/** The correction of a session that was left unsaved, with the work that came on record since. */
export function correctionOf(session: SessionView, show: Show): Pick<Correction, 'draft' | 'why'> | null {
  const left = correctionLeft(session);
  return left === null ? null : { draft: withWorkSince(left, session, show), why: left.why };
}

/** A correction with what came on record since it was begun; where that was no more of the same, it is all there is. */
export function withNews(correction: Correction, session: SessionView, show: Show): Draft {
  return isBegunBy(correction.before, session.intervals)
    ? withWorkSince(correction, session, show)
    : draftOf(session, show);
}

function withWorkSince({ before, draft }: Correction, session: SessionView, show: Show): Draft {
  const ended = before.at(-1)?.end === null ? (session.intervals[before.length - 1]?.end ?? null) : null;
  const rows = draft.rows.map((row) =>
    ended !== null && row.end.text.trim() === '' && row.end.instant === null
      ? { ...row, end: fieldOf(ended, show, row.start.instant ?? ended) }
      : row,
  );
  const since = session.intervals.slice(before.length);
  const more = since.length === 0 ? [] : rowsOf({ ...session, intervals: since }, show);
  const added = more.map((row, index) => ({ ...row, key: draft.nextKey + index }));
  return { ...draft, rows: [...rows, ...added], nextKey: draft.nextKey + added.length };
}
