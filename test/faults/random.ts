/** Chance that can be repeated: the same seed gives the same rounds. */
export type Random = {
  /** A whole number from 0 to `limit - 1`. */
  below(limit: number): number;
  pick<Value>(values: readonly [Value, ...Value[]]): Value;
  /** Null when there is nothing to pick from. */
  any<Value>(values: readonly Value[]): Value | null;
};

/** mulberry32: small, and good enough to pick commands by. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick: (values) => values[below(values.length)] ?? values[0],
    any: (values) => (values.length === 0 ? null : (values[below(values.length)] ?? null)),
  };
}
