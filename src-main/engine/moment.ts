import type { Conflict, Instant } from '#contract';

/** All that a decision takes from outside: the time, the place, a fresh identity, and what the history has on record. */
export type Moment = {
  now: Instant;
  /** IANA zone the person is in. */
  zone: string;
  /** A fresh identity; a command makes at most one new session or procedure. */
  newId: string;
  /** Work of closed sessions that are not in hand, within `spanTouched` of the command. Aborted ones are left out. */
  recorded: readonly Conflict[];
};
