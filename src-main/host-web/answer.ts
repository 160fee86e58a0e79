import type { Context } from 'hono';
import { errorStatus, type Result } from '#contract';

/** An answer of the contract with the HTTP status that belongs to it. */
export function answer(context: Context, result: Result<unknown>): Response {
  return context.json(result, result.ok ? 200 : errorStatus[result.error.code]);
}
