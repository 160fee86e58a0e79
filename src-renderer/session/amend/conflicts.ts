import { z } from 'zod';
import { type Conflict, conflict, type Instant, type TimelineView } from '#contract';
import type { Trouble } from '../../client/index.ts';
import type { Reading } from './rows.ts';

/** Work of other sessions that a row would lie over. Touching ends are no overlap. */
export function conflictsWith(reading: Reading, ownId: string, timeline: TimelineView, now: Instant): Conflict[] {
  const { start, end } = reading;
  if (start === null) return [];
  return timeline
    .filter(({ kind, sessionId }) => kind === 'work' && sessionId !== ownId)
    .map(({ sessionId, title, start, end }) => ({ sessionId, title, start, end: end ?? now }))
    .filter((work) => work.start < (end ?? now) && work.end > start);
}

const conflicts = z.array(conflict);

/** What stands in the way, as the host names it; nothing where it refused for another reason. */
export function conflictsIn(trouble: Trouble | null): Conflict[] {
  if (trouble === null || trouble.code !== 'OVERLAP' || !('details' in trouble)) return [];
  return conflicts.safeParse(trouble.details).data ?? [];
}
