import type { Command } from '../command.ts';
import { withProduct } from '../product.ts';
import { tellSession } from '../tell.ts';

export const pause: Command = {
  name: 'pause',
  usage: '',
  summary: 'stop the clock; the session stays open',
  options: {},
  run: (call) =>
    withProduct(call, async (product) => {
      await tellSession(call, product, await product.execute({ type: 'pause' }));
    }),
};
