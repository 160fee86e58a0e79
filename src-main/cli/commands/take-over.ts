import type { Command } from '../command.ts';
import { bestMatch } from '../find-session.ts';
import { withProduct } from '../product.ts';
import { readElsewhere } from '../read-machines.ts';
import { exitCode, Stop } from '../stop.ts';
import { tellSession } from '../tell.ts';
import { oneLine } from '../words.ts';

export const takeOver: Command = {
  name: 'take-over',
  usage: '[words]',
  summary: 'go on here with a session that is open on another computer',
  options: {},
  run: (call) =>
    withProduct(call, async (product) => {
      const elsewhere = readElsewhere(await product.query({ type: 'current' }));
      const [only, ...others] = elsewhere;
      const named =
        call.words === '' ? (others.length === 0 ? only : undefined) : bestMatch(call.words, elsewhere, call);
      if (named == null) throw new Stop(exitCode.nothingFound, whichOf(elsewhere));
      await tellSession(call, product, await product.execute({ type: 'takeOver', sessionId: named.id }));
    }),
};

function whichOf(elsewhere: { title: string; device: string }[]): string {
  if (elsewhere.length === 0) return 'Nothing is open on another computer, as far as was heard here';
  const named = elsewhere.map(({ title, device }) => `"${oneLine(title)}" on ${oneLine(device)}`).join(', ');
  return `Say which one: ${named}`;
}
