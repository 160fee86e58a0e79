import { createHash } from 'node:crypto';
import type { BrokenChain, SessionEvent, SessionRecord } from '#contract';

/**
 * The chain of a session, specified in docs/data-format.md: each event carries in `previous` the hash of the one before
 * it, the first that of the session's identity, and the record in `head` the hash of the last. Whoever changes or takes
 * away an event by hand breaks it.
 */

/** In the place of what should be there and is not: no hash is like it. */
export const noHash = '';

/**
 * The record with each event at its end that is not in the chain yet added to it. What comes after a break hangs on
 * what was on record before it, so that no later event mends it.
 */
export function sealed(record: SessionRecord): SessionRecord {
  const known = record.events.findLastIndex((event) => event.previous !== undefined) + 1;
  if (known === record.events.length && record.head !== undefined) return record;
  let head = record.head ?? hashOfText(record.id);
  const added = record.events.slice(known).map((event) => {
    // In the order in which they are read again.
    const linked = Object.assign({ type: event.type, at: event.at, previous: head }, event);
    head = hashOf(linked);
    return linked;
  });
  return { ...record, events: [...record.events.slice(0, known), ...added], head };
}

/** Records are never changed once they are made, so what was found of one holds. */
const known = new WeakMap<SessionRecord, number[]>();

/** Where the chain of a record does not go on: behind so many events; behind none when its beginning is not its own. */
function breaksIn(record: SessionRecord): number[] {
  const found = known.get(record) ?? findBreaks(record);
  known.set(record, found);
  return found;
}

function findBreaks({ id, events, head }: SessionRecord): number[] {
  let expected = hashOfText(id);
  const breaks = events.flatMap((event, index) => {
    const holds = event.previous === expected;
    expected = hashOf(event);
    return holds ? [] : [index];
  });
  return head === expected ? breaks : [...breaks, events.length];
}

/** What is wrong with the chain of a session, in words; null when it is whole. */
export function brokenChain(record: SessionRecord, titleOf: () => string, month: string | null): BrokenChain | null {
  const after = breaksIn(record);
  if (after.length === 0) return null;
  const message = after.map((place) => wordsOf(record, place)).join('; ');
  return { sessionId: record.id, title: titleOf(), month, after, message };
}

function wordsOf({ events }: SessionRecord, place: number): string {
  const event = events[place - 1];
  if (event === undefined) return 'it does not begin with its own first event';
  const what = `event ${place} of ${events.length} (${event.type}, ${event.at}) was changed, or`;
  return place === events.length ? `${what} what came after it is missing` : `${what} what stood behind it is missing`;
}

function hashOf(event: SessionEvent): string {
  return hashOfText(canonical(event));
}

function hashOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** JSON without white space, the keys of each object sorted, as RFC 8785 has it. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  const written = fields
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, field]) => `"${key}":${canonical(field)}`);
  return `{${written.join(',')}}`;
}
