import type { Command } from '../command.ts';
import { openSession, runningSession } from '../find-session.ts';
import { withProduct } from '../product.ts';
import { tellSession } from '../tell.ts';

export const abort: Command = {
  name: 'abort',
  usage: '[words]',
  summary: 'give a session up: it is kept, and counts nowhere',
  options: { reason: { takes: 'TEXT', about: 'why' } },
  run: (call) =>
    withProduct(call, async (product) => {
      const session = call.words === '' ? await runningSession(product) : await openSession(call.words, product, call);
      const value = await product.execute({ type: 'abort', sessionId: session.id, reason: call.text('reason') });
      await tellSession(call, product, value);
    }),
};
