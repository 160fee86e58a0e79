import { type KeyboardEvent, useState } from 'react';

/**
 * One stop of the Tab key for many buttons that belong together; the arrow keys go among them. `steps` says by how many
 * buttons each key goes.
 */
export function useRoving(count: number, steps: Readonly<Record<string, number>>, first = 0) {
  const [moved, setMoved] = useState<number | null>(null);
  const at = Math.min(moved ?? first, Math.max(0, count - 1));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const buttons = event.currentTarget.querySelectorAll<HTMLElement>('[data-roving]');
    buttons[at + step]?.focus();
  };
  const stop = (index: number) => ({
    'data-roving': true,
    tabIndex: index === at ? 0 : -1,
    onFocus: () => setMoved(index),
  });
  return { onKeyDown, stop };
}
