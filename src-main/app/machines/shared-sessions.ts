import type { SessionRecord } from '#contract';
import { recordOf, sessionOf } from '../../engine/index.ts';
import { describeSession } from '../describe.ts';
import { commonEvents, type Held, winnerOf } from './chains.ts';
import type { Source } from './source.ts';

export type Holder = Held & { source: Source };

/** A session that several machines have, and the one of them that says how it stands. */
export type SharedSession = { id: string; winner: Holder; losers: Holder[] };

/** The sessions that more than one machine has. Costs what the months cost that more than one machine has. */
export function sharedSessions(sources: readonly Source[]): SharedSession[] {
  return [...sharedIds(sources)].flatMap((id) => {
    const [first, ...others] = sources.flatMap((source) => holderOf(source, id));
    if (first === undefined || others.length === 0) return [];
    const winner = winnerOf<Holder>([first, ...others]);
    return [{ id, winner, losers: [first, ...others].filter((one) => one !== winner) }];
  });
}

/** What a machine recorded of a session that the winner was not told of before it took it over. */
export function untold({ record }: Holder, winner: Holder): SessionRecord['events'] {
  const tail = record.events.slice(commonEvents(record, winner.record));
  // Given up since: what there was to tell is told in another session.
  return tail.some(({ type }) => type === 'moved') ? [] : tail;
}

function holderOf(source: Source, id: string): Holder[] {
  const open = sessionOf(source.records.state, id);
  const record = open === undefined ? source.storage.history.find(id) : recordOf(open);
  return record === null ? [] : [{ record, source, deviceId: source.device?.id ?? null, inHand: open !== undefined }];
}

function sharedIds(sources: readonly Source[]): Set<string> {
  const shared = new Set<string>();
  for (const source of sources) {
    for (const session of Object.values(source.records.state.sessions)) {
      const { month } = describeSession(session);
      if (sources.some((other) => other !== source && has(other, month, session.id))) shared.add(session.id);
    }
  }
  for (const month of new Set(sources.flatMap(({ storage }) => storage.history.months()))) {
    const seen = new Set<string>();
    const having = sources.filter(({ storage }) => storage.history.months().includes(month));
    if (having.length < 2) continue;
    for (const id of having.flatMap(({ storage }) => storage.history.digest(month).ids)) {
      if (seen.has(id)) shared.add(id);
      seen.add(id);
    }
  }
  return shared;
}

function has({ records, storage }: Source, month: string, id: string): boolean {
  return sessionOf(records.state, id) !== undefined || storage.history.has(month, id);
}
