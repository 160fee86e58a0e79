import { z } from 'zod';
import {
  answerOf,
  type CommandValue,
  command,
  commandValue,
  currentView,
  type Face,
  type QueryValue,
  query,
  queryValue,
  type Result,
} from '#contract';
import { type Connection, connectSocket } from './connect.ts';

type ConnectedFace = Face & Pick<Connection, 'closed' | 'close'>;

/** The product that holds a data directory as a `Face`, its answers held against the contract; null when none runs. */
export async function connectFace(dataDir: string): Promise<ConnectedFace | null> {
  const connection = await connectSocket(dataDir);
  if (connection === null) return null;
  return {
    execute: async (input) => commandAnswer(input).parse(await connection.execute(input)),
    query: async (input) => queryAnswer(input).parse(await connection.query(input)),
    watch: (listener) => connection.watch((current) => listener(currentView.parse(current))),
    closed: connection.closed,
    close: connection.close,
  };
}

/** What is not well-formed can only be refused. */
function commandAnswer(input: unknown): z.ZodType<Result<CommandValue>> {
  const parsed = command.safeParse(input);
  return answerOf(parsed.success ? commandValue(parsed.data.type) : z.never());
}

function queryAnswer(input: unknown): z.ZodType<Result<QueryValue>> {
  const parsed = query.safeParse(input);
  return answerOf<z.ZodType<QueryValue>>(parsed.success ? queryValue[parsed.data.type] : z.never());
}
