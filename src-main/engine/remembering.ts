import type { Instant } from '#contract';
import { type Change, type State, sessionOf, type UndoStep } from './state.ts';

/** Notes what a command did, so that it can be taken back. Nothing when it changed no session, or locked one. */
export function remembering(state: State, changes: readonly Change[], subjectId: string, at: Instant): Change[] {
  const sessions = new Map<string, number[]>();
  for (const change of changes) {
    if (change.type !== 'session') continue;
    if (change.event.type === 'signedOff') return [];
    const told = sessionOf(state, change.sessionId)?.events.length ?? 0;
    const events = sessions.get(change.sessionId) ?? [];
    sessions.set(change.sessionId, [...events, told + events.length]);
  }
  const step: UndoStep = {
    at,
    subjectId,
    sessions: [...sessions].map(([sessionId, events]) => ({ sessionId, events })),
    tooMany: null,
    beforeEnd: false,
  };
  return sessions.size === 0 ? [] : [{ type: 'remembered', step }];
}

/** How many sessions an undo takes back at once; a larger import is taken back by restoring the backup before it. */
const mostTakenBack = 500;

/** Notes that an import added sessions. Nothing when it added none. */
export function rememberingImport(ids: readonly string[], added: number, at: Instant): Change[] {
  const [first] = ids;
  if (first === undefined) return [];
  const isFew = added <= mostTakenBack && added === ids.length;
  const sessions = isFew ? ids.map((sessionId) => ({ sessionId, events: [0] })) : [];
  const step: UndoStep = { at, subjectId: first, sessions, tooMany: isFew ? null : added, beforeEnd: false };
  return [{ type: 'remembered', step }];
}
