import type { Command } from '../command.ts';
import { withProduct } from '../product.ts';
import { tellSession } from '../tell.ts';

export const toggle: Command = {
  name: 'toggle',
  usage: '',
  summary: 'pause what runs, or resume what was paused last',
  options: {},
  run: (call) =>
    withProduct(call, async (product) => {
      await tellSession(call, product, await product.execute({ type: 'toggle' }));
    }),
};
