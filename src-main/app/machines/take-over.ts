import {
  fail,
  forbid,
  type Instant,
  ok,
  type Result,
  type SessionRecord,
  type SessionView,
  type TakeOver,
} from '#contract';
import {
  comeBack,
  endOf,
  evolveAll,
  later,
  replay,
  type Session,
  sessionOf,
  takeOver,
  viewSession,
} from '../../engine/index.ts';
import type { StoredRecords } from '../../storage/index.ts';
import type { Records } from '../records.ts';
import { commonEvents } from './chains.ts';
import type { Machines } from './machines.ts';

type Sources = { records: Records; machines: Machines; storage: Pick<StoredRecords, 'history'> };

type Taken = { record: SessionRecord; from: { id: string; name: string }; heardAt: Instant };

/** Goes on here with an open session of another machine. @throws StorageFailure; nothing has changed then. */
export function takeOverSession(command: TakeOver, sources: Sources): Result<SessionView> {
  const { records, machines, storage } = sources;
  const found = findTakeable(command.sessionId, sources);
  if (!found.ok) return found;
  const { record, from, heardAt } = found.value;
  const session = replay(record);
  const now = later(records.effectiveNow(), lastOf(session));
  const refusal = refusalOf(command, session, now);
  if (refusal !== null) return refusal;
  const own = storage.history.find(record.id);
  const kept = own === null ? [] : own.events.slice(commonEvents(own, record));
  const state = records.stateWith([record]);
  const taken = evolveAll(
    state,
    takeOver(session, { from, by: machines.ownName() }, kept, command.workedUntil ?? heardAt, now),
  );
  const next = records.commit(evolveAll(taken, comeBack(taken, now, now)));
  machines.settle();
  return ok(viewSession(sessionOf(next, record.id) ?? session, next.running, now));
}

function findTakeable(id: string, { records, machines, storage }: Sources): Result<Taken> {
  if (sessionOf(records.state, id) !== undefined) {
    return forbid('Session is on this machine already', { is: 'here' });
  }
  const held = machines.holder(id);
  if (held !== null) {
    const { record, source, isOpen } = held;
    if (isOpen) return ok({ record, from: source.device, heardAt: source.heardAt });
    const words = `Only open sessions can be taken over; this one was closed at ${source.device.name}`;
    return forbid(words, { is: 'completed' });
  }
  const own = storage.history.find(id);
  if (own === null) return fail('SESSION_NOT_FOUND', 'There is no such session on any machine that was heard of');
  // The machine that took it over has left the records: what is kept here is all there is.
  const { movedTo } = replay(own);
  if (movedTo === null) return forbid('Session is on this machine already, and closed', { is: 'here' });
  return ok({ record: own, from: movedTo, heardAt: records.effectiveNow() });
}

/** Clocks of two machines differ: nothing is recorded before what is on record of the session. */
function lastOf(session: Session): Instant {
  return later(endOf(session), session.events.at(-1)?.at ?? '');
}

function refusalOf({ workedUntil }: TakeOver, { since }: Session, now: Instant): Result<never> | null {
  if (workedUntil === undefined || (since !== null && workedUntil >= since && workedUntil <= now)) return null;
  const problem =
    since === null ? 'goes with a session whose clock ran only' : 'must lie between the start of its clock and now';
  return fail('INVALID_INPUT', `That cannot be when the work ended there: workedUntil ${problem}`, [
    { field: 'workedUntil', problem },
  ]);
}
