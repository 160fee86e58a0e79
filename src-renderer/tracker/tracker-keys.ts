import { useEffectEvent, useLayoutEffect } from 'react';
import type { SessionSummary } from '#contract';
import { open } from '../shared/route.ts';
import { useKeys } from '../shared/use-keys.ts';

type TrackerKeys = {
  main: SessionSummary | undefined;
  others: SessionSummary[];
  toggle(): void;
  switchTo(sessionId: string): void;
  startNew(): void;
  help(): void;
};

/** The tracker's single keys, as its help lists them. */
export function useTrackerKeys({ main, others, toggle, switchTo, startNew, help }: TrackerKeys): void {
  const closed = () => open({ window: 'sessions' });
  const ofMain = (session: SessionSummary) => ({
    ' ': toggle,
    p: toggle,
    c: () => open({ window: 'checkout', sessionId: session.id }),
    o: () => open({ window: 'session', sessionId: session.id }),
  });
  const ofOthers = others.slice(0, 9).map((other, index) => [String(index + 1), () => switchTo(other.id)]);
  const acts = new Map<string, () => void>(
    Object.entries({
      n: startNew,
      l: closed,
      r: () => open({ window: 'reports' }),
      '?': help,
      ...(main !== undefined && ofMain(main)),
      ...Object.fromEntries(ofOthers),
    }),
  );
  useKeys((key) => {
    const act = acts.get(key);
    act?.();
    return act !== undefined;
  });
}

/** Ctrl+K, or ⌘K: works while somebody types, too. */
export function usePaletteKey(openPalette: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const withOneModifier = event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey;
    if (!withOneModifier || event.key.toLowerCase() !== 'k' || event.repeat) return;
    event.preventDefault();
    if (document.querySelector('[role="dialog"]') === null) openPalette();
  });
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
