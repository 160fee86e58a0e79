import type { CurrentView } from '#contract';

/** How long the person has worked without a break, and how long they were active with nothing running. */
export type WorkAndRest = {
  /** The session that runs, or ran last. */
  sessionId: string | null;
  workingSinceMs: number | null;
  /** Since when nothing runs; null while something does. */
  stoppedMs: number | null;
  /** While nothing runs: for how long the person was active all the same. */
  activeMs: number;
};

export const nothingFollowed: WorkAndRest = { sessionId: null, workingSinceMs: null, stoppedMs: null, activeMs: 0 };

/** A shorter stop is no break; and no switch from one session to another is. */
const breakMs = 5 * 60_000;

/** Takes in what goes on by now (ms since 1970). Pure. */
export function follow(before: WorkAndRest, current: CurrentView, nowMs: number): WorkAndRest {
  const { workingSinceMs, stoppedMs } = before;
  const { running } = current;
  if (running !== null) {
    const startMs = Date.parse(running.intervals.at(-1)?.start ?? running.startedAt);
    const wasBreak = stoppedMs !== null && startMs - stoppedMs >= breakMs;
    const sinceMs = wasBreak ? startMs : (workingSinceMs ?? startMs);
    return { sessionId: running.id, workingSinceMs: sinceMs, stoppedMs: null, activeMs: 0 };
  }
  return stoppedMs === null ? { ...before, stoppedMs: stoppedAt(before, current, nowMs), activeMs: 0 } : before;
}

/** An absence is noticed after it began: then the session is paused since a while ago. */
function stoppedAt({ sessionId }: WorkAndRest, { open }: CurrentView, nowMs: number): number {
  const pausedAt = open.find((session) => session.id === sessionId)?.pausedAt ?? null;
  return pausedAt === null ? nowMs : Date.parse(pausedAt);
}
