import { recordOf, type Session, type State } from '../engine/index.ts';
import { sealed } from '../storage/index.ts';

/** The state with every new event in the chain of its session. The order of the sessions stays. */
export function sealedState(state: State): State {
  const fresh = Object.values(state.sessions).filter(isUnsealed);
  if (fresh.length === 0) return state;
  const sessions = Object.entries(state.sessions).map(([id, session]) => [id, sealedSession(session)] as const);
  return { ...state, sessions: Object.fromEntries(sessions) };
}

function sealedSession(session: Session): Session {
  return isUnsealed(session) ? { ...session, ...sealed(recordOf(session)) } : session;
}

function isUnsealed({ events }: Session): boolean {
  return events.at(-1)?.previous === undefined;
}
