import type { Connection } from '../host-socket/index.ts';

/** What the command line is given by whoever runs it. */
export type Surroundings = {
  defaultDataDir: string;
  version: string;
  /** Writes to stdout, as it is. */
  print(text: string): void;
  /** Writes a line to stderr. */
  complain(words: string): void;
  /** Calls at Ctrl+C, in place of the end. Returns its unsubscribe. */
  onInterrupt(listener: () => void): () => void;
  /** Connects to the product that holds a data directory; null when none runs. */
  connect(dataDir: string): Promise<Connection | null>;
  /** Starts the product, to stay after this ends, and connects to it. @throws Stop when it cannot. */
  startProduct(dataDir: string): Promise<Connection>;
};
