import type { PowerSign } from './ports.ts';

/** When the host was last heard of, and the last sleep that was noticed (ms since 1970; no end while it goes on). */
export type SleepSeen = { heardMs: number | null; last: { startMs: number; endMs: number | null } | null };

export const noSleepSeen: SleepSeen = { heardMs: null, last: null };

/** The host looks every 15 s: when it was not heard of for this long, the machine slept, whether anybody said so or not. */
const sleptAfterMs = 60_000;
/** A sleep that is told of so soon after waking is the one that is over: told late, or told again. */
const echoMs = 30_000;

/** Takes in a look, or a sign of the desktop. Pure. */
export function learnSleep({ heardMs, last }: SleepSeen, by: PowerSign | 'look', atMs: number): SleepSeen {
  const open = last?.endMs === null ? last : null;
  if (heardMs !== null && atMs - heardMs > sleptAfterMs) {
    return { heardMs: atMs, last: { startMs: open?.startMs ?? heardMs, endMs: atMs } };
  }
  if (by !== 'suspend') return { heardMs: atMs, last: open === null ? last : { ...open, endMs: atMs } };
  const isEcho = last?.endMs != null && atMs - last.endMs <= echoMs;
  return { heardMs: atMs, last: isEcho ? last : (open ?? { startMs: atMs, endMs: null }) };
}
