import { windowNames } from '#contract';
import type { Command } from '../command.ts';
import { withProduct } from '../product.ts';
import { exitCode, Stop } from '../stop.ts';
import { printJson } from '../tell.ts';

export const open: Command = {
  name: 'open',
  usage: '[window]',
  summary: `show a window: ${windowNames.join(', ')}`,
  options: {},
  run(call) {
    const window = call.words === '' ? 'tracker' : call.words;
    if (!windowNames.some((name) => name === window)) {
      throw new Stop(exitCode.usage, `There is no window "${window}". There are: ${windowNames.join(', ')}`);
    }
    return withProduct(call, async (product) => {
      const address = await product.open(window);
      if (call.has('json')) return printJson(call, address);
      if (typeof address === 'string') call.print(`${address}\n`);
    });
  },
};
