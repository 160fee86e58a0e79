import type { Call, Command } from '../command.ts';
import { sessionToResume } from '../find-session.ts';
import { type Product, withProduct } from '../product.ts';
import { tellSession } from '../tell.ts';

const options = { extend: { about: 'move the planned checkout by the length of the pause' } };

export const resume: Command = {
  name: 'resume',
  usage: '[words]',
  summary: 'go on with the session that the words mean, or with the one paused last',
  options,
  run: (call) => withProduct(call, (product) => goOn(call, product)),
};

export const switchTo: Command = {
  name: 'switch',
  usage: '[words]',
  summary: 'pause what runs and go on with another session, in one instant',
  options,
  run: (call) => withProduct(call, (product) => goOn(call, product)),
};

async function goOn(call: Call, product: Product): Promise<void> {
  const named = call.words === '' ? null : await sessionToResume(call.words, product, call);
  if (named?.clock === 'running') {
    const session = await product.query({ type: 'session', sessionId: named.id });
    return tellSession(call, product, session);
  }
  const which = named === null ? {} : { sessionId: named.id };
  const value = await product.execute({ type: 'resume', ...which, extendPlannedCheckout: call.has('extend') });
  return tellSession(call, product, value);
}
