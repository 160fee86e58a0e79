import { singleKeysWanted, trackerKeys } from '../../shared/single-keys.ts';
import type { Drawn } from './draw.ts';
import type { Shown } from './left-behind.ts';

/** Keeps what a person does with the field and the keyboard for the window that takes the place of what was drawn. */
export function keepTouches({ field, form, stop }: Drawn): Shown {
  const ended = new AbortController();
  const { signal } = ended;
  let entered = false;
  let key: KeyboardEvent | null = null;
  let composed: Promise<void> | undefined;

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    entered = true;
  });
  field.addEventListener('compositionstart', () => {
    composed = new Promise((resolve) => field.addEventListener('compositionend', () => resolve(), { once: true }));
  });
  const onKey = (event: KeyboardEvent) => {
    if (event.target === field || key !== null || !isForTracker(event)) return;
    event.preventDefault();
    if (event.key === trackerKeys.newSession) field.focus();
    else key = event;
  };
  document.addEventListener('keydown', onKey, { signal });

  return {
    settled: async () => composed,
    leave() {
      ended.abort();
      stop();
      const hasFocus = document.activeElement === field;
      const selected = hasFocus ? ([field.selectionStart ?? 0, field.selectionEnd ?? 0] as const) : null;
      return { title: field.value, selected, entered, key };
    },
  };
}

/** A letter or sign alone, or what calls the palette. */
function isForTracker({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (altKey || key.length !== 1) return false;
  return ctrlKey || metaKey ? key.toLowerCase() === 'k' : singleKeysWanted();
}
