import { useCallback, useEffect, useRef, useState } from 'react';

type Kept = { from?: unknown; kept?: Record<string, unknown> };

/** Once it is ready, a window that was come back to gives the focus to what led away from it. */
export function useReturnedFocus(ready: boolean): void {
  const returned = useRef(false);
  useEffect(() => {
    const { from } = keptInHistory();
    if (!ready || returned.current) return;
    returned.current = true;
    if (typeof from === 'string' && from !== '') document.getElementById(from)?.focus();
  }, [ready]);
}

/** State that is still there when the window is come back to. */
export function useKeptState<Value extends string | number | boolean>(
  name: string,
  first: Value,
): [Value, (value: Value) => void] {
  const [value, setValue] = useState<Value>(() => {
    const kept = keptInHistory().kept?.[name];
    return isLike(kept, first) ? kept : first;
  });
  const keep = useCallback(
    (next: Value) => {
      const before = keptInHistory();
      window.history.replaceState({ ...before, kept: { ...before.kept, [name]: next } }, '');
      setValue(next);
    },
    [name],
  );
  return [value, keep];
}

function isLike<Value>(kept: unknown, first: Value): kept is Value {
  return typeof kept === typeof first;
}

function keptInHistory(): Kept {
  const state: unknown = window.history.state;
  return typeof state === 'object' && state !== null ? state : {};
}
