import {
  type Amend,
  type Conflict,
  fail,
  forbid,
  type Gift,
  type Instant,
  type Interval,
  ok,
  type Result,
  type SessionEvent,
} from '#contract';
import { happens, openedPaused } from '../changes.ts';
import { evolveAll } from '../evolve.ts';
import { conflictsWith, findSession, overlapFailure, requireUnlocked } from '../finding.ts';
import type { Moment } from '../moment.ts';
import type { Session } from '../session.ts';
import { type Change, earliest, type State } from '../state.ts';
import { intervalsOf } from '../view.ts';

/**
 * Corrects the recorded work of a session that is not aborted. The clock of a running one runs on: from the start of
 * the last interval when that has no end, else from now. What it gives away becomes work of other sessions at once.
 * `OVERLAP` names each stretch of another session in the way; the schema saw to the order of the intervals.
 */
export function amend(state: State, command: Amend, moment: Moment): Result<Change[]> {
  const found = findAmendable(state, command.sessionId);
  if (!found.ok) return found;
  const session = found.value;
  const isRunning = state.running?.sessionId === session.id;
  const refusal = refusalOf(command, isRunning, moment.now);
  if (refusal !== null) return refusal;
  const intervals = command.intervals.filter((one): one is Interval => one.end !== null);
  const since = isRunning ? (command.intervals.at(-1)?.end === null ? lastStart(command) : moment.now) : null;
  const claimed = since === null ? intervals : [...intervals, { start: since, end: moment.now }];
  const isOwn = (work: Conflict) => work.sessionId === session.id;
  const conflicts = conflictsWith(state, claimed, moment.recorded, moment.now, isOwn);
  if (conflicts.length > 0) return overlapFailure(conflicts);
  const change = happens(session.id, amended(session, state, command.why, intervals, since, moment.now));
  return given(evolveAll(state, [change]), [change], command, moment);
}

/** The sessions there are that an amendment gives time to. */
export function receiversOf({ give = [] }: Amend): string[] {
  return [...new Set(give.flatMap(({ sessionId }) => sessionId ?? []))];
}

/** What is given away, once the session itself is corrected: each receiver is amended by all that it gets. */
function given(state: State, changes: Change[], { give = [], why }: Amend, moment: Moment): Result<Change[]> {
  const late = give.findIndex(({ start, end }) => start < earliest || end > moment.now);
  if (late !== -1) return notThen(`give.${late}`);
  const receivers = new Map<string, Gift[]>();
  for (const gift of give) {
    const id = gift.sessionId ?? moment.newId;
    receivers.set(id, [...(receivers.get(id) ?? []), gift]);
  }
  for (const [id, gifts] of receivers) {
    const taken = take(evolveAll(state, changes.slice(1)), id, gifts, why, moment);
    if (!taken.ok) return taken;
    changes.push(...taken.value);
  }
  return ok(changes);
}

function notThen(field: string): Result<never> {
  const words =
    'The times cannot be given away: they must be neither in the future nor before 1970. Nothing was changed';
  return fail('INVALID_INPUT', words, [{ field, problem: 'must be neither in the future nor before 1970' }]);
}

/** The work that a session gets, as an amendment of its own; one that is new is opened for it, paused. */
function take(state: State, id: string, gifts: Gift[], why: string, moment: Moment): Result<Change[]> {
  const conflicts = conflictsWith(state, gifts, moment.recorded, moment.now);
  if (conflicts.length > 0) return overlapFailure(conflicts);
  const [first] = gifts.map(({ start }) => start).sort();
  const title = gifts[0]?.title;
  const opening = title === undefined ? [] : [openedPaused(title, first ?? moment.now, moment)];
  const opened = evolveAll(state, opening);
  const found = findAmendable(opened, id);
  if (!found.ok) return found;
  const intervals = [...found.value.worked, ...gifts.map(({ start, end }) => ({ start, end }))].sort((one, other) =>
    one.start < other.start ? -1 : 1,
  );
  const since = opened.running?.sessionId === id ? opened.running.since : null;
  return ok([...opening, happens(id, amended(found.value, opened, why, intervals, since, moment.now))]);
}

function findAmendable(state: State, sessionId: string): Result<Session> {
  const found = findSession(state, sessionId);
  if (!found.ok) return found;
  if (found.value.ending?.status === 'aborted') {
    return forbid('Cannot amend an aborted session; its time counts nowhere', { is: 'aborted' });
  }
  return requireUnlocked(found.value, 'amend');
}

function lastStart({ intervals }: Amend): Instant | null {
  return intervals.at(-1)?.start ?? null;
}

/** What only the time and the clock can tell of the intervals. */
function refusalOf({ intervals }: Amend, isRunning: boolean, now: Instant): Result<never> | null {
  const problems = intervals.flatMap(({ start, end }, index) => {
    const field = `intervals.${index}`;
    if (start < earliest) return [{ field, problem: 'must not be before 1970' }];
    if ((end ?? start) > now) return [{ field, problem: 'must not be in the future' }];
    return end === null && !isRunning ? [{ field, problem: 'needs an end: the session is not running' }] : [];
  });
  return problems.length === 0
    ? null
    : fail('INVALID_INPUT', `The times cannot be recorded: ${problems[0]?.problem}. Nothing was changed`, problems);
}

function amended(
  session: Session,
  state: State,
  why: string,
  intervals: Interval[],
  since: Instant | null,
  at: Instant,
): SessionEvent {
  return { type: 'amended', at, why, before: intervalsOf(session, state.running), intervals, since };
}
