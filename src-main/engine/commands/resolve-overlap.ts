import { type DeviceName, forbid, type IntervalView, ok, type ResolveOverlap, type Result } from '#contract';
import { happens } from '../changes.ts';
import { findSession } from '../finding.ts';
import type { Moment } from '../moment.ts';
import type { Change, State } from '../state.ts';
import { intervalsOf } from '../view.ts';
import { withoutWork } from '../worked.ts';
import { amend } from './amend.ts';

/** With the machine whose work it is that lies at the same time. */
export type AnswerOverlap = ResolveOverlap & { device: DeviceName };

/**
 * Says whose work counts where two machines worked at once. `theirs` takes the time off the session of this machine;
 * the other answers are noted in its history, where the other machine reads them.
 */
export function resolveOverlap(state: State, command: AnswerOverlap, moment: Moment): Result<Change[]> {
  const found = findSession(state, command.sessionId);
  if (!found.ok) return found;
  const { start, end, keep, device, otherSessionId } = command;
  if (keep !== 'theirs') {
    const answered = { with: { device, sessionId: otherSessionId }, start, end, keep };
    return ok([happens(found.value.id, { type: 'overlapAnswered', at: moment.now, ...answered })]);
  }
  if (found.value.ending?.status === 'aborted') {
    return forbid('An aborted session counts nowhere, so nothing overlaps it', { is: 'aborted' });
  }
  const intervals = intervalsOf(found.value, state.running).flatMap((one) => without(one, command, moment.now));
  const why = `At this time the work of ${device.name} counts`;
  return amend(state, { type: 'amend', sessionId: command.sessionId, intervals, why }, moment);
}

/** What is left of a stretch; the running one has no end unless it is cut off there. */
function without(stretch: IntervalView, taken: { start: string; end: string }, now: string): IntervalView[] {
  const left: IntervalView[] = withoutWork([{ start: stretch.start, end: stretch.end ?? now }], taken);
  return stretch.end === null ? left.map((one) => (one.end === now ? { ...one, end: null } : one)) : left;
}
