import type { SessionView } from '#contract';

/** Whether it can be corrected here: it is not signed off, and no other machine's. */
export function isChangeable({ signedOff, device }: SessionView): boolean {
  return signedOff === null && device === null;
}

/** Whether it can be worked on here: it is open, and no other machine's. */
export function isAtHand({ status, device }: SessionView): boolean {
  return status === 'in_progress' && device === null;
}
