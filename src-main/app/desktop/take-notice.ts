import { type Change, comeBack, evolveAll, leave, leaveEarlier, type State } from '../../engine/index.ts';
import { StorageFailure } from '../../storage/index.ts';
import type { Records } from '../records.ts';
import type { AbsenceEffect } from './absence.ts';

/** Records that the person left, had left earlier, or is back. False when that could not be made durable. */
export function takeNotice(effect: AbsenceEffect, records: Records): boolean {
  const changes = changesOf(effect, records.state, records.effectiveNow());
  if (changes.length === 0) return true;
  try {
    records.commit(evolveAll(records.state, changes));
    return true;
  } catch (failure) {
    if (failure instanceof StorageFailure) return false;
    throw failure;
  }
}

function changesOf(effect: AbsenceEffect, state: State, now: string): Change[] {
  switch (effect.type) {
    case 'left':
      return leave(state, effect.reason, iso(effect.sinceMs), now);
    case 'leftEarlier':
      return leaveEarlier(state, iso(effect.sinceMs), now);
    case 'back':
      return comeBack(state, iso(effect.atMs), now);
  }
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
