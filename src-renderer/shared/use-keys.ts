import { useEffectEvent, useLayoutEffect } from 'react';
import { singleKeysWanted } from './single-keys.ts';

/**
 * Single keys of a window. They rest while somebody types, while a dialog or menu is open, and for keys that the
 * focused control uses itself; they can be turned off for people who speak to their computer. They work from the moment
 * the window is seen, which an effect after the paint would not promise.
 */
export function useKeys(act: (key: string) => boolean): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.repeat) return;
    if (!singleKeysWanted() || isBusy(event)) return;
    if (act(event.key)) event.preventDefault();
  });
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}

function isBusy(event: KeyboardEvent): boolean {
  if (document.querySelector('[role="dialog"], [role="menu"]') !== null) return true;
  const at = event.target instanceof Element ? event.target : null;
  if (at?.closest('input:not([type="checkbox"]), textarea, select, [contenteditable]')) return true;
  return event.key === ' ' && at?.closest('button, a, input, summary, [role="menuitem"]') != null;
}
