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
    if (field.value.trim() === '') return;
    entered = true;
    // What was entered is what is started.
    field.readOnly = true;
  });
  field.addEventListener('compositionstart', () => {
    composed = new Promise((resolve) => field.addEventListener('compositionend', () => resolve(), { once: true }));
  });
  const onKey = (event: KeyboardEvent) => {
    // What has taken its place already listens by itself.
    if (!form.isConnected || key !== null || !isForTracker(event, event.target === field)) return;
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

/** What calls the palette, while somebody types, too; else a letter or sign alone. */
function isForTracker({ key, ctrlKey, metaKey, shiftKey, altKey, repeat }: KeyboardEvent, isTyping: boolean): boolean {
  if (altKey || repeat || key.length !== 1) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k' && !shiftKey;
  return !isTyping && singleKeysWanted();
}
