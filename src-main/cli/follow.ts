import { setTimeout } from 'node:timers/promises';
import type { Call } from './command.ts';
import { recordsAtRest } from './product.ts';
import { readCurrent } from './read-answer.ts';
import { printJson, statusLines } from './tell.ts';

/** How often it is looked whether the product runs again. */
const lookAgainMs = 2_000;

/** Prints what is going on after every change, for as long as somebody reads it; outlives the product and waits for it. */
export async function follow(call: Call): Promise<never> {
  for (let told = false; ; ) {
    const connection = await call.connect(call.dataDir);
    if (connection !== null) {
      connection.watch((current) => tell(call, current));
      await connection.closed;
    }
    if (connection !== null || !told) {
      const records = await recordsAtRest(call);
      tell(call, await records.query({ type: 'current' }));
    }
    told = true;
    await setTimeout(lookAgainMs);
  }
}

function tell(call: Call, current: unknown): void {
  if (call.has('json')) printJson(call, current);
  else call.print(statusLines(readCurrent(current)));
}
