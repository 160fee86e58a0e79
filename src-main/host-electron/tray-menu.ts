import type { MenuItemConstructorOptions } from 'electron';
import type { TrayAction, TrayEntry } from '../app/index.ts';

/** The entries of the tray as Electron wants a menu. `choose` is told what was clicked. */
export function trayMenu(entries: TrayEntry[], choose: (action: TrayAction) => void): MenuItemConstructorOptions[] {
  return entries.map((entry) => menuItem(entry, choose));
}

function menuItem(entry: TrayEntry, choose: (action: TrayAction) => void): MenuItemConstructorOptions {
  switch (entry.kind) {
    case 'separator':
      return { type: 'separator' };
    case 'label':
      return { label: verbatim(entry.label), enabled: false };
    case 'submenu':
      return { label: verbatim(entry.label), submenu: trayMenu(entry.entries, choose) };
    case 'action': {
      const accelerator = entry.accelerator === undefined ? {} : { accelerator: entry.accelerator };
      return { label: verbatim(entry.label), click: () => choose(entry.action), ...accelerator };
    }
  }
}

/** A single `&` would underline the letter after it, and vanish. */
function verbatim(label: string): string {
  return label.replaceAll('&', '&&');
}
