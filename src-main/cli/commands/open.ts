import type { Command } from '../command.ts';
import { withProduct } from '../product.ts';
import { exitCode, Stop } from '../stop.ts';
import { printJson } from '../tell.ts';

const windows = ['tracker', 'checkout', 'settings', 'palette'];

export const open: Command = {
  name: 'open',
  usage: '[window]',
  summary: `show a window: ${windows.join(', ')}`,
  options: {},
  run(call) {
    const window = call.words === '' ? 'tracker' : call.words;
    if (!windows.includes(window)) {
      throw new Stop(exitCode.usage, `There is no window "${window}". There are: ${windows.join(', ')}`);
    }
    return withProduct(call, async (product) => {
      const address = await product.open(window);
      if (call.has('json')) return printJson(call, address);
      if (typeof address === 'string') call.print(`${address}\n`);
    });
  },
};
