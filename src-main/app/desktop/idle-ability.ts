import type { Abilities } from '#contract';

/** What is known of whether this desktop tells how long there was no input. */
export type IdleAbility = { is: Abilities['idle']; zeroSinceMs: number | null };

export const nothingHeard: IdleAbility = { is: 'unknown', zeroSinceMs: null };

/** Nobody gives input in every one of so many minutes' looks: a desktop that says so does not measure. */
const neverIdleMs = 10 * 60_000;

/**
 * Takes in one look. Some Wayland compositors say for ever that there was input just now; the others tell the truth
 * from the first look on. Pure.
 */
export function learnIdle(
  before: IdleAbility,
  look: { idleMs: number | null } | null,
  atMs: number,
  wayland: boolean,
): IdleAbility {
  if (look === null || look.idleMs === null) return { is: 'unknown', zeroSinceMs: null };
  if (!wayland || look.idleMs > 0) return { is: 'measured', zeroSinceMs: null };
  if (before.is === 'measured') return before;
  const zeroSinceMs = before.zeroSinceMs ?? atMs;
  return { is: atMs - zeroSinceMs >= neverIdleMs ? 'no' : before.is, zeroSinceMs };
}
