import { keysOf } from '../shared/keys-of.ts';

/** A key that was pressed, as far as a shortcut is made of it. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

/** Only modifiers so far; keys that make a shortcut; or why they make none. */
export type Recorded =
  | { is: 'incomplete' }
  | { is: 'recorded'; accelerator: string }
  | { is: 'refused'; because: 'noModifier' | 'unknownKey' };

/** Keys by the place they have on the keyboard (https://www.w3.org/TR/uievents-code/), as Electron calls them. */
const named: Readonly<Record<string, string>> = {
  Space: 'Space',
  Tab: 'Tab',
  Enter: 'Return',
  Escape: 'Escape',
  Backspace: 'Backspace',
  Delete: 'Delete',
  Insert: 'Insert',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Semicolon: ';',
  Quote: "'",
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Backquote: '`',
  Minus: '-',
  Equal: '=',
  NumpadAdd: 'numadd',
  NumpadSubtract: 'numsub',
  NumpadMultiply: 'nummult',
  NumpadDivide: 'numdiv',
  NumpadDecimal: 'numdec',
};

/**
 * What was pressed as an accelerator of Electron (https://www.electronjs.org/docs/latest/api/accelerator). Shift alone
 * is no modifier: it is what people type capitals with.
 */
export function recorded(pressed: Pressed, mac: boolean): Recorded {
  if (['Control', 'Alt', 'Shift', 'Meta', 'AltGraph', 'OS'].includes(pressed.key)) return { is: 'incomplete' };
  const key = keyOf(pressed);
  if (key === null) return { is: 'refused', because: 'unknownKey' };
  if (!pressed.ctrlKey && !pressed.altKey && !pressed.metaKey) return { is: 'refused', because: 'noModifier' };
  return { is: 'recorded', accelerator: [...modifiersOf(pressed, mac), key].join('+') };
}

/** The modifiers that are held, as an accelerator names them. */
export function modifiersOf({ ctrlKey, altKey, shiftKey, metaKey }: Pressed, mac: boolean): string[] {
  const primary = mac ? metaKey : ctrlKey;
  return [
    ...(primary ? ['CommandOrControl'] : []),
    ...(mac && ctrlKey ? ['Control'] : []),
    ...(!mac && metaKey ? ['Super'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey ? ['Shift'] : []),
  ];
}

/** Letters are what the keyboard's layout makes of them, or else where they are: Alt and other scripts hide them. */
function keyOf({ key, code }: Pressed): string | null {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  const letterOrDigit = /^(?:Key|Digit)([A-Z\d])$/.exec(code)?.[1];
  const onNumpad = /^Numpad(\d)$/.exec(code)?.[1];
  if (onNumpad !== undefined) return `num${onNumpad}`;
  if (/^F([1-9]|1\d|2[0-4])$/.test(code)) return code;
  return letterOrDigit ?? named[code] ?? null;
}

/** Whether two accelerators are the same keys, however they are written. */
export function sameKeys(one: string, other: string, mac: boolean): boolean {
  const asSet = (accelerator: string) => keysOf(accelerator, mac).join('+').toLowerCase().split('+').sort().join('+');
  return asSet(one) === asSet(other);
}
