import type { Page } from 'playwright-core';

/** A sign that the system gives by itself; all of these can be raised on real Electron, too. */
type SystemSign = 'suspend' | 'resume' | 'lock-screen' | 'unlock-screen';

/** The product as it runs on a desktop, on real Electron or on the double. */
export type Product = {
  /** The page of the window of this name, as soon as there is one. */
  window(name: string): Promise<Page>;
  /** The names of the windows that are open. */
  windows(): Promise<string[]>;
  raise(sign: SystemSign): Promise<void>;
  /** Starts it once more on the same data; resolves to how the second process ended. */
  startAgain(words?: string[]): Promise<number | null>;
  /** As "Quit" does. Resolves once the process has ended. */
  quit(): Promise<number | null>;
  /** As a power cut does. */
  kill9(): Promise<void>;
};

export type StartProduct = (dataDir: string) => Promise<Product>;

/** The window that an address shows. */
export function windowNameOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).searchParams.get('window') : null;
}

/** Asks until there is an answer other than null. Rejects after a minute with what was waited for. */
export async function until<Value>(what: string, ask: () => Promise<Value | null>): Promise<Value> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (Date.now() > deadline) throw new Error(`${what} did not come about within a minute`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
