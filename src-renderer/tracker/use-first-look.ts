import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import { takeLeftBehind } from './first-look/taken-up.ts';

/** Goes on with what was typed into the field, and pressed, before the tracker was there. Returns the title so far. */
export function useFirstLook(field: RefObject<HTMLInputElement | null>): string {
  const [left] = useState(takeLeftBehind);
  useLayoutEffect(() => {
    if (left?.selected == null) return;
    field.current?.focus();
    field.current?.setSelectionRange(...left.selected);
  }, [left, field]);
  useEffect(() => {
    if (left === null) return;
    if (left.entered) field.current?.form?.requestSubmit();
    const { key } = left;
    // What listens to it comes with the same drawing.
    if (key !== null) queueMicrotask(() => document.body.dispatchEvent(new KeyboardEvent(key.type, keptOf(key))));
  }, [left, field]);
  return left?.title ?? '';
}

function keptOf({ key, code, ctrlKey, metaKey, shiftKey }: KeyboardEvent): KeyboardEventInit {
  return { key, code, ctrlKey, metaKey, shiftKey, bubbles: true, cancelable: true };
}
