import type { Worked } from '../../shared/worked.ts';

/** What of the host's first view is shown at once. */
export type FirstView = {
  title: string;
  outcome: string | null;
  tags: readonly string[];
  running: boolean;
  hasEstimate: boolean;
  worked: Worked;
};

/**
 * The session shown large, or null where none is open. Undefined for what is not understood: nothing is shown of it, and the
 * windows, which read it by the contract's schemas, say what is wrong. The schemas are six times as large as all that the
 * first look needs.
 */
export function readFirstView(view: unknown): FirstView | null | undefined {
  if (!isRecord(view) || !Array.isArray(view.open)) return undefined;
  const session: unknown = view.running ?? view.open[0];
  if (session === undefined) return null;
  if (!isRecord(session) || typeof session.title !== 'string') return undefined;
  const worked = readWorked(session);
  if (worked === undefined) return undefined;
  const { title, plannedOutcome, tags, clock, estimateMs } = session;
  return {
    title,
    outcome: typeof plannedOutcome === 'string' ? plannedOutcome : null,
    tags: Array.isArray(tags) ? tags.filter(isText) : [],
    running: clock === 'running',
    hasEstimate: typeof estimateMs === 'number',
    worked,
  };
}

function readWorked({ workedMs, intervals }: Record<string, unknown>): Worked | undefined {
  if (typeof workedMs !== 'number') return undefined;
  if (intervals === undefined) return { workedMs };
  return Array.isArray(intervals) && intervals.every(isInterval) ? { workedMs, intervals } : undefined;
}

function isInterval(value: unknown): value is { start: string; end: string | null } {
  return isRecord(value) && isText(value.start) && (value.end === null || isText(value.end));
}

const isText = (value: unknown): value is string => typeof value === 'string';

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
