import type { CommandInput, QueryInput } from '#contract';
import type { Answer, Client } from './client.ts';
import { readAnswer, readValue } from './read-answer.ts';
import { watchEvents } from './watch-events.ts';

const patienceMs = 20_000;
/** For what takes as long as there are records. */
const longPatienceMs = 15 * 60_000;
const takesLong: readonly string[] = ['import', 'restore', 'backup', 'export', 'moveRecords'];

/** Speaks the contract to the loopback host that served this page. `early` is its stream of events, asked for before. */
export function httpClient(origin: string, token: string, early?: Promise<Response>): Client {
  const ask = (path: string, body: CommandInput | QueryInput) => post(`${origin}${path}`, token, body);
  return {
    execute: (command) => ask('/api/execute', command),
    query: async (query) => readValue(query, await ask('/api/query', query)),
    watch: (listener) => watchEvents(`${origin}/api/events`, token, listener, early),
  };
}

async function post(address: string, token: string, body: CommandInput | QueryInput): Promise<Answer<unknown>> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(takesLong.includes(body.type) ? longPatienceMs : patienceMs),
    });
    return readAnswer(jsonOrNull(await response.text()));
  } catch {
    return { ok: false, error: { code: 'DISCONNECTED' } };
  }
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
