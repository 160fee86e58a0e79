import { globalShortcut } from 'electron';
import type { ShortcutName, ShortcutState } from '#contract';
import type { ShortcutsPort } from '../app/index.ts';
import { Listeners } from './listeners.ts';

/** Call it when the app is ready. */
export function listenToShortcuts(wayland: boolean): ShortcutsPort {
  const presses = new Listeners<[ShortcutName]>();

  function stateOf(name: ShortcutName, accelerator: string | undefined): ShortcutState {
    if (accelerator === undefined) return 'off';
    try {
      const registered = globalShortcut.register(accelerator, () => presses.tell(name));
      // Under Wayland the answer comes before anything is bound: the desktop asks the person, and tells nobody.
      if (wayland) return 'requested';
      return registered ? 'set' : 'taken';
    } catch {
      return 'invalid';
    }
  }

  /** Under Wayland it is the desktop that listens. */
  function rest(held: boolean): void {
    if (!wayland && globalShortcut.isSuspended() !== held) globalShortcut.setSuspended(held);
  }

  return {
    register(wanted) {
      // Nothing can be registered while they rest.
      rest(false);
      // One by one does nothing under Wayland.
      globalShortcut.unregisterAll();
      return {
        toggle: stateOf('toggle', wanted.toggle),
        newSession: stateOf('newSession', wanted.newSession),
        palette: stateOf('palette', wanted.palette),
        checkout: stateOf('checkout', wanted.checkout),
      };
    },
    hold: rest,
    onPressed: (listener) => presses.add(listener),
  };
}
