import { useEffectEvent, useLayoutEffect } from 'react';

/** Ctrl+K, or ⌘K: works while somebody types, too, but not over another dialog. */
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
