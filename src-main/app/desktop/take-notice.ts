import { type Change, comeBack, evolveAll, instantAt, leave, leaveEarlier, type State } from '../../engine/index.ts';
import { StorageFailure } from '../../storage/index.ts';
import type { Records } from '../records.ts';
import type { AbsenceEffect } from './absence.ts';

/** Records that the person left, had left earlier, or is back. */
export class Noticing {
  private readonly records: Records;
  /** What could not be saved when it was noticed: it is recorded with what is noticed next, in the same order. */
  private waiting: AbsenceEffect[] = [];

  constructor(records: Records) {
    this.records = records;
  }

  /** All in one save. False when that could not be made durable: what waits is taken up with the next call. */
  take(effects: readonly AbsenceEffect[]): boolean {
    this.waiting.push(...effects);
    const now = this.records.effectiveNow();
    const next = this.waiting.reduce(
      (state, effect) => evolveAll(state, happensBy(effect, state, now)),
      this.records.state,
    );
    try {
      if (next !== this.records.state) this.records.commit(next);
      this.waiting = [];
      return true;
    } catch (failure) {
      if (failure instanceof StorageFailure) return false;
      throw failure;
    }
  }
}

/** What an effect of the absence policy makes happen to the sessions. Pure. */
export function happensBy(effect: AbsenceEffect, state: State, now: string): Change[] {
  switch (effect.type) {
    case 'left':
      return leave(state, effect.reason, instantAt(effect.sinceMs), now);
    case 'leftEarlier':
      return leaveEarlier(state, instantAt(effect.sinceMs), now);
    case 'back':
      return comeBack(state, instantAt(effect.atMs), now);
  }
}
