import type { Instant } from '#contract';

/** What the app takes from whoever hosts it. */
export type AppPorts = {
  dataDir: string;
  version: string;
  /** IANA zone of this machine. */
  zone: string;
  /** Wall clock. */
  now(): Instant;
  /** A fresh identity, beginning with the time, so that records are found by it. */
  newId(): string;
};
