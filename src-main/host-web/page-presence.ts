import type { Abilities, PagePresence } from '#contract';
import type { PowerPort, PowerSign } from '../app/index.ts';

/**
 * What the pages tell of the person, as a desktop would tell it. A page knows that there was no input for as long as is
 * set, not when the last input was: so while there is some, how long there was none is not known.
 */
export function pagePresence(nowMs: () => number, idleAfterMs: () => number) {
  const listeners = new Set<(sign: PowerSign) => void>();
  let told: { idleSinceMs: number | null; locked: boolean } | null = null;

  const power: PowerPort = {
    look() {
      if (told === null) return null;
      return { idleMs: told.idleSinceMs === null ? null : nowMs() - told.idleSinceMs, locked: told.locked };
    },
    onSign(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onShutdown: () => () => {},
  };

  return {
    power,
    report({ idle, locked }: PagePresence): void {
      const idleSinceMs = told?.idleSinceMs ?? nowMs() - idleAfterMs();
      told = { idleSinceMs: idle ? idleSinceMs : null, locked };
      const sign = locked ? 'lock' : idle ? null : 'active';
      if (sign !== null) for (const listener of listeners) listener(sign);
    },
    /** Whether a page has told anything yet. */
    idle: (): Abilities['idle'] => (told === null ? 'unknown' : 'measured'),
  };
}
