import { describe, expect, test } from 'vitest';
import type { CommandInput } from '#contract';
import { refusal, World } from './world.ts';

type Standing = 'running' | 'paused' | 'completed' | 'aborted';
const standings: Standing[] = ['running', 'paused', 'completed', 'aborted'];

/** A world with one session that stands as asked, with a step checked and one unchecked, and a planned checkout. */
function worldWith(standing: Standing): { world: World; sessionId: string } {
  const world = new World();
  const plannedCheckoutAt = '2026-11-20T12:00:00.000Z';
  const { id: sessionId } = world.do('09:00', { type: 'start', title: 'Report', steps: ['a', 'b'], plannedCheckoutAt });
  if (standing === 'paused') world.do('09:10', { type: 'pause' });
  if (standing === 'completed') world.do('09:10', { type: 'checkout', decision: 'complete' });
  if (standing === 'aborted') world.do('09:10', { type: 'abort', sessionId });
  return { world, sessionId };
}

const commands: Record<string, (sessionId: string) => CommandInput> = {
  pause: (sessionId) => ({ type: 'pause', sessionId }),
  resume: (sessionId) => ({ type: 'resume', sessionId }),
  check: (sessionId) => ({ type: 'check', sessionId, stepId: 'step-1', result: 'pass' }),
  addStep: (sessionId) => ({ type: 'addStep', sessionId, text: 'c' }),
  removeStep: (sessionId) => ({ type: 'removeStep', sessionId, stepId: 'step-2' }),
  note: (sessionId) => ({ type: 'note', sessionId, text: 'called back' }),
  revise: (sessionId) => ({ type: 'revise', sessionId, title: 'Quarterly report' }),
  snooze: (sessionId) => ({ type: 'snooze', sessionId, byMs: 60_000 }),
  checkout: (sessionId) => ({ type: 'checkout', sessionId, decision: 'complete' }),
  abort: (sessionId) => ({ type: 'abort', sessionId }),
  review: (sessionId) => ({ type: 'review', sessionId, keep: 'mornings' }),
  archive: (sessionId) => ({ type: 'archive', sessionId }),
  unarchive: (sessionId) => ({ type: 'unarchive', sessionId }),
};

/** What each command makes of a session in each state: how it stands afterwards, or why it was refused. */
const table: Record<string, Record<Standing, string>> = {
  pause: {
    running: 'paused',
    paused: 'Session is already paused',
    completed: 'Cannot pause a completed session',
    aborted: 'Cannot pause an aborted session',
  },
  resume: {
    running: 'Only paused sessions can be resumed; this one is running',
    paused: 'running',
    completed: 'Cannot resume a completed session',
    aborted: 'Cannot resume an aborted session',
  },
  check: {
    running: 'running',
    paused: 'Cannot add checks to a paused session',
    completed: 'Cannot add checks to a completed session',
    aborted: 'Cannot add checks to an aborted session',
  },
  addStep: {
    running: 'running',
    paused: 'Cannot add steps to a paused session',
    completed: 'Cannot add steps to a completed session',
    aborted: 'Cannot add steps to an aborted session',
  },
  removeStep: {
    running: 'running',
    paused: 'Cannot remove steps from a paused session',
    completed: 'Cannot remove steps from a completed session',
    aborted: 'Cannot remove steps from an aborted session',
  },
  note: {
    running: 'running',
    paused: 'paused',
    completed: 'Cannot add notes to a completed session',
    aborted: 'Cannot add notes to an aborted session',
  },
  revise: {
    running: 'running',
    paused: 'paused',
    completed: 'Cannot revise a completed session',
    aborted: 'Cannot revise an aborted session',
  },
  snooze: {
    running: 'running',
    paused: 'paused',
    completed: 'Cannot snooze a completed session',
    aborted: 'Cannot snooze an aborted session',
  },
  checkout: {
    running: 'completed',
    paused: 'completed',
    completed: 'Session is already completed',
    aborted: 'Cannot check out an aborted session',
  },
  abort: {
    running: 'aborted',
    paused: 'aborted',
    completed: 'Cannot abort a completed session',
    aborted: 'Session is already aborted',
  },
  review: {
    running: 'Cannot edit the review of a running session; only completed ones have a review',
    paused: 'Cannot edit the review of a paused session; only completed ones have a review',
    completed: 'completed',
    aborted: 'Cannot edit the review of an aborted session; only completed ones have a review',
  },
  archive: {
    running: 'Cannot archive a running session; check it out or abort it first',
    paused: 'Cannot archive a paused session; check it out or abort it first',
    completed: 'completed',
    aborted: 'aborted',
  },
  unarchive: {
    running: 'Cannot unarchive a running session; check it out or abort it first',
    paused: 'Cannot unarchive a paused session; check it out or abort it first',
    completed: 'Session is not archived',
    aborted: 'Session is not archived',
  },
};

const isStanding = (outcome: string): outcome is Standing => standings.some((standing) => standing === outcome);
const cells = Object.entries(table).flatMap(([command, row]) =>
  standings.map((standing) => ({ command, standing, outcome: row[standing] })),
);
const allowed = cells.filter(({ outcome }) => isStanding(outcome));
const refused = cells.filter(({ outcome }) => !isStanding(outcome));

function tellCell(command: string, standing: Standing) {
  const { world, sessionId } = worldWith(standing);
  const before = world.state;
  const input = commands[command]?.(sessionId);
  if (input === undefined) throw new Error(`The table has no command ${command}`);
  return { world, sessionId, before, told: world.tell('09:20', input) };
}

describe('What each state allows', () => {
  test.each(allowed)('$command of a $standing session leaves it $outcome', ({ command, standing, outcome }) => {
    const { world, sessionId, told } = tellCell(command, standing);
    const { status, clock } = world.view(sessionId);
    expect({ accepted: told.ok, standing: status === 'in_progress' ? clock : status }).toEqual({
      accepted: true,
      standing: outcome,
    });
  });

  test.each(refused)('$command of a $standing session is refused: $outcome', ({ command, standing, outcome }) => {
    const { world, before, told } = tellCell(command, standing);
    expect({ told: refusal(told), unchanged: world.state === before }).toEqual({
      told: `INVALID_SESSION_STATE: ${outcome}`,
      unchanged: true,
    });
  });

  test('Archived sessions, completed or aborted, can be unarchived and not archived twice', () => {
    const outcomes = (['completed', 'aborted'] as const).map((standing) => {
      const { world, sessionId } = worldWith(standing);
      world.do('10:00', { type: 'archive', sessionId });
      const again = refusal(world.tell('10:01', { type: 'archive', sessionId }));
      const { status, archived } = world.do('10:02', { type: 'unarchive', sessionId });
      return { again, status, archived };
    });
    const again = 'INVALID_SESSION_STATE: Session is already archived';
    expect(outcomes).toEqual([
      { again, status: 'completed', archived: false },
      { again, status: 'aborted', archived: false },
    ]);
  });
});
