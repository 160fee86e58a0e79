import { z } from 'zod';
import {
  answerOf,
  type CurrentView,
  currentView,
  type Face,
  importReport,
  procedure,
  queryValue,
  sessionView,
} from '#contract';
import { watchEvents } from './event-stream.ts';

export type Address = { port: number; token: string };

const commandAnswer = answerOf(z.union([sessionView, procedure, importReport]));
const asked = z.object({ type: z.enum(Object.keys(queryValue) as [keyof typeof queryValue]) });

/** The contract over HTTP. Every answer is parsed: one that is not of the contract's shape fails the test. */
export function httpFace(address: Address): Face {
  return {
    execute: async (command) => commandAnswer.parse(await call(address, 'execute', command)),
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
  return currentView.parse(JSON.parse(data));
}

/** What comes back, as it came. */
export async function call({ port, token }: Address, name: 'execute' | 'query', body: unknown): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${port}/api/${name}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  return response.json();
}
