import type { Command } from '../command.ts';
import { withProduct } from '../product.ts';
import { exitCode, Stop } from '../stop.ts';
import { tellSession } from '../tell.ts';
import { readDuration } from '../words.ts';

export const start: Command = {
  name: 'start',
  usage: '"title"',
  summary: 'start a new session; what runs is paused and stays open',
  options: {
    outcome: { takes: 'TEXT', about: 'what is to come of it' },
    estimate: { takes: 'TIME', about: 'how long it may take: 90, 45m, 1.5h, 1h30m' },
    tag: { takes: 'TAG', many: true, about: 'a tag; may be given several times' },
  },
  run(call) {
    if (call.words === '')
      throw new Stop(exitCode.usage, 'Say what you are going to work on: intermission start "title"');
    const estimate = call.text('estimate');
    const command = {
      type: 'start',
      title: call.words,
      plannedOutcome: call.text('outcome'),
      estimateMs: estimate === undefined ? undefined : readDuration('estimate', estimate),
      tags: call.texts('tag'),
    };
    return withProduct(call, async (product) => tellSession(call, product, await product.execute(command)));
  },
};
