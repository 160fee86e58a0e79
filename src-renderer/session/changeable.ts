import type { SessionView } from '#contract';

/** Whether it can be corrected here: it is not signed off, and no other machine's. */
export function isChangeable({ signedOff, device }: SessionView): boolean {
  return signedOff === null && device === null;
}
