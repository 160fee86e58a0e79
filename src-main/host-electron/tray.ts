import { Menu, type NativeImage, Tray } from 'electron';
import type { TrayAction, TrayEntry, TrayIcon, TrayPort } from '../app/index.ts';
import { Listeners } from './listeners.ts';
import { trayMenu } from './tray-menu.ts';

/** What a new tray is given, when it is made again. */
type Shown = { icon: TrayIcon; title: string; tooltip: string; menu: TrayEntry[] };

/** `isShown` says whether this desktop shows trays at all, as far as that can be known. */
export function showTray(icons: Readonly<Record<TrayIcon, NativeImage>>, isShown: () => boolean): TrayPort {
  const clicks = new Listeners<[]>();
  const actions = new Listeners<[TrayAction]>();
  const shown: Shown = { icon: 'nothing', title: '', tooltip: 'Intermission', menu: [] };
  // A tray that nothing refers to is collected, and its icon vanishes.
  let tray: Tray | null = null;

  return {
    create() {
      tray?.destroy();
      tray = new Tray(icons[shown.icon]);
      tray.on('click', () => clicks.tell());
      setTitle(tray, shown.title);
      tray.setToolTip(shown.tooltip);
      tray.setContextMenu(menuOf(shown.menu));
      return isShown();
    },
    setIcon(icon) {
      shown.icon = icon;
      tray?.setImage(icons[icon]);
    },
    setTitle(title) {
      shown.title = title;
      if (tray !== null) setTitle(tray, title);
    },
    setTooltip(tooltip) {
      shown.tooltip = tooltip;
      tray?.setToolTip(tooltip);
    },
    setMenu(menu) {
      shown.menu = menu;
      // A whole new menu every time: on Linux, changes of one that was set already are not shown.
      tray?.setContextMenu(menuOf(menu));
    },
    onClick: (listener) => clicks.add(listener),
    onAction: (listener) => actions.add(listener),
  };

  function menuOf(entries: TrayEntry[]): Menu {
    return Menu.buildFromTemplate(trayMenu(entries, (action) => actions.tell(action)));
  }
}

function setTitle(tray: Tray, title: string): void {
  if (process.platform === 'darwin') tray.setTitle(title, { fontType: 'monospacedDigit' });
}
