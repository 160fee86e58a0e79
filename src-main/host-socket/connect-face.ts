import { z } from 'zod';
import {
  answerOf,
  type CommandValue,
  currentView,
  exportedFile,
  type Face,
  health,
  importReport,
  procedure,
  type QueryValue,
  type Result,
  sessionsPage,
  sessionView,
  summaryView,
} from '#contract';
import { type Connection, connectSocket } from './connect.ts';

type ConnectedFace = Face & Pick<Connection, 'closed' | 'close'>;

const commandAnswer: z.ZodType<Result<CommandValue>> = answerOf(z.union([sessionView, procedure, importReport]));
const queryAnswer: z.ZodType<Result<QueryValue>> = answerOf(
  z.union([
    currentView,
    sessionView,
    sessionsPage,
    summaryView,
    exportedFile,
    health,
    z.array(procedure),
    z.string(),
    z.null(),
  ]),
);

/** The product that holds a data directory as a `Face`, its answers held against the contract; null when none runs. */
export async function connectFace(dataDir: string): Promise<ConnectedFace | null> {
  const connection = await connectSocket(dataDir);
  if (connection === null) return null;
  return {
    execute: async (command) => commandAnswer.parse(await connection.execute(command)),
    query: async (query) => queryAnswer.parse(await connection.query(query)),
    watch: (listener) => connection.watch((current) => listener(currentView.parse(current))),
    closed: connection.closed,
    close: connection.close,
  };
}
