import { timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { fail } from '#contract';
import { answer } from './answer.ts';

/**
 * Refuses what a foreign page could send: a Host that is not this one (a name that was made to point here) or an Origin
 * of another page.
 */
export function sameOriginOnly(): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host') ?? '';
    const origin = context.req.header('origin');
    if (!isLoopback(host) || (origin !== undefined && origin !== `http://${host}`)) {
      return answer(context, fail('FORBIDDEN', 'This address belongs to Intermission on this machine only'));
    }
    return next();
  };
}

function isLoopback(host: string): boolean {
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host);
}

/** Every call has to carry the token that was printed at the start. */
export function withToken(token: string): MiddlewareHandler {
  const expected = Buffer.from(`Bearer ${token}`);
  return async (context, next) => {
    const given = Buffer.from(context.req.header('authorization') ?? '');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      const words = 'This page is not signed in. Open the address that Intermission printed when it started';
      return answer(context, fail('UNAUTHORIZED', words));
    }
    return next();
  };
}
