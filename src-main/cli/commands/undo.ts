import type { Command } from '../command.ts';
import { withProduct } from '../product.ts';
import { readProcedure } from '../read-answer.ts';
import { tellSession } from '../tell.ts';
import { oneLine } from '../words.ts';

export const undo: Command = {
  name: 'undo',
  usage: '',
  summary: 'take back the last command that changed sessions or a procedure',
  options: {},
  run: (call) =>
    withProduct(call, async (product) => {
      const value = await product.execute({ type: 'undo' });
      const procedure = readProcedure(value);
      if (procedure === null || call.has('json')) return tellSession(call, product, value);
      call.print(`The procedure "${oneLine(procedure.title)}" is what it was before\n`);
    }),
};
