/** The browser's own, where it has one (https://wicg.github.io/idle-detection/). */
type IdleDetector = EventTarget & {
  readonly userState: 'active' | 'idle' | null;
  readonly screenState: 'locked' | 'unlocked' | null;
  start(options: { threshold: number; signal: AbortSignal }): Promise<void>;
};

declare global {
  interface Window {
    IdleDetector?: { new (): IdleDetector; requestPermission(): Promise<'granted' | 'denied'> };
  }
}

export type PresenceSeen = { idle: boolean; locked: boolean };

export function canDetectIdle(): boolean {
  return window.IdleDetector !== undefined;
}

/** Asks the person, by way of the browser. Only in answer to a click. */
export async function mayDetectIdle(): Promise<boolean> {
  try {
    return (await window.IdleDetector?.requestPermission()) === 'granted';
  } catch {
    return false;
  }
}

/** Tells what the browser sees, at once and whenever it changes, until the signal says stop. Silent where it may not. */
export async function detectIdle(
  thresholdMs: number,
  tell: (seen: PresenceSeen) => void,
  signal: AbortSignal,
): Promise<void> {
  if (window.IdleDetector === undefined) return;
  const detector = new window.IdleDetector();
  const look = () => tell({ idle: detector.userState === 'idle', locked: detector.screenState === 'locked' });
  detector.addEventListener('change', look, { signal });
  try {
    await detector.start({ threshold: thresholdMs, signal });
    if (!signal.aborted) look();
  } catch {
    // Not allowed any more, or stopped: the host says that nothing is measured.
  }
}
