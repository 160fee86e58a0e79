import { useLayoutEffect } from 'react';

/** Escape leaves the window, unless something in it (a list of choices, an input method) used the key itself. */
export function useEscape(leave: () => void): void {
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) leave();
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [leave]);
}
