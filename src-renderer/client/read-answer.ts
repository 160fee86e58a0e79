import { z } from 'zod';
import { answerOf, queryValue } from '#contract';
import type { Answer, QueryOf, QueryType, ValueOf } from './client.ts';

const envelope = answerOf(z.unknown());
const schemas: { [Type in QueryType]: z.ZodType<ValueOf<Type>> } = queryValue;

/** An answer of the contract, or the trouble that it is none. */
export function readAnswer(body: unknown): Answer<unknown> {
  const read = envelope.safeParse(body);
  return read.success ? read.data : { ok: false, error: { code: 'UNREADABLE' } };
}

export function readValue<Type extends QueryType>(
  query: QueryOf<Type>,
  answer: Answer<unknown>,
): Answer<ValueOf<Type>> {
  if (!answer.ok) return answer;
  const type: Type = query.type;
  const read = schemas[type].safeParse(answer.value);
  return read.success ? { ok: true, value: read.data } : { ok: false, error: { code: 'UNREADABLE' } };
}
