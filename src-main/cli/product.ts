import { randomUUID } from 'node:crypto';
import type { Answer, Connection } from '../host-socket/index.ts';
import type { Call } from './command.ts';
import { exitCode, refused, Stop } from './stop.ts';

const patienceMs = 60_000;

/** Where questions are answered: by the product that runs, or from its files. Values are as the contract has them. */
export type Records = {
  runs: boolean;
  query(query: object): Promise<unknown>;
  /** The same for what takes as long as there are records. Ctrl+C cancels it. */
  queryLong(query: object): Promise<unknown>;
};

/** The product that runs. */
export type Product = Records & {
  execute(command: object): Promise<unknown>;
  /** The same for what may take minutes: only its end ends the wait, and Ctrl+C cancels it. */
  executeLong(command: object): Promise<unknown>;
  open(window: string): Promise<unknown>;
};

/** Uses the product, and starts it first when it does not run. */
export async function withProduct<Value>(call: Call, use: (product: Product) => Promise<Value>): Promise<Value> {
  const connection = (await call.connect(call.dataDir)) ?? (await call.startProduct(call.dataDir));
  return letGo(call, connection, use);
}

/** Uses the records without starting anything. */
export async function withRecords<Value>(call: Call, use: (records: Records) => Promise<Value>): Promise<Value> {
  const connection = await call.connect(call.dataDir);
  return connection === null ? use(await recordsAtRest(call)) : letGo(call, connection, use);
}

/** The records as the next start would find them. */
export async function recordsAtRest(call: Pick<Call, 'dataDir' | 'complain'>): Promise<Records> {
  const { openRecordsAtRest } = await import('./records-at-rest.ts');
  const records = openRecordsAtRest(call.dataDir);
  for (const warning of records.warnings) call.complain(warning);
  const query = async (asked: object) => valueIn(await records.query(asked));
  return { runs: false, query, queryLong: query };
}

async function letGo<Value>(
  call: Call,
  connection: Connection,
  use: (product: Product) => Promise<Value>,
): Promise<Value> {
  const answered = async (answer: Promise<Answer>) => valueIn(await inTime(answer));
  try {
    return await use({
      runs: true,
      query: (query) => answered(connection.query(query)),
      execute: (command) => answered(connection.execute(command)),
      queryLong: (query) => cancellable(call, (workId) => connection.query({ ...query, workId })),
      executeLong: (command) => cancellable(call, (workId) => connection.execute({ ...command, workId })),
      open: (window) => answered(connection.open(window)),
    });
  } finally {
    connection.close();
  }
}

/** The connection that waits for the answer is told nothing else meanwhile: the word to cancel it has one of its own. */
async function cancellable(call: Call, ask: (workId: string) => Promise<Answer>): Promise<unknown> {
  const workId = randomUUID();
  const cancel = async () => {
    const connection = await call.connect(call.dataDir);
    await connection?.execute({ type: 'cancelWork', workId });
    connection?.close();
  };
  const done = call.onInterrupt(() => void cancel().catch(() => undefined));
  try {
    return valueIn(await ask(workId));
  } finally {
    done();
  }
}

function valueIn(answer: Answer): unknown {
  if (!answer.ok) throw refused(answer.error);
  return answer.value;
}

async function inTime(answer: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    const stop = new Stop(exitCode.unreachable, 'Intermission runs, but does not answer');
    timer = setTimeout(() => reject(stop), patienceMs);
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
