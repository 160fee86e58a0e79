import type { z } from 'zod';
import type { CommandInput } from '#contract';
import type { Answer, Client } from '../client/index.ts';

/** Sends a command whose value is shown, and reads it as the contract has it. */
export async function tell<Value>(
  client: Client,
  command: CommandInput,
  schema: z.ZodType<Value>,
): Promise<Answer<Value>> {
  const answer = await client.execute(command);
  if (!answer.ok) return answer;
  const read = schema.safeParse(answer.value);
  return read.success ? { ok: true, value: read.data } : { ok: false, error: { code: 'UNREADABLE' } };
}
