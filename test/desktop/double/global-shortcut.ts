import type { GlobalShortcut } from 'electron';
import { readiness } from './readiness.ts';

type Doubled = Pick<
  GlobalShortcut,
  'register' | 'unregister' | 'unregisterAll' | 'isRegistered' | 'setSuspended' | 'isSuspended'
>;

const isWayland = process.env.XDG_SESSION_TYPE === 'wayland';
/** What other programs have. */
const taken = new Set((process.env.DOUBLE_TAKEN_ACCELERATORS ?? '').split(',').filter((one) => one !== ''));
const registered = new Map<string, () => void>();
let suspended = false;
const form =
  /^((Command|Control|CommandOrControl|CmdOrCtrl|Ctrl|Alt|Shift|Super|Meta)\+)+([A-Z0-9]|Space|F\d{1,2}|Up|Down)$/;

export const globalShortcut: Doubled = {
  register(accelerator, callback) {
    readiness.require('globalShortcut');
    if (!form.test(accelerator)) throw new TypeError(`Error processing argument at index 0, conversion failure`);
    if (suspended) return false;
    // Under Wayland, true says nothing: the desktop has yet to ask the person.
    if (taken.has(accelerator)) return isWayland;
    if (registered.has(accelerator)) return false;
    registered.set(accelerator, callback);
    return true;
  },
  unregister(accelerator) {
    if (!isWayland) registered.delete(accelerator);
  },
  unregisterAll: () => registered.clear(),
  setSuspended(wanted) {
    suspended = wanted;
  },
  isSuspended: () => suspended,
  isRegistered: (accelerator) => registered.has(accelerator),
};

/** By a person. False when nothing listens. */
export function press(accelerator: string): boolean {
  const callback = suspended ? undefined : registered.get(accelerator);
  callback?.();
  return callback !== undefined;
}
