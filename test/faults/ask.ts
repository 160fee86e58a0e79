import { z } from 'zod';
import {
  answerOf,
  type CommandInput,
  type CurrentView,
  commandValue,
  currentView,
  type Failure,
  type Health,
  health,
  ok,
  type Procedure,
  procedure,
  type QueryInput,
  type Result,
  type SessionSummary,
  type SessionsPage,
  type SessionView,
  sessionsPage,
  sessionView,
} from '#contract';

/** Whoever takes commands and queries: a host process, or the app in this one. */
export type Asked = { execute(command: CommandInput): Promise<unknown>; query(query: QueryInput): Promise<unknown> };

/** What an answer is, once it is seen to be one and its value to be of that kind. */
export function readAnswer<Value>(schema: z.ZodType<Value>, answer: unknown): Result<Value> {
  const envelope = answerOf(z.unknown()).parse(answer);
  return envelope.ok ? ok(schema.parse(envelope.value)) : envelope;
}

async function answered<Value>(schema: z.ZodType<Value>, answer: Promise<unknown>): Promise<Value> {
  const read = readAnswer(schema, await answer);
  if (!read.ok) throw new Error(`It was refused: ${read.error.code} ${read.error.message}`);
  return read.value;
}

export const currentOf = (asked: Asked): Promise<CurrentView> =>
  answered(currentView, asked.query({ type: 'current' }));

export const healthOf = (asked: Asked): Promise<Health> => answered(health, asked.query({ type: 'health' }));

export const proceduresOf = (asked: Asked): Promise<Procedure[]> =>
  answered(procedure.array(), asked.query({ type: 'procedures' }));

export const sessionFrom = (asked: Asked, sessionId: string): Promise<SessionView> =>
  answered(sessionView, asked.query({ type: 'session', sessionId }));

/** Every session there is, aborted and archived ones too. */
export async function everySession(asked: Asked): Promise<SessionSummary[]> {
  const found: SessionSummary[] = [];
  for (let cursor: string | null = null; ; ) {
    const query = { type: 'sessions', includeAborted: true, includeArchived: true, limit: 500, cursor } as const;
    const page: SessionsPage = await answered(sessionsPage, asked.query(query));
    found.push(...page.sessions);
    if (page.cursor === null) return found;
    cursor = page.cursor;
  }
}

/** Says a command that must not be refused, and answers with the session it was about. */
export const say = (asked: Asked, command: CommandInput): Promise<SessionView> =>
  answered(sessionView, asked.execute(command));

/** Says a command and expects it to be refused. */
export async function refusalOf(asked: Asked, command: CommandInput): Promise<Failure> {
  const read = readAnswer(commandValue(command.type), await asked.execute(command));
  if (read.ok) throw new Error(`"${command.type}" was accepted`);
  return read.error;
}
