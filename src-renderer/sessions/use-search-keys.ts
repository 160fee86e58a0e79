import { type RefObject, useEffectEvent, useLayoutEffect } from 'react';
import { useKeys } from '../shared/use-keys.ts';

/**
 * `/` goes to the search, and so does Ctrl+F or ⌘F: the browser's own search sees only the rows that are on the page. From
 * the field, the same keys reach the browser's.
 */
export function useSearchKeys(field: RefObject<HTMLInputElement | null>): void {
  useKeys((key) => {
    if (key !== '/') return false;
    field.current?.focus();
    return true;
  });
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const withOneModifier = event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey;
    if (!withOneModifier || event.key.toLowerCase() !== 'f' || document.activeElement === field.current) return;
    if (document.querySelector('[role="dialog"]') !== null) return;
    event.preventDefault();
    field.current?.focus();
    field.current?.select();
  });
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
