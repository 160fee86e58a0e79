import { currentView } from '#contract';
import { serverSentData } from '../shared/server-sent-events.ts';
import type { Connection, Feed, Seen } from './client.ts';

const firstWaitMs = 250;
const longestWaitMs = 5_000;

/**
 * Keeps a stream of `current` open until unsubscribed. EventSource cannot carry the token, so it is read by fetch. `early` is
 * a stream that was asked for already.
 */
export function watchEvents(
  address: string,
  token: string,
  listener: (feed: Feed) => void,
  early?: Promise<Response>,
): () => void {
  const ended = new AbortController();
  let seen: Seen | null = null;
  let waitMs = firstWaitMs;
  const tell = (connection: Connection) => ended.signal.aborted || listener({ connection, seen });

  const ask = () =>
    fetch(address, {
      headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' },
      signal: ended.signal,
    });

  const readOnce = async (asked: Promise<Response>): Promise<Connection> => {
    const response = await asked;
    if (response.status === 401 || response.status === 403) return 'refused';
    if (!response.ok || response.body === null) return 'lost';
    for await (const data of serverSentData(response.body)) {
      seen = { current: currentView.parse(JSON.parse(data)), receivedAt: Date.now() };
      waitMs = firstWaitMs;
      tell('live');
    }
    return 'lost';
  };

  const keepReading = async () => {
    for (let asked = early; !ended.signal.aborted; asked = undefined) {
      const connection = await readOnce(asked ?? ask()).catch((): Connection => 'lost');
      tell(connection);
      if (connection === 'refused') return;
      await pause(waitMs, ended.signal);
      waitMs = Math.min(waitMs * 2, longestWaitMs);
    }
  };

  tell('connecting');
  void keepReading();
  return () => ended.abort();
}

/** Waits; a window that becomes visible again does not wait any longer. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      document.removeEventListener('visibilitychange', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
    document.addEventListener('visibilitychange', done);
  });
}
