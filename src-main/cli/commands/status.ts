import type { Command } from '../command.ts';
import { follow } from '../follow.ts';
import { withRecords } from '../product.ts';
import { readCurrent } from '../read-answer.ts';
import { printJson, statusLines } from '../tell.ts';

export const status: Command = {
  name: 'status',
  usage: '',
  summary: 'what runs, how long, and how long today',
  options: { follow: { about: 'stay, and print it again after every change' } },
  run(call) {
    if (call.has('follow')) return follow(call);
    return withRecords(call, async (records) => {
      const value = await records.query({ type: 'current' });
      if (call.has('json')) return printJson(call, value);
      call.print(statusLines(readCurrent(value)));
      if (!records.runs) call.complain('Intermission is not running');
    });
  },
};
