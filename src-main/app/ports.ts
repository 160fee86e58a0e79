import type { Abilities, Instant, PagePresence, PresenceView, Problem, Settings } from '#contract';

export type SettingsPort = {
  read(): Settings;
  /** Throws, or rejects, when it could not be saved; what is read stays as it was then. */
  write(settings: Settings): void | Promise<void>;
  /** What a person should know of the file, e.g. that it was set aside. */
  problems(): Problem[];
};

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
  settings: SettingsPort;
  /** What this desktop can and cannot do. */
  abilities(): Abilities;
  /** What this machine tells of the person, now. */
  presence(): PresenceView;
  /** The colour that the system gives what is selected, `#rrggbb`; null where it tells none. */
  accent?(): string | null;
  /** What a person should know of the desktop. */
  desktopProblems?(): Problem[];
  /** Takes in what a page was told by its browser, where the host itself cannot tell. */
  pagePresence?: { report(presence: PagePresence): void };
};
