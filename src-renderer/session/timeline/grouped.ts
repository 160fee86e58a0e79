import { shortestIn, shortTogether } from '../../shared/short-together.ts';
import { cutTo, type DayWindow, type Stretch } from './day-windows.ts';

/** No more than these are told apart in a strip, however short they are. */
const most = 40;

/**
 * What lies in a window, in groups: hundreds that are too short to be pointed at are one quiet stretch, those of a usual
 * day are each by themselves.
 * @param blocks in order of their start
 * @param isAlone whether one stays by itself, however short it is
 */
export function groupedIn<Block extends Stretch>(
  blocks: readonly Block[],
  window: DayWindow,
  isAlone: (block: Block) => boolean = () => false,
): Block[][] {
  const inside = blocks.filter((block) => cutTo(block, window) !== null);
  if (inside.length <= most) return inside.map((block) => [block]);
  return shortTogether(inside, { shortMs: shortestIn(window.endMs - window.startMs), isAlone });
}

/** From the first of a group to the end of the one that ends last. */
export function wholeOf(group: readonly Stretch[]): Stretch {
  const startMs = group[0]?.startMs ?? 0;
  return { startMs, endMs: Math.max(startMs, ...group.map(({ endMs }) => endMs)) };
}
