import { shortestIn, shortTogether } from '../shared/short-together.ts';
import type { TodayBlock } from './today-blocks.ts';

/** A stretch as the strip of today has it, or several that are too short to be told apart there. */
export type Shown = TodayBlock & { together: number };

/** As many as a strip of the smallest window has room for. */
const most = 100;

/**
 * What can be pointed at in a strip of `spanMs`. Where there are too many stretches, those too short for that which follow
 * each other are one, as work or as a pause, whichever they were for longer. What nobody has explained yet and what goes on
 * stay what they are.
 */
export function pointedAt(blocks: readonly TodayBlock[], spanMs: number): Shown[] {
  if (blocks.length <= most) return blocks.map((block) => ({ ...block, together: 1 }));
  const shortMs = shortestIn(spanMs);
  const isAlone = ({ goesOn, awayId }: TodayBlock) => goesOn || awayId !== null;
  return shortTogether(blocks, { shortMs, groupMs: shortMs, isAlone }).flatMap(asOne);
}

function asOne(group: readonly TodayBlock[]): Shown[] {
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined) return [];
  const msOf = (kind: TodayBlock['kind']) =>
    group.reduce((sum, block) => sum + (block.kind === kind ? block.endMs - block.startMs : 0), 0);
  const main = msOf('work') >= msOf('pause') ? 'work' : 'pause';
  const like = group.find(({ kind }) => kind === main) ?? first;
  return [{ ...like, startMs: first.startMs, endMs: last.endMs, together: group.length }];
}
