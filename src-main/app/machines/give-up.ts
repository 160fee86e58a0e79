import type { Problem } from '#contract';
import { evolveAll, giveUp, replay, type State, sessionOf } from '../../engine/index.ts';
import type { AppPorts } from '../ports.ts';
import type { Records } from '../records.ts';
import { commonEvents } from './chains.ts';
import type { Machines } from './machines.ts';
import type { Holder } from './shared-sessions.ts';

type Sources = { records: Records; machines: Machines; ports: Pick<AppPorts, 'newId'> };

/**
 * Lets go of what other machines have taken over, one session after the other. Answers with what a person should know of
 * it. @throws StorageFailure; what was not given up is found again by the next look.
 */
export function giveUpTaken({ records, machines, ports }: Sources): Problem[] {
  const told: Problem[] = [];
  for (const { own, winner } of machines.taken()) {
    const { state, forkedId, title } = given(own, winner, records, ports.newId());
    records.commit(state);
    if (forkedId !== null) told.push(wentOn(title, winner.source.device?.name ?? '', forkedId));
  }
  machines.settle();
  return told;
}

function given(own: Holder, winner: Holder, records: Records, newId: string) {
  const { id, events } = winner.record;
  const told = commonEvents(own.record, winner.record);
  const state = records.stateWith(own.inHand ? [] : [own.record]);
  const session = sessionOf(state, id) ?? replay(own.record);
  const taken = replay({ id, events: events.slice(0, told + 1) });
  const at = events[told]?.at ?? records.effectiveNow();
  const to = winner.source.device ?? { id: '', name: '' };
  const changes = giveUp(state, session, { to, at, taken, told }, newId, records.effectiveNow());
  const next = withoutUndoOf(evolveAll(state, changes), id);
  return { state: next, forkedId: sessionOf(next, newId) === undefined ? null : newId, title: session.title };
}

/** What was done to it here can no longer be taken back from here. */
function withoutUndoOf(state: State, id: string): State {
  return { ...state, undo: state.undo.filter((step) => step.sessions.every(({ sessionId }) => sessionId !== id)) };
}

function wentOn(title: string, name: string, forkedId: string): Problem {
  const message = `"${title}" was taken over at ${name} while it went on here. What was recorded here since is a session of its own now (${forkedId})`;
  return { code: 'DEVICE_FORKED', message, path: null };
}
