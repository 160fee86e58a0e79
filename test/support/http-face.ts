import { z } from 'zod';
import {
  answerOf,
  type CommandValue,
  type CurrentView,
  command,
  commandValue,
  currentView,
  errorStatus,
  type Face,
  queryValue,
} from '#contract';
import { watchEvents } from './event-stream.ts';

const codes = z.enum(Object.keys(errorStatus) as [keyof typeof errorStatus]);
const envelope = z.object({ ok: z.boolean(), error: z.object({ code: codes }).optional() });

export type Address = { port: number; token: string };

const asked = z.object({ type: z.enum(Object.keys(queryValue) as [keyof typeof queryValue]) });

/** The contract over HTTP. Every answer is parsed: one that is not of the contract's shape fails the test. */
export function httpFace(address: Address): Face {
  return {
    async execute(said) {
      const known = command.safeParse(said);
      const value = known.success ? commandValue(known.data.type) : z.never();
      return answerOf<z.ZodType<CommandValue>>(value).parse(await call(address, 'execute', said));
    },
    async query(query) {
      const known = asked.safeParse(query);
      const value = known.success ? queryValue[known.data.type] : z.never();
      return answerOf(value).parse(await call(address, 'query', query));
    },
    watch(listener) {
      const events = watchEvents(address, (data) => listener(readView(data)));
      return () => void events.then((watched) => watched.leave());
    },
  };
}

export function readView(data: string): CurrentView {
  return currentView.strict().parse(JSON.parse(data));
}

/** The answer as it came, with the HTTP status that belongs to it. */
export async function call({ port, token }: Address, name: 'execute' | 'query', body: unknown): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${port}/api/${name}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  const { ok, error } = envelope.parse(answer);
  const status = ok || error === undefined ? 200 : errorStatus[error.code];
  if (response.status !== status) throw new Error(`${response.status} came with ${JSON.stringify(answer)}`);
  return answer;
}
