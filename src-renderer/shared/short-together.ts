type Stretch = { startMs: number; endMs: number };

/** The shortest stretch that can be pointed at in a strip of `spanMs`, in ms: some two pixels of the smallest window. */
export function shortestIn(spanMs: number): number {
  return spanMs / 200;
}

type Joining<Block> = {
  /** In ms: what is shorter is joined. */
  shortMs: number;
  /** In ms: how much later than its first stretch the last one of a group may begin. */
  groupMs?: number;
  /** Whether a stretch stays by itself, however short it is. */
  isAlone(block: Block): boolean;
};

/** Stretches in order of their start, those too short to be told apart that follow each other in one group. */
export function shortTogether<Block extends Stretch>(
  blocks: readonly Block[],
  { shortMs, groupMs = Number.POSITIVE_INFINITY, isAlone }: Joining<Block>,
): Block[][] {
  const isShort = (block: Block) => block.endMs - block.startMs < shortMs && !isAlone(block);
  const groups: Block[][] = [];
  for (const block of blocks) {
    const group = groups.at(-1);
    const [first, last] = [group?.[0], group?.at(-1)];
    const follows = first !== undefined && last !== undefined && isShort(last) && isShort(block);
    if (follows && block.startMs - last.endMs < shortMs && block.startMs - first.startMs < groupMs) group?.push(block);
    else groups.push([block]);
  }
  return groups;
}
