import { isDeepStrictEqual } from 'node:util';
import type { SessionEvent, SessionRecord } from '#contract';

/** What a machine has of a session that another has as well. */
export type Held = {
  record: SessionRecord;
  /** Null for this machine. */
  deviceId: string | null;
  /** Open there, or asking something. */
  inHand: boolean;
};

/** How many events two records begin with in common. */
export function commonEvents(one: SessionRecord, other: SessionRecord): number {
  const differs = one.events.findIndex((event, index) => !isDeepStrictEqual(event, other.events[index]));
  return differs === -1 ? one.events.length : differs;
}

/**
 * Which of those who have a session says how it stands, so that it counts once: whoever took it over from the others, or
 * else whoever knows more of it. Where that does not tell, this machine goes by its own.
 */
export function winnerOf<Holder extends Held>(holders: readonly [Holder, ...Holder[]]): Holder {
  const [first, ...others] = holders;
  return others.reduce((best, one) => (isBetter(one, best) ? one : best), first);
}

function isBetter(one: Held, other: Held): boolean {
  const common = commonEvents(one.record, other.record);
  const [next, otherNext] = [one.record.events[common], other.record.events[common]];
  if (next?.type === 'takenOver' || otherNext?.type === 'takenOver') return tookFirst(next, otherNext);
  if (one.deviceId === null) return !knowsMore(otherNext, next) || one.inHand;
  if (other.deviceId === null) return knowsMore(next, otherNext) && !other.inHand;
  if (next === undefined || otherNext === undefined) return knowsMore(next, otherNext);
  return isBefore(next, otherNext);
}

/** By what follows upon what both begin with. */
function knowsMore(next: SessionEvent | undefined, otherNext: SessionEvent | undefined): boolean {
  return next !== undefined && otherNext === undefined;
}

/** Of two that took a session over at the same time, the one that was first goes on with it. */
function tookFirst(next: SessionEvent | undefined, otherNext: SessionEvent | undefined): boolean {
  if (next?.type !== 'takenOver') return false;
  return otherNext?.type !== 'takenOver' || isBefore(next, otherNext);
}

/** The same on every machine, whoever asks. */
function isBefore(next: SessionEvent, otherNext: SessionEvent): boolean {
  if (next.at !== otherNext.at) return next.at < otherNext.at;
  return JSON.stringify(next) < JSON.stringify(otherNext);
}
