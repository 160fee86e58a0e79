import { type Face, fail, type Problem, parse, query } from '#contract';
import { readStorage } from '../storage/index.ts';
import { describe, sharesOf } from './describe.ts';
import { Machines } from './machines/machines.ts';
import type { AppPorts } from './ports.ts';
import { answerFromRecords, isOfHost, orFailure } from './queries.ts';
import { Records } from './records.ts';
import { settledState, withoutClosed } from './settle.ts';

type RecordsReader = Pick<Face, 'query'> & {
  /** Why what is shown may not be all there is. */
  problems: Problem[];
};

/**
 * Answers queries from the files while the product does not run: as it would answer after its next start, a clock that
 * was left running settled. Takes no lock and writes nothing.
 */
export function readRecords({ dataDir, zone, now }: Pick<AppPorts, 'dataDir' | 'zone' | 'now'>): RecordsReader {
  const storage = readStorage(dataDir, { now, zone, describe, shares: (session) => sharesOf(zone, session.spans) });
  const records = new Records(storage, now);
  storage.totals.refresh();
  if (storage.state.changed === 'restored') records.state = withoutClosed(records.state, storage);
  records.file(storage.state.content.outbox);
  records.reopen(storage.state.content.reopened);
  records.state = settledState(records, storage);
  for (const id of records.incoming) {
    for (const month of storage.incoming.readable(id)) records.file(month);
  }
  const machines = new Machines(storage, records, () => null);
  machines.look(true);
  return {
    async query(input) {
      const parsed = parse(query, input);
      if (!parsed.ok) return parsed;
      const asked = parsed.value;
      if (isOfHost(asked)) {
        return fail('INVALID_INPUT', 'Only a running Intermission can tell that. Start it and ask again');
      }
      return orFailure(() => answerFromRecords(asked, { records, storage, machines, ports: { zone } }));
    },
    problems: [...storage.problems(), ...storage.otherDevices.problems()],
  };
}
