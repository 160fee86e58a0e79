import type { Command } from '../command.ts';
import { openSession, runningSession } from '../find-session.ts';
import { withProduct } from '../product.ts';
import { exitCode, Stop } from '../stop.ts';
import { tellSession } from '../tell.ts';

export const note: Command = {
  name: 'note',
  usage: '"text"',
  summary: 'add a line to the log of the running session',
  options: { to: { takes: 'WORDS', about: 'of the open session that the words mean, also a paused one' } },
  run(call) {
    if (call.words === '') throw new Stop(exitCode.usage, 'Say what to note: intermission note "text"');
    return withProduct(call, async (product) => {
      const to = call.text('to');
      const { id } = to === undefined ? await runningSession(product) : await openSession(to, product, call);
      await tellSession(call, product, await product.execute({ type: 'note', sessionId: id, text: call.words }));
    });
  },
};
