import { z } from 'zod';
import { answerOf, queryValue } from '#contract';
import type { Answer, Client, QueryOf, QueryType, ValueOf } from './client.ts';
import { watchEvents } from './watch-events.ts';

const patienceMs = 20_000;
const envelope = answerOf(z.unknown());

/** Speaks the contract to the loopback host that served this page. */
export function httpClient(origin: string, token: string): Client {
  const ask = (path: string, body: unknown) => post(`${origin}${path}`, token, body);
  return {
    execute: (command) => ask('/api/execute', command),
    query: async (query) => readValue(query, await ask('/api/query', query)),
    watch: (listener) => watchEvents(`${origin}/api/events`, token, listener),
  };
}

async function post(address: string, token: string, body: unknown): Promise<Answer<unknown>> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patienceMs),
    });
    return readAnswer(await response.text());
  } catch {
    return { ok: false, error: { code: 'DISCONNECTED' } };
  }
}

function readAnswer(text: string): Answer<unknown> {
  const read = envelope.safeParse(jsonOrNull(text));
  return read.success ? read.data : { ok: false, error: { code: 'UNREADABLE' } };
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const schemas: { [Type in QueryType]: z.ZodType<ValueOf<Type>> } = queryValue;

function readValue<Type extends QueryType>(query: QueryOf<Type>, answer: Answer<unknown>): Answer<ValueOf<Type>> {
  if (!answer.ok) return answer;
  const type: Type = query.type;
  const read = schemas[type].safeParse(answer.value);
  return read.success ? { ok: true, value: read.data } : { ok: false, error: { code: 'UNREADABLE' } };
}
