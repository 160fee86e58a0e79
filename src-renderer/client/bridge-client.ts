import { type Bridge, bridgeName, currentView } from '#contract';
import type { Answer, Client, Feed } from './client.ts';
import { readAnswer, readValue } from './read-answer.ts';

declare global {
  interface Window {
    [bridgeName]?: Bridge;
  }
}

/** What a desktop offers its windows; a browser has none. */
export function desktopBridge(): Bridge | undefined {
  return window[bridgeName];
}

/** Speaks the contract over the bridge of the desktop host. The host lives as long as its windows do. */
export function bridgeClient(bridge: Bridge): Client {
  return {
    execute: (command) => answeredBy(bridge.execute(command)),
    query: async (query) => readValue(query, await answeredBy(bridge.query(query))),
    watch(listener: (feed: Feed) => void) {
      listener({ connection: 'connecting', seen: null });
      return bridge.watch((view) => {
        const current = currentView.parse(view);
        listener({ connection: 'live', seen: { current, receivedAt: Date.now() } });
      });
    },
  };
}

/** A call that fails says nothing that a person could use; whoever waits for it must not wait forever. */
async function answeredBy(call: Promise<unknown>): Promise<Answer<unknown>> {
  return readAnswer(await call.catch(() => null));
}
