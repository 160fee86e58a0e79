import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import type { Client, Feed } from '../client/index.ts';

type Connected = { client: Client; feed: Feed };
const Context = createContext<Connected | null>(null);

/** Gives every part below it the client and what it last pushed. */
export function ClientProvider({ client, children }: { client: Client; children: ReactNode }) {
  const [feed, setFeed] = useState<Feed>({ connection: 'connecting', seen: null });
  useEffect(() => client.watch(setFeed), [client]);
  return <Context value={{ client, feed }}>{children}</Context>;
}

export function useClient(): Client {
  return useConnected().client;
}

export function useFeed(): Feed {
  return useConnected().feed;
}

function useConnected(): Connected {
  const connected = use(Context);
  if (connected === null) throw new Error('There is no ClientProvider above');
  return connected;
}
