import type { SessionView } from '#contract';
import type { Visitor } from './visitor.ts';

/** Plain numbers of a session that was over before the test began. */
export type PastWork = { title: string; start: string; end: string; tags?: string[] };

/**
 * Records work of the past, open and paused: a start may be backdated, and the next one ends it at its own beginning.
 * That next one is aborted, so that it claims no time.
 */
export async function workedBefore(visitor: Visitor, { title, start, end, tags = [] }: PastWork): Promise<SessionView> {
  const { id: sessionId } = await visitor.do({ type: 'start', title, tags, at: start });
  const filler = await visitor.do({ type: 'start', title: 'The time since', at: end });
  await visitor.do({ type: 'abort', sessionId: filler.id });
  return visitor.ask({ type: 'session', sessionId });
}

/** The same, checked out. It ends now: the pause since then belongs to it and does not count as work. */
export async function completedBefore(visitor: Visitor, work: PastWork): Promise<SessionView> {
  const { id: sessionId } = await workedBefore(visitor, work);
  return visitor.do({ type: 'checkout', sessionId, decision: 'complete' });
}
