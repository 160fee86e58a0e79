/** How long work is followed, and stopped, by whoever waits for it. */
export type Progress = {
  /** Tells which share of it is done, from 0 to 1. @throws WorkCancelled where it is not wanted any more. */
  step(share: number): void;
  /** Comes before what cannot be stopped half-way. @throws WorkCancelled where it is not wanted any more. */
  commit(): void;
};

/** Long work was cancelled. Whoever does it leaves everything as it was. */
export class WorkCancelled extends Error {
  override readonly name = 'WorkCancelled';
}

/** Of work that nobody waits for. */
export const unfollowed: Progress = { step: () => undefined, commit: () => undefined };

/**
 * A part of longer work, as its shares from one to another. Where the work goes on after it, it can still be cancelled: only
 * what the last part commits is all of it.
 */
export function partOf(progress: Progress, from: number, to: number): Progress {
  return {
    step: (share) => progress.step(from + share * (to - from)),
    commit: () => (to === 1 ? progress.commit() : progress.step(to)),
  };
}
