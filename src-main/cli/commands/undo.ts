import type { Command } from '../command.ts';
import { withProduct } from '../product.ts';
import { tellSession } from '../tell.ts';

export const undo: Command = {
  name: 'undo',
  usage: '',
  summary: 'take back the last command that changed sessions',
  options: {},
  run: (call) =>
    withProduct(call, async (product) => {
      await tellSession(call, product, await product.execute({ type: 'undo' }));
    }),
};
