import { type SessionEvent, type SessionRecord, sessionRecord } from '#contract';
import { noHash, sealed } from './chain.ts';

const opens = ({ type }: SessionEvent) => type === 'started' || type === 'imported' || type === 'forked';

/** True for events that can be told one after another: the first opens the session, and none after it does. */
export function beginsOnce(events: readonly SessionEvent[]): boolean {
  return events.every((event, index) => opens(event) === (index === 0));
}

const wholeRecord = sessionRecord.refine(({ events }) => beginsOnce(events), {
  message: 'must begin with its start, once',
  path: ['events'],
});

/** A session as it is kept in data files. Without a checksum, another program may have written what nobody can replay. */
export const keptRecord = wholeRecord.transform(asKept);

/** The same from before there was a chain: what is there is sealed as it was found. */
export const unsealedRecord = wholeRecord.transform(sealed);

/** A record whose end was taken away must not be taken for one that was never sealed. */
export function asKept(record: SessionRecord): SessionRecord {
  return record.head === undefined ? { ...record, head: noHash } : record;
}
