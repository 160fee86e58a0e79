import { createContext, type ReactNode, use, useSyncExternalStore } from 'react';
import type { Client, Feed } from '../client/index.ts';

/** A client whose pushes are kept for whoever shows them. */
export type Followed = { client: Client; feed(): Feed; subscribe(listener: () => void): () => void };

const Context = createContext<Followed | null>(null);

/** Follows a client for as long as the page lives. The first view is on its way while the window is being built. */
export function follow(client: Client): Followed {
  let latest: Feed = { connection: 'connecting', seen: null };
  const listeners = new Set<() => void>();
  client.watch((feed) => {
    latest = feed;
    for (const listener of listeners) listener();
  });
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return { client, feed: () => latest, subscribe };
}

/** Waits until the host has answered for the first time, or is known to be gone. */
export async function untilConnected({ feed, subscribe }: Followed): Promise<void> {
  if (feed().connection !== 'connecting') return;
  await new Promise<void>((resolve) => {
    const stop = subscribe(() => {
      stop();
      resolve();
    });
  });
}

/** Gives every part below it the client and what it last pushed. */
export function ClientProvider({ followed, children }: { followed: Followed; children: ReactNode }) {
  return <Context value={followed}>{children}</Context>;
}

export function useClient(): Client {
  return useFollowed().client;
}

export function useFeed(): Feed {
  const { subscribe, feed } = useFollowed();
  return useSyncExternalStore(subscribe, feed);
}

/** The client together with what it last pushed, to be read when it is needed. */
export function useFollowed(): Followed {
  const followed = use(Context);
  if (followed === null) throw new Error('There is no ClientProvider above');
  return followed;
}
