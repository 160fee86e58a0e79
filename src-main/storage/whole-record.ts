import { type SessionEvent, sessionRecord } from '#contract';

const opens = (event: SessionEvent) => event.type === 'started' || event.type === 'imported';

/** True for events that can be told one after another: the first opens the session, and none after it does. */
export function beginsOnce(events: readonly SessionEvent[]): boolean {
  return events.every((event, index) => opens(event) === (index === 0));
}

/** A session as it is kept in data files. Without a checksum, another program may have written what nobody can replay. */
export const wholeRecord = sessionRecord.refine(({ events }) => beginsOnce(events), {
  message: 'must begin with its start, once',
  path: ['events'],
});
