import { z } from 'zod';
import {
  answerOf,
  type CommandInput,
  command as commandSchema,
  commandValue,
  type EditReport,
  editReport,
  type Face,
  type Failure,
  type ImportReport,
  importReport,
  type Procedure,
  procedure,
  type QueryInput,
  query as querySchema,
  queryValue,
  type Result,
  type SessionView,
  sessionView,
} from '#contract';

export type OpenedFace = { face: Face; close(): Promise<void> };
/** Opens a face on records of its own, with nothing in them. */
export type OpenFace = () => Promise<OpenedFace>;

type QueryType = QueryInput['type'];
type ValueOf<Type extends QueryType> = z.output<(typeof queryValue)[Type]>;

/** Somebody who knows the contract and nothing else. Every answer is held against it, to the key. */
export class Visitor {
  readonly face: Face;
  private readonly close: () => Promise<void>;

  constructor({ face, close }: OpenedFace) {
    this.face = face;
    this.close = close;
  }

  leave(): Promise<void> {
    return this.close();
  }

  /** Says a command, well-formed or not, and checks the envelope of the answer and the value in it. */
  async tell(input: unknown): Promise<Result<unknown>> {
    const parsed = commandSchema.safeParse(input);
    const value = parsed.success ? strict(commandValue(parsed.data.type)) : z.never();
    return answerOf(value).parse(await this.face.execute(input));
  }

  /** Says a command that is to succeed, about a session. */
  async do(input: CommandInput): Promise<SessionView> {
    return sessionView.parse(await this.succeed(input));
  }

  async save(input: Extract<CommandInput, { type: 'saveProcedure' | 'removeProcedure' | 'undo' }>): Promise<Procedure> {
    return procedure.parse(await this.succeed(input));
  }

  async edit(input: Omit<Extract<CommandInput, { type: 'edit' }>, 'type'>): Promise<EditReport> {
    return editReport.parse(await this.succeed({ type: 'edit', ...input }));
  }

  async import(input: Omit<Extract<CommandInput, { type: 'import' }>, 'type'>): Promise<ImportReport> {
    return importReport.parse(await this.succeed({ type: 'import', ...input }));
  }

  /** Says a command that is to be refused, and checks that nothing was changed by it. */
  async refused(input: unknown): Promise<Failure> {
    const before = await this.everything();
    const told = await this.tell(input);
    if (told.ok) throw new Error(`This was to be refused: ${JSON.stringify(input)}`);
    const after = await this.everything();
    if (after !== before) throw new Error(`Refused, and yet something changed:\n${before}\n${after}`);
    return told.error;
  }

  async ask<Type extends QueryType>(input: Extract<QueryInput, { type: Type }>): Promise<ValueOf<Type>>;
  async ask(input: QueryInput): Promise<unknown> {
    const answer = await this.answer(input);
    if (!answer.ok) throw new Error(`${JSON.stringify(input)} was refused: ${answer.error.message}`);
    return answer.value;
  }

  /** Asks something, well-formed or not. */
  async answer(input: unknown): Promise<Result<unknown>> {
    const parsed = querySchema.safeParse(input);
    const value = parsed.success ? strict(queryValue[parsed.data.type]) : z.never();
    return answerOf(value).parse(await this.face.query(input));
  }

  async titles(input: Omit<Extract<QueryInput, { type: 'sessions' }>, 'type'> = {}): Promise<string[]> {
    const { sessions } = await this.ask({ type: 'sessions', ...input });
    return sessions.map((session) => session.title);
  }

  private async succeed(input: CommandInput): Promise<unknown> {
    const told = await this.tell(input);
    if (!told.ok) throw new Error(`${input.type} was refused: ${told.error.message}`);
    return told.value;
  }

  /** All that is on record, without what only the passing of time changes. */
  private async everything(): Promise<string> {
    const all = { limit: 500, includeAborted: true, includeArchived: true } as const;
    const { sessions } = await this.ask({ type: 'sessions', ...all });
    const whole = await Promise.all(sessions.map(({ id }) => this.ask({ type: 'session', sessionId: id })));
    const lasting = whole.map(({ id, status, clock, title, intervals, history }) => {
      return { id, status, clock, title, intervals, history };
    });
    return JSON.stringify([lasting, await this.ask({ type: 'procedures' })]);
  }
}

/** Where the contract's schemas would drop a key that it does not know, this refuses it. */
function strict(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodObject) return schema.strict();
  return schema;
}
